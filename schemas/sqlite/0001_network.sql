-- Version 1: the file, its reference records, officers, deployments, mandates, and the journal.
--
-- Days are text YYYY-MM-DD; `x IS date(x, '+0 days')` refuses 2026-02-30, which date(x) alone lets pass. Periods are closed.
-- Each journaled table begins its key with uid; a table that holds several values of a record repeats that record's uid.

CREATE TABLE file (
    one       INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id        TEXT NOT NULL CHECK (length(id) = 32),
    authority TEXT, -- the authority of a national file; NULL in a network file
    created   TEXT NOT NULL
) STRICT;

-- Reference records: written by apply alone

CREATE TABLE authority (
    uid          TEXT NOT NULL PRIMARY KEY CHECK (length(uid) BETWEEN 2 AND 12),
    kind         TEXT NOT NULL CHECK (kind IN ('member_state', 'associated_state', 'commission', 'agency')),
    name         TEXT NOT NULL CHECK (name <> ''),
    since        TEXT CHECK (since IS date(since, '+0 days')),
    until        TEXT CHECK (until IS date(until, '+0 days')),
    successor_of TEXT REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    source       TEXT CHECK (source <> ''),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

-- Open ends are the first and the last day that can be written, so that the key holds no NULL.
CREATE TABLE authority_status (
    uid        TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    status     TEXT NOT NULL CHECK (status IN ('bound', 'votes', 'funded')),
    instrument TEXT NOT NULL CHECK ((status = 'funded') = (instrument <> '')),
    since      TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until      TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    PRIMARY KEY (uid, status, instrument, since),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
    uid    TEXT NOT NULL PRIMARY KEY CHECK (uid <> ''),
    name   TEXT NOT NULL CHECK (name <> ''),
    source TEXT CHECK (source <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE third_country (
    uid    TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 2),
    name   TEXT NOT NULL CHECK (name <> ''),
    region TEXT NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
    since  TEXT CHECK (since IS date(since, '+0 days')),
    until  TEXT CHECK (until IS date(until, '+0 days')),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100000), -- hundredths
    source TEXT CHECK (source <> ''),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

-- A neighbour may be any country, also a member state: hence no reference.
CREATE TABLE third_country_neighbour (
    uid     TEXT NOT NULL REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    country TEXT NOT NULL CHECK (length(country) = 2 AND country <> uid),
    PRIMARY KEY (uid, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE third_country_language (
    uid      TEXT NOT NULL REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL CHECK (language <> ''),
    PRIMARY KEY (uid, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE third_country_route (
    uid   TEXT NOT NULL REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    route TEXT NOT NULL CHECK (route <> ''),
    PRIMARY KEY (uid, route)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement (
    uid      TEXT NOT NULL PRIMARY KEY,
    country  TEXT NOT NULL REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    topic    TEXT CHECK (topic BETWEEN 'a' AND 'l' AND length(topic) = 1),
    task     TEXT CHECK (task IN ('return', 'resettlement', 'admission', 'sharing')),
    officers INTEGER NOT NULL CHECK (officers BETWEEN 1 AND 1000),
    since    TEXT CHECK (since IS date(since, '+0 days')),
    until    TEXT CHECK (until IS date(until, '+0 days')),
    source   TEXT CHECK (source <> ''),
    CHECK (topic IS NULL OR task IS NULL),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
    uid   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;

-- Authority records: each belongs to its owner

CREATE TABLE officer (
    uid     TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner   TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    source  TEXT CHECK (source <> ''),
    seen_on TEXT CHECK (seen_on IS date(seen_on, '+0 days'))
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_language (
    uid      TEXT NOT NULL REFERENCES officer DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL CHECK (language <> ''),
    PRIMARY KEY (uid, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_expertise (
    uid       TEXT NOT NULL REFERENCES officer DEFERRABLE INITIALLY DEFERRED,
    expertise TEXT NOT NULL CHECK (expertise <> ''),
    PRIMARY KEY (uid, expertise)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_training (
    uid      TEXT NOT NULL REFERENCES officer DEFERRABLE INITIALLY DEFERRED,
    training TEXT NOT NULL CHECK (training <> ''),
    PRIMARY KEY (uid, training)
) STRICT, WITHOUT ROWID;

-- Arts 2(2) and 4(1). A published post whose first day is not known has seen_on in place of since.
CREATE TABLE deployment (
    uid                TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner              TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    officer            TEXT NOT NULL REFERENCES officer DEFERRABLE INITIALLY DEFERRED,
    country            TEXT NOT NULL REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    place              TEXT CHECK (place <> ''),
    host_kind          TEXT CHECK (host_kind IN ('a', 'b', 'c', 'd')),
    state              TEXT NOT NULL CHECK (state IN ('planned', 'active', 'ended', 'cancelled')),
    since              TEXT CHECK (since IS date(since, '+0 days')),
    until              TEXT CHECK (until IS date(until, '+0 days')),
    planned_since      TEXT CHECK (planned_since IS date(planned_since, '+0 days')),
    planned_until      TEXT CHECK (planned_until IS date(planned_until, '+0 days')),
    post               TEXT CHECK (post <> ''),
    duties             TEXT CHECK (duties <> ''),
    plan_notified_on   TEXT CHECK (plan_notified_on IS date(plan_notified_on, '+0 days')),
    actual_notified_on TEXT CHECK (actual_notified_on IS date(actual_notified_on, '+0 days')),
    source             TEXT CHECK (source <> ''),
    seen_on            TEXT CHECK (seen_on IS date(seen_on, '+0 days')),
    CHECK (since <= until),
    CHECK (planned_since <= planned_until),
    CHECK (state <> 'planned' OR (planned_since IS NOT NULL AND since IS NULL AND until IS NULL)),
    CHECK (state <> 'active' OR since IS NOT NULL OR seen_on IS NOT NULL),
    CHECK (state <> 'ended' OR (since IS NOT NULL AND until IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX deployment_by_officer ON deployment (officer);
CREATE INDEX deployment_by_country ON deployment (country);

CREATE TABLE deployment_cover (
    uid     TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    country TEXT NOT NULL REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX deployment_cover_by_country ON deployment_cover (country);

-- Art 1(2): the deploying authority decides.
CREATE TABLE mandate (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    deployment TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    topic      TEXT CHECK (topic BETWEEN 'a' AND 'l' AND length(topic) = 1),
    task       TEXT CHECK (task IN ('return', 'resettlement', 'admission', 'sharing')),
    level      TEXT CHECK (level IN ('operational', 'strategic', 'both')),
    share      INTEGER CHECK (share BETWEEN 1 AND 100), -- percent of working time
    since      TEXT CHECK (since IS date(since, '+0 days')),
    until      TEXT CHECK (until IS date(until, '+0 days')),
    decided_by TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    CHECK ((topic IS NULL) <> (task IS NULL)),
    CHECK (decided_by = owner),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_by_deployment ON mandate (deployment);

-- Derived, not journaled: the greatest number given so far in uids <owner>-<letter>-<n>. It never goes back, so a uid is
-- never given twice, not even after an undo.
CREATE TABLE uid_counter (
    owner  TEXT NOT NULL,
    letter TEXT NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (owner, letter)
) STRICT, WITHOUT ROWID;

-- The journal: see ilonet-journal(5)

CREATE TABLE revision (
    number         INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    instant        TEXT NOT NULL,
    acting         TEXT NOT NULL,
    operator       TEXT NOT NULL,
    command        TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    digest         TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

CREATE TABLE revision_change (
    revision  INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
    seq       INTEGER NOT NULL CHECK (seq >= 1),
    kind      TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    uid       TEXT NOT NULL,
    key       TEXT NOT NULL,
    before    TEXT,
    after     TEXT,
    PRIMARY KEY (revision, seq),
    CHECK ((operation = 'insert') = (before IS NULL)),
    CHECK ((operation = 'delete') = (after IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_change_by_uid ON revision_change (uid, revision);
