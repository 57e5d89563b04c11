-- Version 5: what officers found out (Art 3(4)). Reports are many, so they are never changed or deleted: an intake is the rows
-- of one owner that one command wrote, and a report counts while its intake stands in the table below. That table alone is
-- journaled, with count and digest, so that undo and looking back cost the same for one report and for a million.
CREATE TABLE intake (
    uid     TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner   TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    number  INTEGER NOT NULL UNIQUE CHECK (number >= 1),
    records INTEGER NOT NULL CHECK (records >= 1),
    digest  TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT, WITHOUT ROWID;

-- The deployments that its reports come from: none of them goes while the intake stands.
CREATE TABLE intake_deployment (
    uid        TEXT NOT NULL REFERENCES intake DEFERRABLE INITIALLY DEFERRED,
    deployment TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, deployment)
) STRICT, WITHOUT ROWID;

-- An earlier intake that holds reports which this one replaces: it stands as long as this one does.
CREATE TABLE intake_corrects (
    uid      TEXT NOT NULL REFERENCES intake DEFERRABLE INITIALLY DEFERRED,
    corrects TEXT NOT NULL REFERENCES intake DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, corrects)
) STRICT, WITHOUT ROWID;

-- An earlier intake, undone, of which this one holds reports anew: it does not stand beside this one.
CREATE TABLE intake_repeats (
    uid     TEXT NOT NULL REFERENCES intake DEFERRABLE INITIALLY DEFERRED,
    repeats TEXT NOT NULL CHECK (repeats <> uid),
    PRIMARY KEY (uid, repeats)
) STRICT, WITHOUT ROWID;

-- Not journaled from here on.

CREATE TABLE report_owner (
    number INTEGER NOT NULL PRIMARY KEY,
    code   TEXT NOT NULL UNIQUE
) STRICT;

-- key = owner's number << 48 | number in the uid << 8 | version: one tree finds a uid and keeps an owner's reports together. A
-- version above 0 is the same uid anew, after the intake before was undone.
CREATE TABLE report (
    key          INTEGER NOT NULL PRIMARY KEY,
    intake       INTEGER NOT NULL,
    deployment   TEXT NOT NULL,
    country      TEXT NOT NULL,
    topic        TEXT NOT NULL CHECK (topic BETWEEN 'a' AND 'l'),
    level        TEXT,
    observed_on  TEXT NOT NULL,
    received_on  TEXT,
    processed_on TEXT,
    title        TEXT NOT NULL,
    text         TEXT,
    routes       TEXT,
    incident     TEXT,
    destinations TEXT,
    reliability  TEXT,
    replaces     INTEGER -- key >> 8 of the report that this one corrects
) STRICT;
CREATE INDEX report_by_replaced ON report (replaces) WHERE replaces IS NOT NULL;

-- Finds a report that was imported without uid when it comes again: a hash of its cells.
CREATE TABLE report_content (
    hash INTEGER NOT NULL PRIMARY KEY,
    key  INTEGER NOT NULL
) STRICT;

-- Sums kept for the questions by country, topic and month; a correction takes away what it replaces.
CREATE TABLE report_count (
    intake    INTEGER NOT NULL,
    country   TEXT NOT NULL,
    topic     TEXT NOT NULL,
    month     TEXT NOT NULL, -- of observed_on, YYYY-MM
    reports   INTEGER NOT NULL,
    incidents INTEGER NOT NULL,
    PRIMARY KEY (intake, country, topic, month)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE report_text USING fts5(title, text, content = 'report', content_rowid = 'key',
                                            tokenize = 'unicode61 remove_diacritics 2');
