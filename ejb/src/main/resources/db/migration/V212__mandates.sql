-- Who may act for whom: a secretary for her head. Never changed nor removed: a mandate ends by its day or by being ended.
CREATE TABLE mandate (
    id        bigint PRIMARY KEY,
    version   integer     NOT NULL,
    reference uuid        NOT NULL UNIQUE,
    giver_id  bigint      NOT NULL REFERENCES person,
    taker_id  bigint      NOT NULL REFERENCES person,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL CHECK (ends_at > starts_at),
    reason    text        NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    given_by  text        NOT NULL,
    ended_by  text,
    ended_at  timestamptz,
    CHECK (giver_id <> taker_id),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    CONSTRAINT one_mandate_at_a_time EXCLUDE USING gist (giver_id WITH =, taker_id WITH =,
        tstzrange(starts_at, least(ends_at, ended_at)) WITH &&)
);
COMMENT ON COLUMN mandate.giver_id IS 'for whom the other one acts';
CREATE INDEX ON mandate (taker_id);

ALTER TABLE meeting_step ADD COLUMN on_behalf text;
COMMENT ON COLUMN meeting_step.on_behalf IS 'the name of the person for whom the actor took the step; null: for himself';
