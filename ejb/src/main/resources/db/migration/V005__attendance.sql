-- Raw facts of attendance; presence is derived from them and never stored.
CREATE TABLE attendance_event (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_event_id uuid        NOT NULL UNIQUE,
    edition_id      bigint      NOT NULL,
    session_id      bigint      NOT NULL,
    participant_id  bigint      NOT NULL,
    direction       text        NOT NULL CHECK (direction IN ('IN', 'OUT')),
    at              timestamptz NOT NULL,
    source          text        NOT NULL CHECK (source IN ('QR', 'MANUAL', 'SELF', 'IMPORT')),
    device          text,
    operator        text        NOT NULL,
    received_at     timestamptz NOT NULL,
    FOREIGN KEY (session_id, edition_id) REFERENCES session (id, edition_id),
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id)
);
CREATE INDEX ON attendance_event (session_id, participant_id, at);
CREATE INDEX ON attendance_event (participant_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON attendance_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON attendance_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A wrong event is not overwritten: a correction says that it does not count, and why.
CREATE TABLE attendance_correction (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id bigint      NOT NULL UNIQUE REFERENCES attendance_event,
    reason   text        NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    operator text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON attendance_correction
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON attendance_correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE excuse (
    id             bigint PRIMARY KEY,
    version        integer     NOT NULL,
    reference      uuid        NOT NULL UNIQUE,
    edition_id     bigint      NOT NULL,
    session_id     bigint      NOT NULL,
    participant_id bigint      NOT NULL,
    reason         text        NOT NULL CHECK (reason IN ('DUTY', 'ILLNESS', 'TRAVEL', 'FAMILY', 'OTHER')),
    accepted_by    text        NOT NULL,
    accepted_at    timestamptz NOT NULL,
    FOREIGN KEY (session_id, edition_id) REFERENCES session (id, edition_id),
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id),
    UNIQUE (session_id, participant_id)
);
CREATE INDEX ON excuse (participant_id);

-- Each export of a report is logged with its reason.
CREATE TABLE report_export (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    report     text        NOT NULL,
    edition_id bigint      NOT NULL REFERENCES edition,
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 3 AND 200),
    file_name  text        NOT NULL,
    sha256     text        NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON report_export
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
