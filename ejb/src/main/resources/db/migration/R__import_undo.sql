-- The condition under which one finds the row t of a table by the name that the journal has for it, to be put where %s is.
CREATE OR REPLACE FUNCTION import_key(relation text) RETURNS text
    LANGUAGE sql STABLE AS
$$
    SELECT CASE WHEN a.attname = 'reference' THEN 't.reference = CAST(%s AS uuid)' ELSE 't.code = %s' END
      FROM pg_attribute a
     WHERE a.attrelid = relation::regclass AND a.attname IN ('reference', 'code') AND NOT a.attisdropped
     ORDER BY a.attname = 'reference' DESC
     LIMIT 1
$$;

-- The condition under which no other row refers to the row t of that table.
CREATE OR REPLACE FUNCTION import_unused(relation text) RETURNS text
    LANGUAGE sql STABLE AS
$$
    SELECT coalesce(string_agg(format('NOT EXISTS (SELECT 1 FROM %s x WHERE x.%I = t.%I)', c.conrelid::regclass, child.attname,
                                      parent.attname), ' AND '), 'true')
      FROM pg_constraint c
     CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child, parent)
      JOIN pg_attribute child ON child.attrelid = c.conrelid AND child.attnum = k.child
      JOIN pg_attribute parent ON parent.attrelid = c.confrelid AND parent.attnum = k.parent
     WHERE c.contype = 'f' AND c.confrelid = relation::regclass AND parent.attname IN ('id', 'code')
       -- what somebody is from the beginning goes with him
       AND c.conrelid <> 'tenure'::regclass
$$;
DROP FUNCTION IF EXISTS import_used(text);

