-- When a session really began and ended, where that differs from the programme. Facts like any other: the last one noted
-- counts, what was noted before stays.
CREATE TABLE session_held (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id bigint      NOT NULL REFERENCES session,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    operator   text        NOT NULL,
    noted_at   timestamptz NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX ON session_held (session_id, noted_at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON session_held
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON session_held
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The register of an edition is read as known at a moment.
CREATE INDEX ON attendance_event (edition_id, received_at);
CREATE INDEX ON report_export (edition_id, at);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON report_export
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
