-- Each file that was brought in, for whoever wants to know what it changed or take it back. What it changed stands in the
-- journal, in the row of the verb that brought it in, which names this row among what it made.
CREATE TABLE import_run (
    id          bigint      PRIMARY KEY,
    version     integer     NOT NULL,
    reference   uuid        NOT NULL UNIQUE,
    kind        text        NOT NULL,
    file_name   text        NOT NULL CHECK (length(file_name) <= 255),
    imported_by text        NOT NULL,
    imported_at timestamptz NOT NULL,
    created     integer     NOT NULL CHECK (created >= 0),
    changed     integer     NOT NULL CHECK (changed >= 0),
    unchanged   integer     NOT NULL CHECK (unchanged >= 0),
    undone_by   text,
    undone_at   timestamptz,
    job         uuid UNIQUE,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX ON import_run (imported_at);
COMMENT ON COLUMN import_run.job IS 'which has brought it in: a node that goes on after another was lost finds it done';