-- Whether the rows of that table count their changes.
CREATE OR REPLACE FUNCTION import_versioned(relation text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
    SELECT EXISTS (SELECT 1 FROM pg_attribute a
                    WHERE a.attrelid = relation::regclass AND a.attname = 'version' AND NOT a.attisdropped)
$$;

-- Takes back what was done to many rows of a table in the same way, and answers how many of them it was: those that are not as
-- they were left stay as they are.
CREATE OR REPLACE FUNCTION import_undo_alike(of_table text, act text, columns text[], steps jsonb) RETURNS bigint
    LANGUAGE plpgsql AS
$$
DECLARE
    key  text := format(import_key(of_table), 's.called');
    done bigint;
BEGIN
    IF act = 'UPDATE' AND key IS NULL THEN
        -- it followed from changes of other rows, and follows from taking those back
        RETURN jsonb_array_length(steps);
    ELSIF act = 'DELETE' AND key IS NULL THEN
        EXECUTE format('INSERT INTO %1$I SELECT was.* FROM jsonb_array_elements($1) AS s '
                       'CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, s -> ''was'') AS was ON CONFLICT DO NOTHING', of_table)
          USING steps;
    ELSIF act = 'INSERT' THEN
        -- read as the columns are, and written again: moments are told in the zone of whoever asks
        EXECUTE format('WITH step AS MATERIALIZED ('
                       'SELECT s ->> ''thing'' AS called, to_jsonb(jsonb_populate_record(NULL::%1$I, s -> ''became'')) - $2 AS became '
                       'FROM jsonb_array_elements($1) AS s) '
                       'DELETE FROM %1$I t USING step s WHERE %2$s AND to_jsonb(t) - $2 = s.became AND %3$s',
                       of_table, coalesce(key, 'true'), import_unused(of_table))
          USING steps, CASE WHEN key IS NULL THEN '{}' ELSE '{id,version,reference}' END::text[];
    ELSIF act = 'UPDATE' THEN
        EXECUTE format('WITH step AS MATERIALIZED ('
                       'SELECT s ->> ''thing'' AS called, s -> ''was'' AS was, '
                       'to_jsonb(jsonb_populate_record(NULL::%1$I, s -> ''became'')) AS became '
                       'FROM jsonb_array_elements($1) AS s) '
                       'UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, s.was))%3$s '
                       'FROM step s WHERE %4$s AND %5$s',
                       of_table, (SELECT string_agg(quote_ident(c), ', ') FROM unnest(columns) AS c),
                       CASE WHEN import_versioned(of_table) THEN ', version = t.version + 1' ELSE '' END, key,
                       (SELECT string_agg(format('to_jsonb(t.%1$I) IS NOT DISTINCT FROM nullif(s.became -> %1$L, ''null'')', c), ' AND ')
                          FROM unnest(columns) AS c))
          USING steps;
    ELSE
        RETURN 0;
    END IF;
    GET DIAGNOSTICS done = ROW_COUNT;
    RETURN done;
END
$$;

-- What was said of a stay is never unsaid: as it was before is said once more, by whoever undoes it.
CREATE OR REPLACE FUNCTION import_undo_stays(entry bigint, said_by text, moment timestamptz)
    RETURNS TABLE (edition_id bigint, participant uuid)
    LANGUAGE sql VOLATILE AS
$$
    WITH said AS (
        INSERT INTO participant_stay (edition_id, participant_id, rsvp, days, stated_by, on_behalf, since)
        SELECT t.edition_id, t.id, t.rsvp, CASE WHEN b.rsvp = t.rsvp THEN b.days END, said_by, q.given_name || ' ' || q.family_name, moment
          FROM journal_entry e
         CROSS JOIN LATERAL jsonb_array_elements(e.changes::jsonb) AS c
          JOIN participant_stay s ON s.reference = (c ->> 'thing')::uuid
          JOIN participant t ON t.id = s.participant_id
          JOIN person q ON q.id = t.person_id
          LEFT JOIN LATERAL (SELECT x.rsvp, x.days FROM participant_stay x
                              WHERE x.participant_id = t.id AND (x.since, x.id) < (s.since, s.id)
                              ORDER BY x.since DESC, x.id DESC LIMIT 1) b ON true
         WHERE e.id = entry AND c ->> 'relation' = 'participant_stay' AND c ->> 'act' = 'INSERT'
        RETURNING edition_id, participant_id)
    SELECT s.edition_id, t.reference FROM said s JOIN participant t ON t.id = s.participant_id
$$;

-- Takes back what a row of the journal says was changed, the last first, and answers with what is not any more as it was left:
-- the caller rolls back when there is any. What has no name of its own, as the countries of a post, is known by its content.
CREATE OR REPLACE FUNCTION import_undo_singly(entry bigint) RETURNS TABLE (relation text, thing text)
    LANGUAGE plpgsql AS
$$
DECLARE
    step    record;
    known   jsonb := '{}';
    key     text;
    was     jsonb;
    became  jsonb;
    own     jsonb;
    columns text;
    done    bigint;
    unused  boolean;
BEGIN
    FOR step IN
        SELECT c ->> 'relation' AS of_table, c ->> 'thing' AS called, c ->> 'act' AS act, c -> 'fields' AS fields
          FROM journal_entry e
         CROSS JOIN LATERAL jsonb_array_elements(e.changes::jsonb) WITH ORDINALITY AS x (c, place)
         WHERE e.id = entry AND c ->> 'relation' NOT IN ('import_run', 'participant_stay')
         ORDER BY x.place DESC
    LOOP
        IF NOT known ? step.of_table THEN
            known := known || jsonb_build_object(step.of_table, jsonb_build_object(
                'key', format(import_key(step.of_table), '$1'), 'unused', import_unused(step.of_table),
                'versioned', import_versioned(step.of_table)));
        END IF;
        key := CASE WHEN step.called IS NOT NULL THEN known -> step.of_table ->> 'key' END;
        SELECT jsonb_object_agg(f.name, f.two -> 0), jsonb_object_agg(f.name, f.two -> 1)
          INTO was, became
          FROM jsonb_each(step.fields) AS f (name, two);
        -- read as the columns are, and written again: moments are told in the zone of whoever asks
        EXECUTE format('SELECT to_jsonb(jsonb_populate_record(NULL::%I, $1)), to_jsonb(jsonb_populate_record(NULL::%I, $2))',
                       step.of_table, step.of_table)
           INTO was, became USING was, became;
        done := 0;
        BEGIN
            IF key IS NULL THEN
                IF step.act = 'INSERT' THEN
                    EXECUTE format('DELETE FROM %I t WHERE to_jsonb(t) = $1', step.of_table) USING became;
                    GET DIAGNOSTICS done = ROW_COUNT;
                ELSIF step.act = 'DELETE' THEN
                    EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_record(NULL::%I, $1) ON CONFLICT DO NOTHING',
                                   step.of_table, step.of_table) USING was;
                    GET DIAGNOSTICS done = ROW_COUNT;
                ELSE
                    -- it followed from a change of another row, and follows from taking that back
                    done := 1;
                END IF;
            ELSIF step.act <> 'DELETE' THEN
                EXECUTE format('SELECT to_jsonb(t), %s FROM %I t WHERE %s FOR UPDATE OF t',
                               CASE WHEN step.act = 'INSERT' THEN known -> step.of_table ->> 'unused' ELSE 'true' END,
                               step.of_table, key)
                   INTO own, unused USING step.called;
                IF own IS NOT NULL AND step.act = 'INSERT' AND unused
                   AND own - '{id,version,reference}'::text[] = became - '{id,version,reference}'::text[] THEN
                    EXECUTE format('DELETE FROM %I t WHERE %s', step.of_table, key) USING step.called;
                    GET DIAGNOSTICS done = ROW_COUNT;
                ELSIF step.act = 'UPDATE' AND own IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM jsonb_object_keys(step.fields) AS f WHERE own -> f IS DISTINCT FROM became -> f)
                   AND NOT step.fields @@ '$.* == "*"' THEN
                    SELECT string_agg(quote_ident(f), ', ') INTO columns FROM jsonb_object_keys(step.fields) AS f;
                    EXECUTE format('UPDATE %I t SET (%s) = (SELECT %s FROM jsonb_populate_record(NULL::%I, $2))%s WHERE %s',
                                   step.of_table, columns, columns, step.of_table,
                                   CASE WHEN (known -> step.of_table ->> 'versioned')::boolean
                                        THEN ', version = t.version + 1' ELSE '' END, key)
                      USING step.called, was;
                    GET DIAGNOSTICS done = ROW_COUNT;
                END IF;
            END IF;
        EXCEPTION WHEN integrity_constraint_violation THEN
            -- something else has taken its place, or is kept for ever
            done := 0;
        END;
        IF done = 0 THEN
            relation := step.of_table;
            thing := step.called;
            RETURN NEXT;
        END IF;
    END LOOP;
