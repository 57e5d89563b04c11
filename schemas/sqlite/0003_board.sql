-- Version 3: the steering board (Arts 7, 8) and the networks (Art 5). All of it belongs to the Commission.

-- Art 7(2)-(4). Who holds a seat stands with the contacts.
CREATE TABLE seat (
    uid       TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner     TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    authority TEXT REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    body      TEXT CHECK (body <> ''),
    role      TEXT NOT NULL CHECK (role IN ('chair', 'member', 'alternate', 'invited')),
    since     TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until     TEXT CHECK (until IS date(until, '+0 days')),
    CHECK ((authority IS NULL) <> (body IS NULL)),
    CHECK (body IS NULL OR role = 'invited'),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

-- Art 7(7)
CREATE TABLE meeting (
    uid   TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    day   TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    place TEXT CHECK (place <> ''),
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled'))
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_present (
    uid     TEXT NOT NULL REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
    present TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, present)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_item (
    uid  TEXT NOT NULL REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL CHECK (item IN ('deployment_gaps', 'facilitators', 'host_authorities', 'information_flow',
                                       'platform', 'programme_review', 'training')),
    PRIMARY KEY (uid, item)
) STRICT, WITHOUT ROWID;

-- Art 7(8). Without meeting: in written procedure.
CREATE TABLE decision (
    uid     TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner   TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    meeting TEXT REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
    day     TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    kind    TEXT NOT NULL CHECK (kind IN ('rules_of_procedure', 'programme', 'report', 'ad_hoc_action',
                                          'funding_agreement', 'other')),
    subject TEXT NOT NULL CHECK (subject <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('adopted', 'not_adopted')),
    revokes TEXT REFERENCES decision DEFERRABLE INITIALLY DEFERRED CHECK (revokes <> uid),
    quorum  INTEGER CHECK (quorum BETWEEN 1 AND 1000),
    proxies INTEGER CHECK (proxies BETWEEN 0 AND 1000),
    CHECK (kind = 'rules_of_procedure' OR (quorum IS NULL AND proxies IS NULL))
) STRICT, WITHOUT ROWID;

-- member: a code of an authority, or COM-1 and COM-2 for the two of the Commission.
CREATE TABLE decision_vote (
    uid     TEXT NOT NULL REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
    member  TEXT NOT NULL CHECK (length(member) BETWEEN 2 AND 14),
    vote    TEXT NOT NULL CHECK (vote IN ('for', 'against', 'abstained', 'absent')),
    cast_by TEXT CHECK (cast_by <> member),
    PRIMARY KEY (uid, member)
) STRICT, WITHOUT ROWID;

-- Art 8(2)(a)
CREATE TABLE programme (
    uid      TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner    TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    since    TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until    TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    decision TEXT REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
    sent_on  TEXT CHECK (sent_on IS date(sent_on, '+0 days')),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_priority (
    uid      TEXT NOT NULL REFERENCES programme DEFERRABLE INITIALLY DEFERRED,
    priority TEXT NOT NULL CHECK (priority <> ''),
    PRIMARY KEY (uid, priority)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_item (
    uid         TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner       TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    programme   TEXT NOT NULL REFERENCES programme DEFERRABLE INITIALLY DEFERRED,
    priority    TEXT CHECK (priority <> ''),
    activity    TEXT NOT NULL CHECK (activity <> ''),
    lead        TEXT REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    indicator   TEXT CHECK (indicator <> ''),
    resources   INTEGER CHECK (resources BETWEEN 0 AND 100000000000000), -- cents
    due         TEXT CHECK (due IS date(due, '+0 days')),
    progress    TEXT NOT NULL CHECK (progress IN ('planned', 'running', 'done', 'dropped')),
    progress_on TEXT CHECK (progress_on IS date(progress_on, '+0 days')),
    outcome     TEXT CHECK (outcome <> ''),
    decision    TEXT REFERENCES decision DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_item_by_programme ON programme_item (programme);

-- A network is a country or a region: hence no reference here and below.
CREATE TABLE programme_item_network (
    uid     TEXT NOT NULL REFERENCES programme_item DEFERRABLE INITIALLY DEFERRED,
    network TEXT NOT NULL CHECK (network <> ''),
    PRIMARY KEY (uid, network)
) STRICT, WITHOUT ROWID;

-- Art 8(2)(d): frozen lists. An entry is a copy and names no record that may change or go.
CREATE TABLE roster (
    uid       TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner     TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    meeting   TEXT NOT NULL REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
    as_of     TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    frozen_on TEXT NOT NULL CHECK (frozen_on IS date(frozen_on, '+0 days')),
    revision  INTEGER NOT NULL CHECK (revision >= 0),
    entries   INTEGER NOT NULL CHECK (entries >= 0),
    digest    TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_entry (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB roster || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    roster     TEXT NOT NULL REFERENCES roster DEFERRABLE INITIALLY DEFERRED,
    deployment TEXT NOT NULL,
    authority  TEXT NOT NULL,
    officer    TEXT NOT NULL,
    country    TEXT NOT NULL CHECK (length(country) = 2),
    place      TEXT,
    host_kind  TEXT CHECK (host_kind IN ('a', 'b', 'c', 'd')),
    state      TEXT NOT NULL CHECK (state IN ('active', 'planned')),
    since      TEXT CHECK (since IS date(since, '+0 days')),
    until      TEXT CHECK (until IS date(until, '+0 days')),
    post       TEXT,
    covers     TEXT,
    duties     TEXT,
    digest     TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT, WITHOUT ROWID;
CREATE INDEX roster_entry_by_roster ON roster_entry (roster);

-- Art 8(2)(c)
CREATE TABLE activity_report (
    uid         TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner       TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    since       TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until       TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    prepared_on TEXT CHECK (prepared_on IS date(prepared_on, '+0 days')),
    decision    TEXT REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
    sent_on     TEXT CHECK (sent_on IS date(sent_on, '+0 days')),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_report_roster (
    uid    TEXT NOT NULL REFERENCES activity_report DEFERRABLE INITIALLY DEFERRED,
    roster TEXT NOT NULL REFERENCES roster DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, roster)
) STRICT, WITHOUT ROWID;

-- Art 8(3)(a): agreed by the board, carried out by authorities.
CREATE TABLE action (
    uid      TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner    TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    decision TEXT NOT NULL REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
    aim      TEXT NOT NULL CHECK (aim <> ''),
    due      TEXT NOT NULL CHECK (due IS date(due, '+0 days')),
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    outcome  TEXT CHECK (outcome <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE action_network (
    uid     TEXT NOT NULL REFERENCES action DEFERRABLE INITIALLY DEFERRED,
    network TEXT NOT NULL CHECK (network <> ''),
    PRIMARY KEY (uid, network)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_authority (
    uid       TEXT NOT NULL REFERENCES action DEFERRABLE INITIALLY DEFERRED,
    authority TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, authority)
) STRICT, WITHOUT ROWID;

-- Art 5(2). A national file's notification may take the deployment away: hence no reference.
CREATE TABLE facilitator_agreement (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    network    TEXT NOT NULL CHECK (network <> ''),
    deployment TEXT NOT NULL,
    since      TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until      TEXT CHECK (until IS date(until, '+0 days')),
    agreed_on  TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
    reference  TEXT CHECK (reference <> ''),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

-- Art 5(3). Without authority: none is designated.
CREATE TABLE facilitator_notice (
    uid         TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner       TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    network     TEXT NOT NULL CHECK (network <> ''),
    authority   TEXT REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    deployment  TEXT,
    since       TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    notified_on TEXT NOT NULL CHECK (notified_on IS date(notified_on, '+0 days')),
    CHECK (authority IS NOT NULL OR deployment IS NULL),
    CHECK (since <= notified_on)
) STRICT, WITHOUT ROWID;

-- Art 5(1)
CREATE TABLE network_meeting (
    uid     TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner   TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    network TEXT NOT NULL CHECK (network <> ''),
    day     TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    outputs TEXT CHECK (outputs <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE network_meeting_present (
    uid     TEXT NOT NULL REFERENCES network_meeting DEFERRABLE INITIALLY DEFERRED,
    present TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (uid, present)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_meeting_guest (
    uid     TEXT NOT NULL REFERENCES network_meeting DEFERRABLE INITIALLY DEFERRED,
    country TEXT NOT NULL CHECK (length(country) = 2),
    PRIMARY KEY (uid, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_meeting_item (
    uid  TEXT NOT NULL REFERENCES network_meeting DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL CHECK (item BETWEEN 'a' AND 'h' AND length(item) = 1),
    PRIMARY KEY (uid, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_guest (
    uid     TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner   TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    network TEXT NOT NULL CHECK (network <> ''),
    country TEXT NOT NULL CHECK (length(country) = 2),
    since   TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until   TEXT CHECK (until IS date(until, '+0 days')),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;
