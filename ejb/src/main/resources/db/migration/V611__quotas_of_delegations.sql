-- How many a delegation of a kind may bring beside its head. Without a row there is no limit.
CREATE TABLE delegation_quota (
    id         bigint  PRIMARY KEY,
    version    integer NOT NULL,
    reference  uuid    NOT NULL UNIQUE,
    edition_id bigint  NOT NULL REFERENCES edition ON DELETE CASCADE,
    kind       text    NOT NULL CHECK (length(kind) <= 40),
    companions integer NOT NULL CHECK (companions BETWEEN 0 AND 99),
    UNIQUE (edition_id, kind)
);
COMMENT ON COLUMN delegation_quota.kind IS 'that of the post, or the category of the organisation';

-- Who leads, has led or will lead takes no place of it, so that a head can be replaced whatever the quota is. Looked at when all is
-- said, since whoever takes over joins first; and one after the other for each delegation.
CREATE FUNCTION keep_quota() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    most integer;
BEGIN
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
CREATE CONSTRAINT TRIGGER delegation_quota AFTER INSERT OR UPDATE OF delegation_id ON participant
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_quota();
