-- Rooms, sessions and who is invited to them.
CREATE TABLE room (
    id               bigint PRIMARY KEY,
    version          integer NOT NULL,
    reference        uuid    NOT NULL UNIQUE,
    code             text    NOT NULL UNIQUE,
    name_fr          text, name_nl text, name_de text, name_en text,
    kind             text    NOT NULL CHECK (kind IN ('CONFERENCE', 'MEETING', 'SALON', 'CIRCULATION', 'FUNCTIONAL',
                                                      'OUTDOOR', 'OFFICE', 'OFFSITE')),
    capacity_table   integer CHECK (capacity_table > 0),
    capacity_theatre integer CHECK (capacity_theatre > 0),
    features         text,
    hint             text,
    confidence       text    NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    source           text,
    note             text
);

-- A numbered table for one-on-one meetings.
CREATE TABLE room_table (
    id      bigint PRIMARY KEY,
    version integer NOT NULL,
    reference uuid  NOT NULL UNIQUE,
    room_id bigint  NOT NULL REFERENCES room,
    number  integer NOT NULL UNIQUE CHECK (number > 0)
);
CREATE INDEX ON room_table (room_id);

CREATE TABLE session (
    id          bigint PRIMARY KEY,
    version     integer     NOT NULL,
    reference   uuid        NOT NULL UNIQUE,
    edition_id  bigint      NOT NULL REFERENCES edition,
    code        text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('PLENARY', 'PANEL', 'ROUND_TABLE', 'WORKSHOP', 'CATEGORY_MEETING',
                                                     'MATCHMAKING', 'LUNCH', 'RECEPTION', 'INSTITUTIONAL_VISIT', 'HR',
                                                     'REGISTRATION')),
    title_fr    text        NOT NULL,
    title_nl    text        NOT NULL,
    title_de    text,
    title_en    text,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    audience    text        NOT NULL CHECK (audience IN ('ALL_HEADS', 'BY_REGION', 'BILATERAL_AND_CONSULAR_HEADS',
                                                         'PERMANENT_REPRESENTATIVES', 'CONSULS_GENERAL', 'AMBASSADORS',
                                                         'OPTIONAL_GROUPS', 'BY_NAME')),
    regions     text,
    obligation  text        NOT NULL CHECK (obligation IN ('REQUIRED', 'OPTIONAL', 'BY_APPOINTMENT')),
    format      text,
    offsite     boolean     NOT NULL DEFAULT false,
    basis       text        NOT NULL CHECK (basis IN ('PRESS', 'PREVIOUS_EDITION', 'INFERRED')),
    source      text,
    note        text,
    CHECK (starts_at < ends_at),
    CHECK (audience <> 'BY_REGION' OR regions IS NOT NULL),
    UNIQUE (edition_id, code),
    UNIQUE (id, edition_id)
);
COMMENT ON COLUMN session.regions IS 'the regions of audience BY_REGION, separated by a bar';
CREATE INDEX ON session (edition_id, starts_at);

-- A room is held by one session at a time. The period is repeated here, kept equal by trigger, for the constraint.
CREATE TABLE session_room (
    session_id bigint    NOT NULL REFERENCES session ON DELETE CASCADE,
    room_id    bigint    NOT NULL REFERENCES room,
    during     tstzrange NOT NULL,
    PRIMARY KEY (session_id, room_id),
    CONSTRAINT room_once EXCLUDE USING gist (room_id WITH =, during WITH &&)
);

CREATE FUNCTION session_room_during() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    SELECT tstzrange(starts_at, ends_at) INTO STRICT NEW.during FROM session WHERE id = NEW.session_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER takes_the_period BEFORE INSERT OR UPDATE ON session_room
    FOR EACH ROW EXECUTE FUNCTION session_room_during();

CREATE FUNCTION session_moved() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    UPDATE session_room SET during = tstzrange(NEW.starts_at, NEW.ends_at) WHERE session_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER moves_its_rooms AFTER UPDATE OF starts_at, ends_at ON session
    FOR EACH ROW EXECUTE FUNCTION session_moved();

-- Who is expected where: made from the audience when the programme is released, or by name.
CREATE TABLE invitation (
    id             bigint PRIMARY KEY,
    version        integer     NOT NULL,
    reference      uuid        NOT NULL UNIQUE,
    edition_id     bigint      NOT NULL,
    session_id     bigint      NOT NULL,
    participant_id bigint      NOT NULL,
    obligation     text        NOT NULL CHECK (obligation IN ('REQUIRED', 'OPTIONAL', 'BY_APPOINTMENT')),
    answer         text        NOT NULL CHECK (answer IN ('AWAITED', 'YES', 'NO')),
    since          timestamptz NOT NULL,
    invited_by     text        NOT NULL,
    FOREIGN KEY (session_id, edition_id) REFERENCES session (id, edition_id) ON DELETE CASCADE,
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id),
    UNIQUE (session_id, participant_id)
);
CREATE INDEX ON invitation (participant_id);
