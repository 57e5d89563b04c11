-- Version 2: the note in the journal of the network's file that goes with the newest change of each contact.
--
-- The two files cannot be committed as one. The contact comes first, and brings along which note must follow: where a program
-- ends between the two, the note that is missing is known.

CREATE TABLE noted (
    uid       TEXT NOT NULL PRIMARY KEY CHECK (uid <> ''),
    event     TEXT NOT NULL CHECK (event IN ('set', 'erased')),
    review_on TEXT CHECK (review_on IS date(review_on, '+0 days')),
    note      TEXT NOT NULL CHECK (note <> '')
) STRICT, WITHOUT ROWID;
