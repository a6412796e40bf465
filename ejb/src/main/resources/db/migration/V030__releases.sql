-- A released programme is a frozen, numbered copy: the team works on the sessions, everybody else reads the last copy.
CREATE TABLE programme_release (
    id          bigint PRIMARY KEY,
    version     integer     NOT NULL,
    reference   uuid        NOT NULL UNIQUE,
    edition_id  bigint      NOT NULL REFERENCES edition,
    number      integer     NOT NULL CHECK (number > 0),
    released_at timestamptz NOT NULL,
    released_by text        NOT NULL,
    people      integer     NOT NULL CHECK (people >= 0),
    UNIQUE (edition_id, number)
);
COMMENT ON COLUMN programme_release.people IS 'how many participants it invited to at least one session';

CREATE TABLE released_session (
    id          bigint PRIMARY KEY,
    version     integer     NOT NULL,
    reference   uuid        NOT NULL UNIQUE,
    release_id  bigint      NOT NULL REFERENCES programme_release,
    session     uuid        NOT NULL,
    code        text        NOT NULL,
    kind        text        NOT NULL,
    title_fr    text        NOT NULL,
    title_nl    text        NOT NULL,
    title_de    text,
    title_en    text,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    audience    text        NOT NULL,
    regions     text,
    obligation  text        NOT NULL,
    format      text,
    offsite     boolean     NOT NULL,
    basis       text        NOT NULL,
    CHECK (starts_at < ends_at),
    UNIQUE (release_id, session)
);
COMMENT ON COLUMN released_session.session IS 'the reference of the session, not a foreign key: withdrawn later, it stays in the copies';

CREATE TABLE released_session_room (
    released_session_id bigint NOT NULL REFERENCES released_session,
    room_id             bigint NOT NULL REFERENCES room,
    PRIMARY KEY (released_session_id, room_id)
);

CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON programme_release
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON released_session
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON released_session_room
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
