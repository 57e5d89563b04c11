-- Version 1: whose keys open this file, and the sealed values of each record.
--
-- A sealed value is a nonce of 24 bytes, the value padded to a multiple of 64 bytes, and a tag of 16 bytes. The CHECK on its
-- length is the second net: a clear value has little chance to pass it.

CREATE TABLE file (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id  TEXT NOT NULL CHECK (length(id) = 32) -- the key file carries the same
) STRICT;

CREATE TABLE contact (
    uid       TEXT NOT NULL PRIMARY KEY CHECK (uid <> ''),
    review_on TEXT NOT NULL CHECK (review_on IS date(review_on, '+0 days')),
    set_at    TEXT NOT NULL CHECK (set_at <> ''),
    name      BLOB NOT NULL CHECK (length(name) % 64 = 40),
    phone     BLOB NOT NULL CHECK (length(phone) % 64 = 40),
    email     BLOB NOT NULL CHECK (length(email) % 64 = 40)
) STRICT, WITHOUT ROWID;
