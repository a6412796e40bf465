-- A letter stays as it was sent; whom it was to may turn out to be one person of two.
CREATE OR REPLACE FUNCTION letter_kept() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.mime, OLD.reference, OLD.address, OLD.subject, OLD.batch_id)
                            IS DISTINCT FROM (NEW.mime, NEW.reference, NEW.address, NEW.subject, NEW.batch_id) THEN
        RAISE EXCEPTION 'a letter is never made anew' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state NOT IN ('WITHHELD', 'ABORTED')
       AND EXISTS (SELECT 1 FROM letter_batch WHERE id = NEW.batch_id AND needs_confirmation AND confirmed_by IS NULL) THEN
        RAISE EXCEPTION 'a second person has not confirmed the letter' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
