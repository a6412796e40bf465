-- The last day on which a grant gave its holder what no group gives him; written once a day, for the review of grants.
CREATE TABLE grant_use (
    grant_id bigint PRIMARY KEY REFERENCES role_grant,
    day      date NOT NULL
);

-- A day of use is no change that anybody has made: the journal leaves it out.
CREATE OR REPLACE FUNCTION journal_watch() RETURNS void
    LANGUAGE plpgsql AS
$$
DECLARE
    watched text;
BEGIN
    FOR watched IN
        SELECT c.relname FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
           AND c.relname !~ '^(journal_|flyway_|released_|account$|account_role$|sign_in$|logout_token$|grant_use$)'
           AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'journal_note')
    LOOP
        EXECUTE format('CREATE TRIGGER journal_note AFTER INSERT OR UPDATE OR DELETE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION journal_note()', watched);
    END LOOP;
END
$$;
