-- Copies the edition of 2026 with all that hangs on it, so many times, each a year of 52 weeks before the other, and gives each
-- copied row its place in the journal. Generic over the columns, so that a new column of an edition needs no change here: ids are
-- moved by a distance of their own, references and badges are made anew, times are moved by whole weeks. A new table that hangs on
-- an edition is added to the list, after those it points to.
--
-- The triggers of the tables are off meanwhile, and so one statement copies a table: what they would have written is
-- written at the end for all rows at once. The tables stay as the product would have left them, the journal included:
-- its verification finds nothing.
CREATE OR REPLACE FUNCTION pg_temp.copied() RETURNS text[] LANGUAGE sql IMMUTABLE AS
$$
    SELECT ARRAY ['edition', 'delegation', 'participant', 'session', 'session_room', 'invitation', 'meeting_request', 'meeting',
        'meeting_participant', 'meeting_step', 'attendance_event', 'attendance_correction', 'excuse', 'session_held',
        'programme_release', 'released_session', 'released_session_room']
$$;

CREATE OR REPLACE PROCEDURE pg_temp.triggers(wanted text) LANGUAGE plpgsql AS
$$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY pg_temp.copied() || ARRAY ['journal_entry', 'journal_link', 'journal_subject'] LOOP
        EXECUTE format('ALTER TABLE %I %s TRIGGER USER', one, wanted);
    END LOOP;
END
$$;

CREATE OR REPLACE PROCEDURE pg_temp.copy_edition(copy integer) LANGUAGE plpgsql AS
$$
DECLARE
    distance  CONSTANT bigint := copy * 10000000000;
    earlier   CONSTANT interval := make_interval(days => 364 * copy);
    one       text;
    parent    record;
    wanted    text;
    picked    text;
    ours      text;
BEGIN
    FOREACH one IN ARRAY pg_temp.copied() LOOP
        SELECT string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position),
               string_agg(CASE
                   WHEN c.column_name IN ('id', 'edition_id') OR EXISTS (
                       SELECT 1 FROM journal_pointer p WHERE p.relation = one AND p.field = c.column_name
                          AND p.target = ANY (pg_temp.copied())) THEN format('t.%I + %s', c.column_name, distance)
                   WHEN c.data_type = 'uuid' THEN format('md5(t.%I::text || %L)::uuid', c.column_name, copy)
                   WHEN c.column_name = 'badge' THEN format('t.%I || ''-'' || %s', c.column_name, copy)
                   WHEN one = 'edition' AND c.column_name = 'code' THEN format('%L', (2026 - copy) || 'X')
                   WHEN one = 'edition' AND c.column_name = 'status' THEN '''ARCHIVED'''
                   WHEN c.data_type = 'timestamp with time zone' THEN format('t.%I - %L::interval', c.column_name, earlier)
                   WHEN c.data_type = 'date' THEN format('(t.%I - %L::interval)::date', c.column_name, earlier)
                   WHEN c.data_type = 'tstzrange' THEN format('tstzrange(lower(t.%1$I) - %2$L::interval, upper(t.%1$I) - %2$L::interval)', c.column_name, earlier)
                   ELSE 't.' || quote_ident(c.column_name) END, ', ' ORDER BY c.ordinal_position)
          INTO wanted, picked
          FROM information_schema.columns c
         WHERE c.table_schema = 'public' AND c.table_name = one AND c.is_generated = 'NEVER';
        -- what points to something that has been copied just now is copied along
        SELECT p.field, p.target INTO parent
          FROM journal_pointer p
          JOIN information_schema.columns c ON c.table_schema = 'public' AND c.table_name = one AND c.column_name = p.field
         WHERE p.relation = one AND p.target = ANY (pg_temp.copied()) AND c.is_nullable = 'NO'
         ORDER BY p.target = 'edition' DESC, p.field LIMIT 1;
        ours := CASE WHEN one = 'edition' THEN 't.code = ''2026'''
                     ELSE format('t.%I + %s IN (SELECT id FROM %I)', parent.field, distance, parent.target) END;
        EXECUTE format('INSERT INTO %I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %I t WHERE %s', one, wanted, picked, one, ours);
    END LOOP;
