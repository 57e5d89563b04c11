-- Version 6: money. Amounts are cents. Entries are never changed: what was wrong is corrected by another entry.

CREATE TABLE instrument (
    uid             TEXT NOT NULL PRIMARY KEY CHECK (uid <> ''),
    name            TEXT NOT NULL CHECK (name <> ''),
    since           TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until           TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    n_plus          INTEGER CHECK (n_plus BETWEEN 1 AND 9),
    n_plus_until    INTEGER CHECK (n_plus_until BETWEEN 2000 AND 2200),
    eligible_until  TEXT CHECK (eligible_until IS date(eligible_until, '+0 days')),
    annual_hours    INTEGER CHECK (annual_hours BETWEEN 1 AND 8784),
    indirect        INTEGER CHECK (indirect BETWEEN 0 AND 10000), -- hundredths of a percent
    retention_years INTEGER CHECK (retention_years BETWEEN 1 AND 99),
    codes           TEXT CHECK (codes <> ''),
    source          TEXT CHECK (source <> ''),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_strand (
    uid    TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    strand TEXT NOT NULL CHECK (strand <> ''),
    PRIMARY KEY (uid, strand)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_rate (
    uid     TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    key     TEXT NOT NULL CHECK (key <> ''), -- kind of action
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 10000),
    PRIMARY KEY (uid, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_prefinancing (
    uid     TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    key     TEXT NOT NULL CHECK (key <> ''), -- year
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 10000),
    PRIMARY KEY (uid, key)
) STRICT, WITHOUT ROWID;

-- Days of every year, MM-DD.
CREATE TABLE instrument_due (
    uid TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK ('2025-' || day IS date('2025-' || day, '+0 days')),
    PRIMARY KEY (uid, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_window (
    uid TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK ('2025-' || day IS date('2025-' || day, '+0 days')),
    PRIMARY KEY (uid, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_year_end (
    uid TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK ('2025-' || day IS date('2025-' || day, '+0 days')),
    PRIMARY KEY (uid, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE envelope (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    instrument TEXT NOT NULL REFERENCES instrument DEFERRABLE INITIALLY DEFERRED,
    strand     TEXT NOT NULL CHECK (strand <> ''),
    since      TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until      TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    amount     INTEGER NOT NULL CHECK (amount >= 0),
    source     TEXT CHECK (source <> ''),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;

-- What the board agreed to: most that may be allocated, from which envelope.
ALTER TABLE decision ADD COLUMN envelope TEXT REFERENCES envelope DEFERRABLE INITIALLY DEFERRED
    CHECK (envelope IS NULL OR kind = 'funding_agreement');
ALTER TABLE decision ADD COLUMN ceiling INTEGER CHECK ((ceiling IS NULL) = (envelope IS NULL) AND ceiling >= 0);

CREATE TABLE entry (
    uid        TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner      TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    reference  TEXT NOT NULL CHECK (reference <> ''),
    day        TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    act        TEXT NOT NULL CHECK (act IN ('allocation', 'amendment', 'transfer', 'grant', 'commitment', 'legal',
                                            'claim', 'payment', 'recovery', 'decommitment')),
    amount     INTEGER NOT NULL CHECK (amount > 0 OR corrects IS NOT NULL OR act = 'amendment'),
    envelope   TEXT REFERENCES envelope DEFERRABLE INITIALLY DEFERRED,
    decision   TEXT REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
    account    TEXT REFERENCES entry DEFERRABLE INITIALLY DEFERRED CHECK (account <> uid),
    target     TEXT REFERENCES entry DEFERRABLE INITIALLY DEFERRED CHECK (target <> uid AND target <> account),
    corrects   TEXT REFERENCES entry DEFERRABLE INITIALLY DEFERRED CHECK (corrects <> uid),
    authority  TEXT REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    commitment TEXT CHECK (commitment IN ('individual', 'global', 'provisional')),
    payment    TEXT CHECK (payment IN ('prefinancing', 'interim', 'balance')),
    year       INTEGER CHECK (year BETWEEN 2000 AND 2200),
    action     TEXT CHECK (action <> ''),
    country    TEXT REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    deployment TEXT REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    joint      TEXT REFERENCES joint_deployment DEFERRABLE INITIALLY DEFERRED,
    since      TEXT CHECK (since IS date(since, '+0 days')),
    until      TEXT CHECK (until IS date(until, '+0 days')),
    total      INTEGER CHECK (total >= 0 OR corrects IS NOT NULL),
    text       TEXT CHECK (text <> ''),
    UNIQUE (owner, reference),
    CHECK ((envelope IS NULL) <> (account IS NULL)),
    CHECK (since <= until)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_account ON entry (account, act) WHERE account IS NOT NULL;
CREATE INDEX entry_by_target ON entry (target) WHERE target IS NOT NULL;
CREATE INDEX entry_by_envelope ON entry (envelope) WHERE envelope IS NOT NULL;
CREATE INDEX entry_by_decision ON entry (decision) WHERE decision IS NOT NULL;
CREATE INDEX entry_by_deployment ON entry (deployment) WHERE deployment IS NOT NULL;
CREATE INDEX entry_by_joint ON entry (joint) WHERE joint IS NOT NULL;
CREATE INDEX entry_by_day ON entry (day);
CREATE INDEX entry_accounts ON entry (act)
    WHERE act IN ('allocation', 'amendment', 'transfer', 'grant', 'commitment');

CREATE TABLE entry_part (
    uid       TEXT NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
    authority TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    amount    INTEGER NOT NULL, -- below zero in corrections alone
    PRIMARY KEY (uid, authority)
) STRICT, WITHOUT ROWID;

-- Not journaled: sums of the entries on an account, by what they record and by month, so that balances need not read them all.
-- The triggers keep them, whoever writes, undo included.
CREATE TABLE entry_sum (
    account TEXT NOT NULL, -- uid of the entry or envelope that is drawn on
    act     TEXT NOT NULL, -- `prefinancing` for payments of that kind; `transfer_in` on the other side of a transfer
    month   TEXT NOT NULL, -- YYYY-MM
    amount  INTEGER NOT NULL,
    total   INTEGER NOT NULL, -- eligible cost
    entries INTEGER NOT NULL,
    PRIMARY KEY (account, act, month)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
    INSERT INTO entry_sum VALUES (coalesce(NEW.account, NEW.envelope), iif(NEW.payment = 'prefinancing', 'prefinancing', NEW.act),
                                  substr(NEW.day, 1, 7), NEW.amount, coalesce(NEW.total, 0), 1)
    ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, total = total + excluded.total, entries = entries + 1;
    INSERT INTO entry_sum SELECT NEW.target, 'transfer_in', substr(NEW.day, 1, 7), NEW.amount, 0, 1 WHERE NEW.target IS NOT NULL
    ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, entries = entries + 1;
END;

CREATE TRIGGER entry_taken_back AFTER DELETE ON entry BEGIN
    UPDATE entry_sum SET amount = amount - OLD.amount, total = total - coalesce(OLD.total, 0), entries = entries - 1
    WHERE account = coalesce(OLD.account, OLD.envelope) AND act = iif(OLD.payment = 'prefinancing', 'prefinancing', OLD.act)
          AND month = substr(OLD.day, 1, 7);
    UPDATE entry_sum SET amount = amount - OLD.amount, entries = entries - 1
    WHERE account = OLD.target AND act = 'transfer_in' AND month = substr(OLD.day, 1, 7);
    DELETE FROM entry_sum WHERE entries = 0 AND month = substr(OLD.day, 1, 7)
                                AND account IN (coalesce(OLD.account, OLD.envelope), OLD.target);
END;
