-- What a session asks of those who are invited, and how many places it has. It holds at once and is not frozen by a release: the
-- journal has who has changed it and when, session_answer what that meant for whom.
ALTER TABLE session
    ADD COLUMN asks         boolean,
    ADD COLUMN places       integer CHECK (places > 0),
    ADD COLUMN answer_until timestamptz,
    ADD CONSTRAINT places_are_asked_for CHECK (places IS NULL OR asks IS TRUE),
    -- who has to come has a place
    ADD CONSTRAINT places_of_the_invited CHECK (places IS NULL OR obligation <> 'REQUIRED');
COMMENT ON COLUMN session.asks IS 'whether an answer is asked for; null for what its kind says';
COMMENT ON COLUMN session.places IS 'null for as many as come';
COMMENT ON COLUMN session.answer_until IS 'excluded; null until the session begins';

-- Who comes has a place, or waits for one.
ALTER TABLE invitation
    ADD COLUMN waiting  boolean NOT NULL DEFAULT false,
    ADD COLUMN asked_at timestamptz,
    ADD CONSTRAINT who_waits_has_asked CHECK (NOT waiting OR (answer = 'YES' AND asked_at IS NOT NULL));
COMMENT ON COLUMN invitation.asked_at IS 'since when he asks for a place, which is the order in which places are given; null before places were counted';
CREATE INDEX ON invitation (session_id, asked_at) WHERE waiting;

UPDATE former_member
   SET invitations = (SELECT jsonb_agg(jsonb_build_object('waiting', false) || one) FROM jsonb_array_elements(invitations) one)
 WHERE invitations IS NOT NULL;

-- What was said, and what came of it: added to and never changed, the last one before a session begins counts.
CREATE TABLE session_answer (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference      uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    edition_id     bigint      NOT NULL,
    session_id     bigint      NOT NULL,
    participant_id bigint      NOT NULL,
    standing       text        NOT NULL CHECK (standing IN ('AWAITED', 'COMES', 'WAITS', 'DECLINES')),
    why            text        NOT NULL CHECK (why IN ('KNOWN', 'SAID', 'PLACE_FREE', 'AWAY', 'PASSED_AWAY', 'PASSED_ELSEWHERE')),
    asked_at       timestamptz,
    stated_by      text,
    on_behalf      text,
    since          timestamptz NOT NULL,
    FOREIGN KEY (session_id, edition_id) REFERENCES session (id, edition_id),
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id),
    CHECK ((stated_by IS NULL) = (why = 'KNOWN')),
    CHECK (standing <> 'WAITS' OR asked_at IS NOT NULL),
    CHECK (standing = 'WAITS' OR why NOT IN ('PASSED_AWAY', 'PASSED_ELSEWHERE')),
    CHECK (standing = 'COMES' OR why <> 'PLACE_FREE'),
    CHECK (standing = 'DECLINES' OR why <> 'AWAY')
);
COMMENT ON COLUMN session_answer.why IS
    'said; known from before answers were kept; a place was free for who waited; he is not there that day; somebody behind him got a place';
COMMENT ON COLUMN session_answer.stated_by IS 'who said it, or has brought it about; null for what was known';
COMMENT ON COLUMN session_answer.on_behalf IS 'the name of the participant when somebody else said it';
CREATE INDEX ON session_answer (session_id, participant_id, since, id);
CREATE INDEX ON session_answer (participant_id);
CREATE INDEX ON session_answer (edition_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON session_answer
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON session_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- No more are promised a place than there are. Looked at when a transaction ends, since within it one gives his place to another;
-- the lock on the session has two who end at once come one after the other.
CREATE FUNCTION places_kept() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    asked bigint;
    most  integer;
BEGIN
    IF TG_TABLE_NAME = 'session' THEN
        asked := NEW.id;
    ELSE
        asked := NEW.session_id;
    END IF;
    SELECT places INTO most FROM session WHERE id = asked FOR NO KEY UPDATE;
    IF most IS NOT NULL
       AND (SELECT count(*) FROM invitation WHERE session_id = asked AND answer = 'YES' AND NOT waiting) > most THEN
        RAISE EXCEPTION 'more are promised a place than there are' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'no_more_than_places', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER no_more_than_places AFTER INSERT OR UPDATE OF answer, waiting, session_id ON invitation
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.answer = 'YES' AND NOT NEW.waiting) EXECUTE FUNCTION places_kept();
CREATE CONSTRAINT TRIGGER no_more_than_places AFTER UPDATE OF places ON session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.places IS NOT NULL) EXECUTE FUNCTION places_kept();
