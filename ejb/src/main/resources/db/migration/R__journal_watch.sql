-- Has each table noted in the journal, those of later migrations too: called after each migration. Left out is the journal
-- itself, what is made of other tables or mirrors the provider, what tells of itself by its verbs, files on their way, and needs, of
-- which the journal says only that they were stated or withdrawn: it is kept for ever, and they are not.
CREATE OR REPLACE FUNCTION journal_watch() RETURNS void
    LANGUAGE plpgsql AS
$$
DECLARE
    watched text;
BEGIN
    FOR watched IN
        SELECT c.relname FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
           AND c.relname !~ '^(journal_|flyway_|released_|proposal|account$|account_role$|sign_in$|logout_token$|grant_use$|job$|import_file$|import_matching$|report_file$|letter$|letter_batch$|letter_step$|person_merge$|person_distinct$)'
           AND c.relname NOT IN ('tenure', 'former_invitation', 'former_member', 'substitution_part', 'substitution_meeting',
                                 'participant_needs', 'guest_request')
           AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'journal_note_made')
    LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS journal_note ON %I', watched);
        EXECUTE format('CREATE TRIGGER journal_note AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION journal_note()', watched);
        EXECUTE format('CREATE TRIGGER journal_note_made AFTER INSERT ON %I REFERENCING NEW TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION journal_note_rows()', watched);
        EXECUTE format('CREATE TRIGGER journal_note_gone AFTER DELETE ON %I REFERENCING OLD TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION journal_note_rows()', watched);
    END LOOP;
END
$$;
