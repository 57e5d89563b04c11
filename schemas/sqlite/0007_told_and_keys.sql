-- Version 7: what the board was told (Art 4) is its content and not its day; texts that identify or link are compared by a key.

-- BLAKE2b over the content of the newest notice: NULL where it was told before version 7, or not by `deploy notify`.
ALTER TABLE deployment ADD COLUMN plan_told TEXT CHECK (length(plan_told) = 64);
ALTER TABLE deployment ADD COLUMN actual_told TEXT CHECK (length(actual_told) = 64);

-- Derived, not journaled: the folded form of each text that identifies or links (a reference, a post, an agreement, an id), so
-- that two ways of writing the same one meet. `check --db` recomputes it.
CREATE TABLE text_key (
    kind  TEXT NOT NULL,
    field TEXT NOT NULL,
    key   TEXT NOT NULL CHECK (key <> ''),
    uid   TEXT NOT NULL,
    PRIMARY KEY (kind, field, key, uid)
) STRICT, WITHOUT ROWID;
