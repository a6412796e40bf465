-- Reports that were made in the queue wait here for whoever asked. They go with their jobs, which are forgotten after a week; the
-- fingerprint of each stays in report_export.
CREATE TABLE report_file (
    job          uuid PRIMARY KEY REFERENCES job (reference) ON DELETE CASCADE,
    report       text        NOT NULL,
    name         text        NOT NULL CHECK (length(name) <= 255),
    content_type text        NOT NULL,
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content      bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 20971520),
    made_at      timestamptz NOT NULL
);
COMMENT ON COLUMN report_file.job IS 'by which it was asked for and made: its row says whose it is';
