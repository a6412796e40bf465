-- Most editions have no quota: of thousands who are brought in, each asked for its delegation, its post and its organisation.
CREATE OR REPLACE FUNCTION keep_quota() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    most integer;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM delegation_quota q WHERE q.edition_id = NEW.edition_id) THEN
        RETURN NULL;
    END IF;
    SELECT q.companions INTO most
      FROM delegation d
      LEFT JOIN post p ON p.id = d.post_id
      LEFT JOIN organisation o ON o.id = d.organisation_id
      JOIN delegation_quota q ON q.edition_id = d.edition_id AND q.kind = coalesce(p.kind, o.category)
     WHERE d.id = NEW.delegation_id;
    IF most IS NULL OR NOT EXISTS (
            SELECT 1 FROM participant t
             WHERE t.id = NEW.id AND NOT t.leads AND NOT EXISTS (SELECT 1 FROM tenure x WHERE x.participant_id = t.id AND x.leads)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM delegation WHERE id = NEW.delegation_id FOR NO KEY UPDATE;
    IF most < (SELECT count(*) FROM participant t
                WHERE t.delegation_id = NEW.delegation_id AND NOT t.leads
                  AND NOT EXISTS (SELECT 1 FROM tenure x WHERE x.participant_id = t.id AND x.leads)) THEN
        RAISE EXCEPTION 'more than the quota of the delegation' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_quota';
    END IF;
    RETURN NULL;
END
$$;
