-- Addresses of guests are erased one day, and the journal is kept for good: it says that there was one, and whose it is is looked up.
CREATE OR REPLACE FUNCTION journal_hides_guest(relation text, field text, thing jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE relation WHEN 'guest' THEN field = 'mail'
                               WHEN 'account' THEN field IN ('name', 'email') AND thing ->> 'issuer' = 'egmont:guest'
                               ELSE false END $$;

-- What becomes of an account is noted field by field as well, but for what each sign-in sets anew. A row that comes or goes has nothing
-- to be compared with.
CREATE OR REPLACE FUNCTION journal_note() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    was    jsonb;
    became jsonb;
    fields jsonb;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        was := to_jsonb(OLD);
        became := to_jsonb(NEW);
        IF was = became THEN
            RETURN NULL;
        END IF;
        SELECT jsonb_object_agg(x.key, CASE WHEN journal_hides(x.key) OR journal_hides_guest(TG_TABLE_NAME, x.key, became)
                                            THEN '["*","*"]'::jsonb
                                            ELSE jsonb_build_array(was -> x.key, x.value) END)
          INTO fields
          FROM jsonb_each(became) AS x
         WHERE x.value <> was -> x.key AND x.key NOT IN ('id', 'version', 'reference')
           AND (TG_TABLE_NAME <> 'account' OR x.key NOT IN ('first_seen', 'last_seen'));
    ELSIF TG_OP = 'INSERT' THEN
        became := to_jsonb(NEW);
        SELECT jsonb_object_agg(x.key, CASE WHEN journal_hides(x.key) OR journal_hides_guest(TG_TABLE_NAME, x.key, became)
                                            THEN '["*","*"]'::jsonb
                                            ELSE jsonb_build_array(NULL, x.value) END)
          INTO fields
          FROM jsonb_each(became) AS x
         WHERE x.value <> 'null' AND x.key NOT IN ('id', 'version', 'reference')
           AND (TG_TABLE_NAME <> 'account' OR x.key NOT IN ('first_seen', 'last_seen'));
    ELSE
        was := to_jsonb(OLD);
        SELECT jsonb_object_agg(x.key, CASE WHEN journal_hides(x.key) OR journal_hides_guest(TG_TABLE_NAME, x.key, was)
                                            THEN '["*","*"]'::jsonb
                                            ELSE jsonb_build_array(x.value, NULL) END)
          INTO fields
          FROM jsonb_each(was) AS x
         WHERE x.value <> 'null' AND x.key NOT IN ('id', 'version', 'reference')
           AND (TG_TABLE_NAME <> 'account' OR x.key NOT IN ('first_seen', 'last_seen'));
    END IF;
    IF fields IS NOT NULL THEN
        INSERT INTO journal_draft (relation, thing, act, fields)
        VALUES (TG_TABLE_NAME,
                coalesce(became ->> 'reference', was ->> 'reference', became ->> 'code', was ->> 'code'),
                TG_OP, fields);
    END IF;
    RETURN NULL;
END
$$;

-- The same of all rows that a statement made or removed, in one go: of a file of thousands that are brought in or taken back, each row
-- would take twice as long by itself. What is hidden is asked of the table first, for most hide nothing.
CREATE OR REPLACE FUNCTION journal_note_rows() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    hides boolean := EXISTS (SELECT FROM pg_attribute a
                              WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND journal_hides(a.attname))
                     OR TG_TABLE_NAME IN ('guest', 'account');
BEGIN
    INSERT INTO journal_draft (relation, thing, act, fields)
    SELECT TG_TABLE_NAME, coalesce(r.told ->> 'reference', r.told ->> 'code'), TG_OP, f.fields
      FROM (SELECT to_jsonb(c) AS told FROM changed c OFFSET 0) AS r
     CROSS JOIN LATERAL (
           SELECT jsonb_object_agg(x.key, CASE WHEN hides AND (journal_hides(x.key) OR journal_hides_guest(TG_TABLE_NAME, x.key, r.told))
                                                    THEN '["*","*"]'::jsonb
                                               WHEN TG_OP = 'INSERT' THEN jsonb_build_array(NULL, x.value)
                                               ELSE jsonb_build_array(x.value, NULL) END) AS fields
             FROM jsonb_each(r.told) AS x
            WHERE x.value <> 'null' AND x.key NOT IN ('id', 'version', 'reference')) AS f
     WHERE f.fields IS NOT NULL;
    RETURN NULL;
END
$$;
