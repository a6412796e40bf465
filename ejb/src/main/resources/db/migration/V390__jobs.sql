-- Work that goes on when the request that asked for it is over. A row is added in the transaction of whoever asks, claimed by
-- one node, and carries all that any node shows of it. Times ending in _at that nodes compare with each other (due_at, beat_at)
-- are those of the database: the clocks of two nodes need not agree.
CREATE TABLE job (
    id           bigint PRIMARY KEY,
    version      integer     NOT NULL,
    reference    uuid        NOT NULL UNIQUE,
    kind         text        NOT NULL,
    topic        text        NOT NULL,
    edition_id   bigint REFERENCES edition,
    payload      text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    asked_by     text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    roles        text        NOT NULL,
    everywhere   text,
    on_behalf    bigint REFERENCES person,
    channel      text        NOT NULL,
    address      text,
    due_at       timestamptz NOT NULL,
    attempts     integer     NOT NULL,
    node         text,
    claim        uuid        NOT NULL,
    beat_at      timestamptz,
    stopping     text CHECK (stopping IN ('FINISH', 'CANCEL')),
    progress     integer     NOT NULL CHECK (progress BETWEEN 0 AND 100),
    step         text,
    step_details text,
    result       text,
    reason       text,
    reason_details text,
    ended_at     timestamptz,
    CHECK ((state = 'RUNNING') = (beat_at IS NOT NULL)),
    CHECK ((state IN ('WAITING', 'RUNNING')) = (ended_at IS NULL)),
    CHECK (state <> 'FAILED' OR reason IS NOT NULL)
);
COMMENT ON COLUMN job.kind IS 'the handler that does the work';
COMMENT ON COLUMN job.topic IS 'what it is about; of one kind and topic at most one waits or runs';
COMMENT ON COLUMN job.payload IS 'JSON of the record that the handler takes';
COMMENT ON COLUMN job.roles IS 'with which roles it was asked for, with spaces between; it never has more, and less when they are taken away';
COMMENT ON COLUMN job.everywhere IS 'those of them that count for the whole house; null when nobody has said';
COMMENT ON COLUMN job.claim IS 'made anew when an attempt begins or ends: whoever writes with an old one has lost the job';
COMMENT ON COLUMN job.beat_at IS 'when the node that runs it was last known to be alive';
COMMENT ON COLUMN job.stopping IS 'somebody has asked it to end: with what it has, or with nothing';
CREATE UNIQUE INDEX job_one_at_a_time ON job (kind, topic) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX ON job (due_at, id) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX ON job (asked_by, id);
CREATE INDEX ON job (ended_at) WHERE ended_at IS NOT NULL;

-- A job tells of itself; what it changes is noted under the verb that changes it.
CREATE OR REPLACE FUNCTION journal_watch() RETURNS void
    LANGUAGE plpgsql AS
$$
DECLARE
    watched text;
BEGIN
    FOR watched IN
        SELECT c.relname FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
           AND c.relname !~ '^(journal_|flyway_|released_|proposal|account$|account_role$|sign_in$|logout_token$|grant_use$|job$)'
           AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'journal_note')
    LOOP
        EXECUTE format('CREATE TRIGGER journal_note AFTER INSERT OR UPDATE OR DELETE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION journal_note()', watched);
    END LOOP;
END
$$;
