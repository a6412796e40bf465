-- The proposal of a timetable for an edition, so that any node can show and keep what one has found. There is one an edition,
-- until it is given up or another search begins; it is nobody's history.
CREATE TABLE proposal (
    id          bigint PRIMARY KEY,
    version     integer     NOT NULL,
    reference   uuid        NOT NULL UNIQUE,
    edition_id  bigint      NOT NULL UNIQUE REFERENCES edition,
    search      uuid        NOT NULL,
    keeping     text,
    seconds     integer     NOT NULL CHECK (seconds > 0),
    since       timestamptz NOT NULL,
    begun_at    timestamptz,
    placed      integer,
    meetings    integer,
    points      bigint,
    bound       bigint,
    gap         double precision,
    proved      boolean     NOT NULL,
    breaks      integer,
    found_after integer,
    kept_at     timestamptz,
    kept        integer,
    CHECK ((kept_at IS NULL) = (kept IS NULL))
);
COMMENT ON COLUMN proposal.search IS 'the job that searches; it may be forgotten by now';
COMMENT ON COLUMN proposal.keeping IS 'the last job that writes the places, if anybody has asked for it';
COMMENT ON COLUMN proposal.begun_at IS 'by the clock of the database, since nodes compare it';
COMMENT ON COLUMN proposal.found_after IS 'how many milliseconds the search took; null before its end';

CREATE TABLE proposal_place (
    proposal_id     bigint      NOT NULL REFERENCES proposal ON DELETE CASCADE,
    request_id      bigint      NOT NULL REFERENCES meeting_request ON DELETE CASCADE,
    request_version integer     NOT NULL,
    table_id        bigint      NOT NULL REFERENCES room_table ON DELETE CASCADE,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL CHECK (ends_at > starts_at),
    PRIMARY KEY (proposal_id, request_id)
);

-- A request for which no place was found, with the reason, and the one change that would let it in.
CREATE TABLE proposal_missing (
    proposal_id   bigint  NOT NULL REFERENCES proposal ON DELETE CASCADE,
    request_id    bigint  NOT NULL REFERENCES meeting_request ON DELETE CASCADE,
    rank          integer NOT NULL,
    reason        text    NOT NULL,
    people        text    NOT NULL,
    change        text,
    change_at     timestamptz,
    change_person text,
    gives_way_id  bigint REFERENCES meeting_request ON DELETE CASCADE,
    PRIMARY KEY (proposal_id, request_id)
);
COMMENT ON COLUMN proposal_missing.people IS 'whom the reason concerns, with bars between';
COMMENT ON COLUMN proposal_missing.gives_way_id IS 'the meeting that would have to give way';
