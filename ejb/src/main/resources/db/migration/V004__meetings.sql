-- Requests to meet and the meetings that come of them.
CREATE TABLE meeting_request (
    id              bigint PRIMARY KEY,
    version         integer     NOT NULL,
    reference       uuid        NOT NULL UNIQUE,
    edition_id      bigint      NOT NULL REFERENCES edition,
    asking_id       bigint      NOT NULL,
    asked_id        bigint      NOT NULL,
    subject         text        NOT NULL CHECK (length(subject) BETWEEN 3 AND 200),
    note            text CHECK (length(note) <= 2000),
    priority        text        NOT NULL CHECK (priority IN ('MUST', 'WANTED', 'NICE')),
    wish            text        NOT NULL CHECK (wish IN ('NONE', 'MORNING', 'AFTERNOON')),
    wished_on       date,
    minutes         integer     NOT NULL CHECK (minutes IN (15, 30, 45)),
    state           text        NOT NULL CHECK (state IN ('SUBMITTED', 'REFUSED', 'APPROVED', 'DECLINED', 'ACCEPTED',
                                                          'SCHEDULED', 'WITHDRAWN')),
    reason          text CHECK (length(reason) <= 500),
    asked_by        text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    vetted_by       text,
    vetted_at       timestamptz,
    answered_by     text,
    answered_at     timestamptz,
    FOREIGN KEY (asking_id, edition_id) REFERENCES delegation (id, edition_id),
    FOREIGN KEY (asked_id, edition_id) REFERENCES delegation (id, edition_id),
    CHECK (asking_id <> asked_id),
    CHECK (state NOT IN ('REFUSED', 'DECLINED') OR reason IS NOT NULL)
);
CREATE INDEX ON meeting_request (edition_id, state);
CREATE INDEX ON meeting_request (asking_id);
CREATE INDEX ON meeting_request (asked_id);
-- two delegations have one open request between them, whoever asked first
CREATE UNIQUE INDEX one_open_request_a_pair ON meeting_request (least(asking_id, asked_id), greatest(asking_id, asked_id))
    WHERE state NOT IN ('REFUSED', 'DECLINED', 'WITHDRAWN');

-- The working timetable: frozen versions will be copies elsewhere that no constraint of the present touches.
CREATE TABLE meeting (
    id            bigint PRIMARY KEY,
    version       integer     NOT NULL,
    reference     uuid        NOT NULL UNIQUE,
    edition_id    bigint      NOT NULL REFERENCES edition,
    request_id    bigint      NOT NULL UNIQUE REFERENCES meeting_request,
    table_id      bigint      NOT NULL REFERENCES room_table,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    placed_by     text        NOT NULL,
    placed_at     timestamptz NOT NULL,
    CHECK (starts_at < ends_at),
    CONSTRAINT table_once EXCLUDE USING gist (table_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
CREATE INDEX ON meeting (edition_id, starts_at);

CREATE TABLE meeting_participant (
    meeting_id     bigint      NOT NULL REFERENCES meeting ON DELETE CASCADE,
    participant_id bigint      NOT NULL REFERENCES participant,
    during         tstzrange NOT NULL,
    PRIMARY KEY (meeting_id, participant_id),
    CONSTRAINT participant_once EXCLUDE USING gist (participant_id WITH =, during WITH &&)
);

CREATE FUNCTION meeting_participant_during() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    SELECT tstzrange(starts_at, ends_at) INTO STRICT NEW.during FROM meeting WHERE id = NEW.meeting_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER takes_the_period BEFORE INSERT OR UPDATE ON meeting_participant
    FOR EACH ROW EXECUTE FUNCTION meeting_participant_during();

CREATE FUNCTION meeting_moved() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    UPDATE meeting_participant SET during = tstzrange(NEW.starts_at, NEW.ends_at) WHERE meeting_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER moves_its_participants AFTER UPDATE OF starts_at, ends_at ON meeting
    FOR EACH ROW EXECUTE FUNCTION meeting_moved();
