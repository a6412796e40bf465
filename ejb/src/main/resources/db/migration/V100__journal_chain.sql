-- The journal that cannot be bent: what changed field by field, noted by the database itself, and each row chained to the
-- one before it. Whoever changes, removes, adds or reorders a row breaks the chain where he did it.
ALTER TABLE journal_entry
    ADD COLUMN on_behalf text,
    ADD COLUMN address   text,
    ADD COLUMN channel   text,
    ADD COLUMN changes   text;
COMMENT ON COLUMN journal_entry.on_behalf IS 'for whom, when the actor acts for somebody else';
COMMENT ON COLUMN journal_entry.address IS 'from where: the address of the device as the server saw it';
COMMENT ON COLUMN journal_entry.channel IS 'PAGE, REST or HOUSE: through which door of the house';
COMMENT ON COLUMN journal_entry.changes IS 'JSON, as text so that not a byte of it ever changes: [{act, fields, relation, thing}]';
CREATE INDEX ON journal_entry (actor, at);

-- What a transaction has changed, until a verb claims it; it never outlives its transaction.
CREATE UNLOGGED TABLE journal_draft (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xact     xid8  NOT NULL DEFAULT pg_current_xact_id(),
    relation text  NOT NULL,
    thing    text,
    act      text  NOT NULL,
    fields   jsonb NOT NULL
);
CREATE INDEX ON journal_draft (xact);

-- That it changed is told, what it says is not.
CREATE FUNCTION journal_hides(field text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT field ~ '(secret|token|password|diet|allerg|health|mobility|private)' $$;

CREATE FUNCTION journal_note() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    was    jsonb := coalesce(to_jsonb(OLD), '{}');
    became jsonb := coalesce(to_jsonb(NEW), '{}');
    fields jsonb;
BEGIN
    SELECT jsonb_object_agg(key, CASE WHEN journal_hides(key) THEN '["*","*"]'::jsonb
                                      ELSE jsonb_build_array(was -> key, became -> key) END)
      INTO fields
      FROM jsonb_object_keys(was || became) AS key
     WHERE key NOT IN ('id', 'version', 'reference')
       AND coalesce(was -> key, 'null') <> coalesce(became -> key, 'null');
    IF fields IS NOT NULL THEN
        INSERT INTO journal_draft (relation, thing, act, fields)
        VALUES (TG_TABLE_NAME,
                coalesce(became ->> 'reference', was ->> 'reference', became ->> 'code', was ->> 'code'),
                TG_OP, fields);
    END IF;
    RETURN NULL;
END
$$;

-- Gives what the transaction has changed so far, once. A table that is all but empty most of the time is planned as
-- such, and would be read from end to end for each row of a big import.
CREATE FUNCTION journal_claim() RETURNS text
    LANGUAGE sql VOLATILE SET enable_seqscan = off AS
$$
    WITH mine AS (DELETE FROM journal_draft WHERE xact = pg_current_xact_id() RETURNING *)
    SELECT jsonb_agg(jsonb_build_object('relation', relation, 'thing', thing, 'act', act, 'fields', fields)
                     ORDER BY id)::text
      FROM mine
$$;

-- What no verb of a door has claimed was changed past the doors: it is noted all the same, under the database's user.
CREATE FUNCTION journal_unclaimed() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off AS
$$
DECLARE
    rest text;
BEGIN
    IF EXISTS (SELECT 1 FROM journal_draft WHERE id = NEW.id) THEN
        rest := journal_claim();
        INSERT INTO journal_entry (at, actor, door, verb, outcome, millis, channel, changes)
        VALUES (date_trunc('microseconds', clock_timestamp()), session_user, 'database', 'change', 'DONE', 0, 'HOUSE', rest);
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER journal_unclaimed AFTER INSERT ON journal_draft
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_unclaimed();

-- Notes the changes of every table, also of those that later migrations bring; called after each migration. Left out: the
-- journal itself, what only mirrors the identity provider or the browser, and frozen copies of what is noted already.
CREATE FUNCTION journal_watch() RETURNS void
    LANGUAGE plpgsql AS
$$
DECLARE
    watched text;
BEGIN
    FOR watched IN
        SELECT c.relname FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
           AND c.relname !~ '^(journal_|flyway_|released_|account$|account_role$|sign_in$|logout_token$)'
           AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'journal_note')
    LOOP
        EXECUTE format('CREATE TRIGGER journal_note AFTER INSERT OR UPDATE OR DELETE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION journal_note()', watched);
    END LOOP;
END
$$;

-- The chain: the order of the rows as they were committed. The hash is that of the previous hash and the row.
CREATE TABLE journal_link (
    seq      bigint PRIMARY KEY,
    entry_id bigint NOT NULL UNIQUE,
    previous bytea  NOT NULL,
    hash     bytea  NOT NULL
);
COMMENT ON COLUMN journal_link.entry_id IS 'no foreign key: a removed row must leave its link behind';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journal_link
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each value with its length before it, so that no two rows read the same; Chain.java writes the very same.
CREATE FUNCTION journal_canonical(e journal_entry) RETURNS text
    LANGUAGE sql STABLE AS
$$
    SELECT string_agg(coalesce(octet_length(value) || ':' || value, '-'), ',' ORDER BY place)
      FROM unnest(ARRAY[e.id::text, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor, e.on_behalf, e.door,
                        e.verb, e.thing, e.outcome, e.reason, e.address, e.channel, e.millis::text, e.changes])
           WITH ORDINALITY AS part (value, place)
$$;

-- Runs at the very end of the transaction, when it holds every other lock it will ever need: writers wait for each other
-- only while one commits, and never in a circle.
CREATE FUNCTION journal_chain() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    last journal_link;
BEGIN
    PERFORM pg_advisory_xact_lock(76387);
    SELECT * INTO last FROM journal_link ORDER BY seq DESC LIMIT 1;
    INSERT INTO journal_link (seq, entry_id, previous, hash)
    VALUES (coalesce(last.seq, 0) + 1, NEW.id, coalesce(last.hash, ''),
            sha256(coalesce(last.hash, '') || convert_to(journal_canonical(NEW), 'UTF8')));
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER journal_chain AFTER INSERT ON journal_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_chain();

-- The rows of before are chained as they stand.
DO $$
DECLARE
    e    journal_entry;
    last bytea := '';
    n    bigint := 0;
    h    bytea;
BEGIN
    FOR e IN SELECT * FROM journal_entry ORDER BY id LOOP
        n := n + 1;
        h := sha256(last || convert_to(journal_canonical(e), 'UTF8'));
        INSERT INTO journal_link VALUES (n, e.id, last, h);
        last := h;
    END LOOP;
END
$$;

-- The end of the chain, signed each day: whoever rewrites the whole chain cannot sign it again.
CREATE TABLE journal_checkpoint (
    day        date PRIMARY KEY,
    seq        bigint      NOT NULL,
    hash       bytea       NOT NULL,
    signed_at  timestamptz NOT NULL,
    public_key text        NOT NULL,
    signature  text        NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journal_checkpoint
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The things that a row is about, for the history of each.
CREATE FUNCTION journal_things(thing text, changes text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
    SELECT coalesce(string_to_array(thing, ' '), '{}')
        || ARRAY(SELECT DISTINCT c ->> 'thing' FROM jsonb_array_elements(changes::jsonb) AS c
                  WHERE c ->> 'thing' IS NOT NULL)
$$;
CREATE INDEX journal_by_thing ON journal_entry USING gin (journal_things(thing, changes));
