-- A file that was checked waits here for its import, so that no session holds it and any node can go on. Each sender has one,
-- and nobody else reads it; after an hour it goes.
CREATE TABLE import_file (
    id      uuid        PRIMARY KEY,
    sender  text        NOT NULL UNIQUE,
    kind    text        NOT NULL,
    name    text        NOT NULL CHECK (length(name) <= 255),
    content bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 5242880),
    sent_at timestamptz NOT NULL
);
CREATE INDEX ON import_file (sent_at);
