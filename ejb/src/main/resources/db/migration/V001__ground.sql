-- The ground: extensions, the sequence that numbers all rows, accounts, the journal.
-- Times are timestamptz in UTC; periods are half-open; enumerations are words with a check.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- EclipseLink takes a value as the last of a block of 50
CREATE SEQUENCE row_id INCREMENT BY 50 START WITH 50;

-- For search without accents; unaccent itself is only STABLE and cannot carry an index.
CREATE FUNCTION folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$;

-- Facts are added, never changed: tables that carry this trigger take INSERT only.
CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'table % takes INSERT only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TABLE person (
    id            bigint PRIMARY KEY,
    version       integer NOT NULL,
    reference     uuid    NOT NULL UNIQUE,
    subject       text UNIQUE,
    given_name    text    NOT NULL CHECK (given_name <> ''),
    family_name   text    NOT NULL CHECK (family_name <> ''),
    address_form  text    NOT NULL CHECK (address_form IN ('F', 'M', 'X')),
    language_role text CHECK (language_role IN ('FR', 'NL')),
    language      text    NOT NULL CHECK (language IN ('FR', 'NL', 'DE', 'EN')),
    email         text,
    fictitious    boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN person.subject IS 'the subject by which the identity provider knows the person';
COMMENT ON COLUMN person.fictitious IS 'made by the generator of demo data, never a real office-holder';
CREATE INDEX person_by_name ON person USING gin (folded(given_name || ' ' || family_name) gin_trgm_ops);

CREATE TABLE account (
    id           bigint PRIMARY KEY,
    version      integer     NOT NULL,
    reference    uuid        NOT NULL UNIQUE,
    issuer       text        NOT NULL,
    subject      text        NOT NULL,
    name         text        NOT NULL,
    email        text,
    person_id    bigint REFERENCES person,
    language     text CHECK (language IN ('FR', 'NL', 'DE', 'EN')),
    appearance   text        NOT NULL DEFAULT 'SYSTEM' CHECK (appearance IN ('SYSTEM', 'LIGHT', 'DARK')),
    first_seen   timestamptz NOT NULL,
    last_seen    timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX ON account (person_id);

-- The roles that the provider's token gave at the last sign-in.
CREATE TABLE account_role (
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    role       text   NOT NULL CHECK (role IN ('participant', 'delegation-manager', 'organiser', 'protocol',
                                               'reception', 'reporter', 'administrator')),
    PRIMARY KEY (account_id, role)
);

CREATE TABLE journal_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    door       text        NOT NULL,
    verb       text        NOT NULL,
    thing      text,
    outcome    text        NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    reason     text,
    millis     integer     NOT NULL CHECK (millis >= 0)
);
CREATE INDEX ON journal_entry (at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
