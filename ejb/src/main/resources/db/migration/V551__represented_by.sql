-- Somebody is represented by another member of his delegation: at one session, or at all that begin in a period. Nothing is copied:
-- his invitations stay his, and who is expected in his place follows from this, so that it goes back by itself when it ends.
CREATE TABLE substitution (
    id             bigint PRIMARY KEY,
    version        integer     NOT NULL,
    reference      uuid        NOT NULL UNIQUE,
    edition_id     bigint      NOT NULL,
    delegation_id  bigint      NOT NULL,
    represented_id bigint      NOT NULL,
    substitute_id  bigint      NOT NULL,
    session_id     bigint,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    noted_by       text        NOT NULL,
    on_behalf      text,
    noted_at       timestamptz NOT NULL,
    ended_by       text,
    ended_at       timestamptz,
    FOREIGN KEY (delegation_id, edition_id) REFERENCES delegation (id, edition_id),
    FOREIGN KEY (represented_id, edition_id) REFERENCES participant (id, edition_id),
    FOREIGN KEY (substitute_id, edition_id) REFERENCES participant (id, edition_id),
    FOREIGN KEY (session_id, edition_id) REFERENCES session (id, edition_id) ON DELETE CASCADE,
    CHECK (represented_id <> substitute_id),
    CHECK (starts_at < ends_at),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON COLUMN substitution.session_id IS 'the one session; null for all that begin in the period';
COMMENT ON COLUMN substitution.on_behalf IS 'the name of the represented when somebody else noted it';
COMMENT ON COLUMN substitution.ended_at IS 'from when on it counts no longer; sessions that had begun keep it';
CREATE INDEX ON substitution (edition_id);
CREATE INDEX ON substitution (delegation_id);
CREATE INDEX ON substitution (represented_id);
CREATE INDEX ON substitution (substitute_id);
CREATE INDEX ON substitution (session_id);

-- Both of them with their part in it, so that one constraint can look at both columns.
CREATE TABLE substitution_part (
    substitution_id bigint    NOT NULL REFERENCES substitution ON DELETE CASCADE,
    participant_id  bigint    NOT NULL,
    part            text      NOT NULL CHECK (part IN ('REPRESENTED', 'SUBSTITUTE')),
    during          tstzrange NOT NULL,
    PRIMARY KEY (substitution_id, part),
    -- nobody has two substitutes at one time
    CONSTRAINT one_substitute_at_a_time EXCLUDE USING gist (participant_id WITH =, during WITH &&)
        WHERE (part = 'REPRESENTED'),
    -- and no substitute is himself represented then
    CONSTRAINT no_substitute_of_a_substitute EXCLUDE USING gist (participant_id WITH =, part WITH <>, during WITH &&)
);

CREATE FUNCTION substitution_parts() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    counts tstzrange := CASE WHEN NEW.ended_at <= NEW.starts_at THEN 'empty'::tstzrange
                             ELSE tstzrange(NEW.starts_at, least(NEW.ends_at, NEW.ended_at)) END;
BEGIN
    DELETE FROM substitution_part WHERE substitution_id = NEW.id;
    INSERT INTO substitution_part (substitution_id, participant_id, part, during)
    VALUES (NEW.id, NEW.represented_id, 'REPRESENTED', counts), (NEW.id, NEW.substitute_id, 'SUBSTITUTE', counts);
    RETURN NULL;
END
$$;
CREATE TRIGGER keeps_its_parts AFTER INSERT OR UPDATE ON substitution
    FOR EACH ROW EXECUTE FUNCTION substitution_parts();
