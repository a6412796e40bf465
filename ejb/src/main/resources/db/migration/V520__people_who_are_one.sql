-- Two rows of people that were one person, as they were before, so that they can be parted again for thirty days. People stand here
-- by their references and not by foreign keys: one of the two is gone, and the other one may go in a later merge. No version and no
-- history: a row is written once, and it goes when the merge is undone or can no longer be.
CREATE TABLE person_merge (
    gone       uuid        PRIMARY KEY,
    kept       uuid        NOT NULL,
    gone_row   jsonb       NOT NULL,
    kept_row   jsonb       NOT NULL,
    kept_after jsonb       NOT NULL,
    moved      jsonb       NOT NULL,
    merged_at  timestamptz NOT NULL,
    merged_by  text        NOT NULL,
    CHECK (gone <> kept)
);
COMMENT ON COLUMN person_merge.moved IS 'the rows that referred to who is gone: relation, field, id, and the version after the move';
CREATE INDEX ON person_merge (merged_at);

-- Two people who look like one and are not: they are not proposed again.
CREATE TABLE person_distinct (
    one     uuid        NOT NULL,
    other   uuid        NOT NULL,
    said_at timestamptz NOT NULL,
    said_by text        NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
