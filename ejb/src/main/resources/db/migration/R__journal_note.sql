-- What becomes of an account is noted field by field as well, but for what each sign-in sets anew.
CREATE OR REPLACE FUNCTION journal_note() RETURNS trigger
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
       AND (TG_TABLE_NAME <> 'account' OR key NOT IN ('first_seen', 'last_seen'))
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
