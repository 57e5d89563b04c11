-- Version 2: joint work (Art 6), notifications taken over (Art 4), what was done with contacts, and redactions.

-- Art 6(1): an officer also looks after the interests of another member state.
CREATE TABLE representation (
    uid         TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner       TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    deployment  TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    beneficiary TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    topic       TEXT CHECK (topic BETWEEN 'a' AND 'l' AND length(topic) = 1),
    task        TEXT CHECK (task IN ('return', 'resettlement', 'admission', 'sharing')),
    agreement   TEXT NOT NULL CHECK (agreement <> ''),
    agreed_on   TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
    since       TEXT CHECK (since IS date(since, '+0 days')),
    until       TEXT CHECK (until IS date(until, '+0 days')),
    CHECK (topic IS NULL OR task IS NULL),
    CHECK (beneficiary <> owner),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;
CREATE INDEX representation_by_deployment ON representation (deployment);

-- Art 6(2): officers of two or more member states share a task.
CREATE TABLE sharing (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    deployment TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    topic      TEXT CHECK (topic BETWEEN 'a' AND 'l' AND length(topic) = 1),
    task       TEXT CHECK (task IN ('return', 'resettlement', 'admission', 'sharing')),
    agreement  TEXT NOT NULL CHECK (agreement <> ''),
    agreed_on  TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
    since      TEXT CHECK (since IS date(since, '+0 days')),
    until      TEXT CHECK (until IS date(until, '+0 days')),
    CHECK ((topic IS NULL) <> (task IS NULL)),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;
CREATE INDEX sharing_by_deployment ON sharing (deployment);

CREATE TABLE sharing_partner (
    uid     TEXT NOT NULL REFERENCES sharing DEFERRABLE INITIALLY DEFERRED,
    partner TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED CHECK (uid NOT GLOB partner || '-*'),
    PRIMARY KEY (uid, partner)
) STRICT, WITHOUT ROWID;

-- Art 6(3): two or more member states deploy an officer jointly.
CREATE TABLE joint_deployment (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    deployment TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    agreement  TEXT NOT NULL CHECK (agreement <> ''),
    agreed_on  TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
    since      TEXT CHECK (since IS date(since, '+0 days')),
    until      TEXT CHECK (until IS date(until, '+0 days')),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;
CREATE INDEX joint_deployment_by_deployment ON joint_deployment (deployment);

CREATE TABLE joint_deployment_share (
    uid       TEXT NOT NULL REFERENCES joint_deployment DEFERRABLE INITIALLY DEFERRED,
    authority TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    share     INTEGER NOT NULL CHECK (share BETWEEN 1 AND 10000), -- hundredths of a percent of the cost
    PRIMARY KEY (uid, authority)
) STRICT, WITHOUT ROWID;

-- Art 4: which state of which national file a network file has taken over.
CREATE TABLE notification (
    uid         TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner       TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    file        TEXT NOT NULL CHECK (length(file) = 32),
    revision    INTEGER NOT NULL CHECK (revision >= 0),
    digest      TEXT NOT NULL CHECK (length(digest) = 64),
    instant     TEXT NOT NULL,
    content     TEXT NOT NULL CHECK (length(content) = 64),
    records     INTEGER NOT NULL CHECK (records >= 0),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days'))
) STRICT, WITHOUT ROWID;

-- What was done with the contact of an officer, never the contact. The officer may be gone when the trace must stay.
CREATE TABLE contact_event (
    uid       TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner     TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    officer   TEXT NOT NULL,
    event     TEXT NOT NULL CHECK (event IN ('set', 'shown', 'listed', 'erased')),
    review_on TEXT CHECK (review_on IS date(review_on, '+0 days'))
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_event_by_officer ON contact_event (officer);

-- A text that was blanked in a record and in the revisions that held it: see ilonet-journal(5).
CREATE TABLE redaction (
    uid            TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner          TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    record         TEXT NOT NULL,
    field          TEXT NOT NULL,
    revision       INTEGER NOT NULL CHECK (revision >= 1),
    text_digest    TEXT NOT NULL CHECK (length(text_digest) = 64),
    content_digest TEXT NOT NULL CHECK (length(content_digest) = 64),
    reason         TEXT NOT NULL CHECK (reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX redaction_by_revision ON redaction (revision);