END
$$;

-- The same, as it goes when all is as it was left: what was done in the same way is taken back together. Otherwise it is done
-- once more, one by one, since somebody wants to know what is in the way.
CREATE OR REPLACE FUNCTION import_undo(entry bigint) RETURNS TABLE (relation text, thing text)
    LANGUAGE plpgsql AS
$$
DECLARE
    alike record;
BEGIN
    FOR alike IN
        WITH step AS (
            SELECT c ->> 'relation' AS of_table, c ->> 'thing' AS called, c ->> 'act' AS act, x.place, of_it.columns, of_it.was,
                   of_it.became
              FROM journal_entry e
             CROSS JOIN LATERAL jsonb_array_elements(e.changes::jsonb) WITH ORDINALITY AS x (c, place)
             CROSS JOIN LATERAL (SELECT CASE WHEN c ->> 'act' = 'UPDATE' THEN array_agg(f.name ORDER BY f.name) END AS columns,
                                        jsonb_object_agg(f.name, f.two -> 0) AS was, jsonb_object_agg(f.name, f.two -> 1) AS became
                                   FROM jsonb_each(c -> 'fields') AS f (name, two)) AS of_it
             WHERE e.id = entry AND c ->> 'relation' NOT IN ('import_run', 'participant_stay')),
        placed AS (
            SELECT s.*,
                   -- the same for what was done in a row
                   row_number() OVER (ORDER BY s.place)
                   - row_number() OVER (PARTITION BY s.of_table, s.act, s.columns ORDER BY s.place) AS beginning,
                   -- what happened to a row a second time is taken back by itself
                   CASE WHEN s.called IS NOT NULL
                        THEN row_number() OVER (PARTITION BY s.of_table, s.called ORDER BY s.place DESC) END AS time
              FROM step s)
        SELECT p.of_table, p.act, p.columns, count(*) AS many,
               bool_or(p.was @@ '$.* == "*"') AS hidden,
               jsonb_agg(jsonb_build_object('thing', p.called, 'was', p.was, 'became', p.became)) AS steps
          FROM placed p
         GROUP BY p.of_table, p.act, p.columns, p.called IS NULL, p.beginning, p.time
         ORDER BY max(p.place) DESC
    LOOP
        IF alike.hidden OR import_undo_alike(alike.of_table, alike.act, alike.columns, alike.steps) <> alike.many THEN
            RAISE integrity_constraint_violation;
        END IF;
    END LOOP;
EXCEPTION WHEN integrity_constraint_violation THEN
    RETURN QUERY SELECT * FROM import_undo_singly(entry);
END
$$;
