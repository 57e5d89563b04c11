-- Version 4: what officers did (Art 3(3), 3(5), 3(6)), in counts alone, never a person.
CREATE TABLE activity (
    uid          TEXT NOT NULL PRIMARY KEY CHECK (uid GLOB owner || '-*'),
    owner        TEXT NOT NULL REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    deployment   TEXT NOT NULL REFERENCES deployment DEFERRABLE INITIALLY DEFERRED,
    kind         TEXT NOT NULL CHECK (kind IN ('host_meeting', 'capacity_building', 'training_attended', 'training_given',
                                               'carrier_liaison', 'information_session', 'return_assistance',
                                               'resettlement', 'admission')),
    country      TEXT REFERENCES third_country DEFERRABLE INITIALLY DEFERRED,
    served       TEXT REFERENCES authority DEFERRABLE INITIALLY DEFERRED,
    since        TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
    until        TEXT NOT NULL CHECK (until IS date(until, '+0 days')),
    events       INTEGER CHECK (events >= 0),
    participants INTEGER CHECK (participants >= 0),
    checked      INTEGER CHECK (checked >= 0),
    advised      INTEGER CHECK (advised >= 0),
    requests     INTEGER CHECK (requests >= 0),
    identified   INTEGER CHECK (identified >= 0),
    returned     INTEGER CHECK (returned >= 0),
    resettled    INTEGER CHECK (resettled >= 0),
    admitted     INTEGER CHECK (admitted >= 0),
    CHECK (since <= until),
    CHECK (coalesce(events, participants, checked, advised, requests, identified, returned, resettled, admitted)
           IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_by_deployment ON activity (deployment);
