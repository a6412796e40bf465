-- Administrators keep the lists of choices. A choice is never deleted: sealed records hold its code, and nobody can see which.
ALTER TABLE needs_choice
    ADD COLUMN id        bigint  NOT NULL UNIQUE DEFAULT nextval('row_id'),
    ADD COLUMN version   integer NOT NULL DEFAULT 1,
    ADD COLUMN reference uuid    NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    ADD COLUMN retired   boolean NOT NULL DEFAULT false,
    ALTER COLUMN name_de DROP NOT NULL,
    ALTER COLUMN name_en DROP NOT NULL,
    -- two change places in one transaction
    DROP CONSTRAINT needs_choice_kind_position_key,
    ADD CONSTRAINT needs_choice_position UNIQUE (kind, position) DEFERRABLE INITIALLY DEFERRED;
COMMENT ON COLUMN needs_choice.retired IS 'nobody new can choose it; whoever has chosen it keeps it';
CREATE TRIGGER kept_for_ever BEFORE DELETE ON needs_choice
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
