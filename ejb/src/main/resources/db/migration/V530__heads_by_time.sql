-- In what capacity somebody serves in his delegation, and whether he leads it, from a moment to a moment. A head may be replaced in the
-- middle of a week: participant has what is true now, this has what was true when a session was held.
CREATE TABLE tenure (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition_id     bigint  NOT NULL,
    delegation_id  bigint  NOT NULL,
    participant_id bigint  NOT NULL,
    capacity       text    NOT NULL CHECK (capacity IN ('HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF')),
    leads          boolean NOT NULL,
    function_fr    text, function_nl text, function_de text, function_en text,
    from_at        timestamptz,
    to_at          timestamptz,
    noted_at       timestamptz,
    FOREIGN KEY (delegation_id, edition_id) REFERENCES delegation (id, edition_id),
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id) ON DELETE CASCADE,
    CHECK (from_at < to_at),
    CHECK ((from_at IS NULL) = (noted_at IS NULL)),
    CONSTRAINT one_tenure_at_a_time EXCLUDE USING gist (participant_id WITH =, tstzrange(from_at, to_at) WITH &&),
    CONSTRAINT one_leader_at_a_time EXCLUDE USING gist (delegation_id WITH =, tstzrange(from_at, to_at) WITH &&)
        WHERE (leads)
);
COMMENT ON COLUMN tenure.from_at IS 'null since there is the participant';
COMMENT ON COLUMN tenure.to_at IS 'excluded; null until anything else is known';
COMMENT ON COLUMN tenure.noted_at IS 'since when it is known, for reports as known at a moment';
COMMENT ON COLUMN tenure.function_fr IS 'what the person was called then, kept when it ended';
CREATE INDEX tenures_of_an_edition ON tenure (edition_id) WHERE from_at IS NOT NULL OR to_at IS NOT NULL;
CREATE INDEX tenures_of_leaders ON tenure (edition_id) WHERE leads;

INSERT INTO tenure (edition_id, delegation_id, participant_id, capacity, leads)
SELECT edition_id, delegation_id, id, capacity, leads FROM participant;

-- Whoever comes in serves as it is said there; what is put right later was never otherwise, unless somebody has noted from when on.
CREATE FUNCTION participant_serves() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tenure (edition_id, delegation_id, participant_id, capacity, leads)
        VALUES (NEW.edition_id, NEW.delegation_id, NEW.id, NEW.capacity, NEW.leads);
    ELSE
        UPDATE tenure SET capacity = NEW.capacity, leads = NEW.leads
         WHERE participant_id = NEW.id AND to_at IS NULL
           AND (capacity, leads) IS DISTINCT FROM (NEW.capacity, NEW.leads);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER keeps_its_tenure AFTER INSERT OR UPDATE OF capacity, leads ON participant
    FOR EACH ROW EXECUTE FUNCTION participant_serves();

-- An invitation that was taken back: until then somebody was expected, which reports of that time go on saying.
CREATE TABLE former_invitation (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition_id     bigint      NOT NULL,
    session_id     bigint      NOT NULL,
    participant_id bigint      NOT NULL,
    obligation     text        NOT NULL CHECK (obligation IN ('REQUIRED', 'OPTIONAL', 'BY_APPOINTMENT')),
    answer         text        NOT NULL CHECK (answer IN ('AWAITED', 'YES', 'NO')),
    since          timestamptz NOT NULL,
    invited_by     text        NOT NULL,
    ended_at       timestamptz NOT NULL,
    ended_by       text        NOT NULL,
    why            text        NOT NULL CHECK (why IN ('REPLACED', 'RELEASED', 'WITHDRAWN')),
    FOREIGN KEY (session_id, edition_id) REFERENCES session (id, edition_id) ON DELETE CASCADE,
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id) ON DELETE CASCADE
);
CREATE INDEX ON former_invitation (session_id);
CREATE INDEX ON former_invitation (participant_id);

-- Somebody takes the lead of a delegation over from somebody else, with what is needed to take that back.
CREATE TABLE succession (
    id                    bigint PRIMARY KEY,
    version               integer     NOT NULL,
    reference             uuid        NOT NULL UNIQUE,
    edition_id            bigint      NOT NULL,
    delegation_id         bigint      NOT NULL,
    former_id             bigint,
    successor_id          bigint      NOT NULL,
    takes_over_at         timestamptz NOT NULL,
    capacity              text        NOT NULL CHECK (capacity IN ('HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF')),
    former_capacity       text        CHECK (former_capacity IN ('HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF')),
    successor_capacity    text        CHECK (successor_capacity IN ('HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF')),
    person_is_new         boolean     NOT NULL,
    former_appointment_id bigint REFERENCES appointment,
    former_to_date        date,
    own_appointment_id    bigint REFERENCES appointment,
    own_to_date           date,
    appointment_id        bigint REFERENCES appointment,
    programme_version     integer     NOT NULL,
    noted_by              text        NOT NULL,
    noted_at              timestamptz NOT NULL,
    FOREIGN KEY (delegation_id, edition_id) REFERENCES delegation (id, edition_id),
    FOREIGN KEY (former_id, edition_id) REFERENCES participant (id, edition_id),
    FOREIGN KEY (successor_id, edition_id) REFERENCES participant (id, edition_id),
    CHECK (former_id <> successor_id)
);
COMMENT ON COLUMN succession.successor_capacity IS 'that of before; null for who joined the delegation by it';
COMMENT ON COLUMN succession.former_appointment_id IS 'that of the former head, which it ended';
COMMENT ON COLUMN succession.former_to_date IS 'when that one was to end before; null when it was not';
COMMENT ON COLUMN succession.own_appointment_id IS 'an earlier one of the successor there, which it ended';
CREATE INDEX ON succession (delegation_id);

-- The meetings to come of whoever led before: each asks whom it follows.
CREATE TABLE succession_meeting (
    succession_id bigint NOT NULL REFERENCES succession ON DELETE CASCADE,
    request_id    bigint NOT NULL REFERENCES meeting_request,
    follows       text   CHECK (follows IN ('SUCCESSOR', 'FORMER', 'NOBODY')),
    PRIMARY KEY (succession_id, request_id)
);
COMMENT ON COLUMN succession_meeting.follows IS 'null as long as nobody has decided; nobody: its place was given back';

-- A meeting keeps its place, and another member of one side comes to it.
ALTER TABLE meeting_step
    DROP CONSTRAINT meeting_step_step_check,
    ADD CONSTRAINT meeting_step_step_check
        CHECK (step IN ('REQUESTED', 'APPROVED', 'REFUSED', 'REOPENED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SCHEDULED',
                        'MOVED', 'UNSCHEDULED', 'SUBSTITUTED'));