END
$$;

-- One row of the journal for each row of a copy that has a reference, and one for each thing that outlives an edition.
CREATE OR REPLACE PROCEDURE pg_temp.note_copy(copy integer) LANGUAGE plpgsql AS
$$
DECLARE
    distance CONSTANT bigint := copy * 10000000000;
    one      text;
BEGIN
    FOR one IN
        SELECT c.table_name FROM information_schema.columns c JOIN pg_trigger t ON t.tgname = 'journal_note'
           AND t.tgrelid = to_regclass('public.' || quote_ident(c.table_name))
         WHERE c.table_schema = 'public' AND c.column_name = 'reference'
           AND (c.table_name = ANY (pg_temp.copied()) OR c.table_name IN ('post', 'organisation', 'person'))
         ORDER BY array_position(pg_temp.copied(), c.table_name::text) NULLS LAST
    LOOP
        EXECUTE format($query$
            INSERT INTO journal_entry (at, actor, door, verb, thing, outcome, millis, channel, changes)
            SELECT timestamptz '2026-02-04 09:42Z' - make_interval(days => 364 * %2$s), 'joris.desmedt', 'Editions', 'fill',
                   t.reference::text, 'DONE', 1, 'HOUSE',
                   jsonb_build_array(jsonb_build_object('act', 'INSERT', 'relation', %1$L, 'thing', t.reference, 'fields',
                       (SELECT jsonb_object_agg(f.key, jsonb_build_array(NULL, f.value)) FROM jsonb_each(to_jsonb(t)) f
                         WHERE f.key NOT IN ('id', 'version', 'reference') AND f.value <> 'null')))::text
              FROM %1$I t WHERE %3$s ORDER BY t.id
            $query$, one, copy, CASE WHEN one = ANY (pg_temp.copied())
                THEN format('t.id BETWEEN %s AND %s', distance, distance + 9999999999) ELSE 'true' END);
    END LOOP;
END
$$;

-- The links and the subjects of what has been noted meanwhile, as their triggers make them.
CREATE OR REPLACE PROCEDURE pg_temp.chain(after bigint) LANGUAGE plpgsql AS
$$
DECLARE
    e    journal_entry;
    last journal_link;
    h    bytea;
BEGIN
    SELECT * INTO last FROM journal_link ORDER BY seq DESC LIMIT 1;
    FOR e IN SELECT * FROM journal_entry WHERE id > after ORDER BY id LOOP
        h := sha256(last.hash || convert_to(journal_canonical(e), 'UTF8'));
        INSERT INTO journal_link VALUES (last.seq + 1, e.id, last.hash, h);
        last.seq := last.seq + 1;
        last.hash := h;
    END LOOP;
    INSERT INTO journal_subject (thing, entry_id, changes)
    SELECT s.subject, x.id, s.part FROM journal_entry x CROSS JOIN LATERAL journal_subjects(x.thing, x.changes) AS s
     WHERE x.id > after;
END
$$;

CREATE OR REPLACE PROCEDURE pg_temp.copy_editions(first integer, last integer) LANGUAGE plpgsql AS
$$
DECLARE
    before CONSTANT bigint := (SELECT coalesce(max(id), 0) FROM journal_entry);
BEGIN
    CALL pg_temp.triggers('DISABLE');
    FOR copy IN first .. last LOOP
        CALL pg_temp.copy_edition(copy);
        CALL pg_temp.note_copy(copy);
    END LOOP;
    CALL pg_temp.chain(before);
    -- constraints that are checked at the end are checked now: a table with checks to come cannot be altered
    SET CONSTRAINTS ALL IMMEDIATE;
    CALL pg_temp.triggers('ENABLE');
END
$$;
