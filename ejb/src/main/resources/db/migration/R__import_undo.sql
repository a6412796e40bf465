-- The condition under which one finds the row of a table that the journal calls so; it takes the name as $1.
CREATE OR REPLACE FUNCTION import_key(relation text) RETURNS text
    LANGUAGE sql STABLE AS
$$
    SELECT CASE WHEN a.attname = 'reference' THEN 't.reference = CAST($1 AS uuid)' ELSE 't.code = $1' END
      FROM pg_attribute a
     WHERE a.attrelid = relation::regclass AND a.attname IN ('reference', 'code') AND NOT a.attisdropped
     ORDER BY a.attname = 'reference' DESC
     LIMIT 1
$$;

-- The condition under which a row of that table is still referred to by another one.
CREATE OR REPLACE FUNCTION import_used(relation text) RETURNS text
    LANGUAGE sql STABLE AS
$$
    SELECT coalesce(string_agg(format('EXISTS (SELECT 1 FROM %s x WHERE x.%I = t.%I)', c.conrelid::regclass, child.attname,
                                      parent.attname), ' OR '), 'false')
      FROM pg_constraint c
     CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child, parent)
      JOIN pg_attribute child ON child.attrelid = c.conrelid AND child.attnum = k.child
      JOIN pg_attribute parent ON parent.attrelid = c.confrelid AND parent.attnum = k.parent
     WHERE c.contype = 'f' AND c.confrelid = relation::regclass AND parent.attname IN ('id', 'code')
       -- what somebody is from the beginning goes with him
       AND c.conrelid <> 'tenure'::regclass
$$;

-- Takes back what a row of the journal says was changed, the last first, and answers with what is not any more as it was left:
-- the caller rolls back when there is any. What has no name of its own, as the countries of a post, is known by its content.
CREATE OR REPLACE FUNCTION import_undo(entry bigint) RETURNS TABLE (relation text, thing text)
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
    used    boolean;
BEGIN
    FOR step IN
        SELECT c ->> 'relation' AS of_table, c ->> 'thing' AS called, c ->> 'act' AS act, c -> 'fields' AS fields
          FROM journal_entry e
         CROSS JOIN LATERAL jsonb_array_elements(e.changes::jsonb) WITH ORDINALITY AS x (c, place)
         WHERE e.id = entry AND c ->> 'relation' <> 'import_run'
         ORDER BY x.place DESC
    LOOP
        IF NOT known ? step.of_table THEN
            known := known || jsonb_build_object(step.of_table, jsonb_build_object(
                'key', import_key(step.of_table), 'used', import_used(step.of_table),
                'versioned', EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = step.of_table::regclass
                                                                   AND a.attname = 'version' AND NOT a.attisdropped)));
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
                               CASE WHEN step.act = 'INSERT' THEN known -> step.of_table ->> 'used' ELSE 'false' END,
                               step.of_table, key)
                   INTO own, used USING step.called;
                IF own IS NOT NULL AND step.act = 'INSERT' AND NOT used
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
