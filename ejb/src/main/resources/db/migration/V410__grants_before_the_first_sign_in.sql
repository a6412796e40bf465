-- A role can be given to a person who has never signed in: the account then waits without an issuer, and becomes that of the
-- first sign-in whose subject is the person's.
ALTER TABLE account
    ALTER COLUMN issuer DROP NOT NULL,
    ALTER COLUMN subject DROP NOT NULL,
    ALTER COLUMN first_seen DROP NOT NULL,
    ALTER COLUMN last_seen DROP NOT NULL,
    ADD CHECK ((issuer IS NULL) = (first_seen IS NULL) AND (issuer IS NULL) = (last_seen IS NULL)),
    ADD CHECK (issuer IS NULL OR subject IS NOT NULL),
    ADD CHECK (issuer IS NOT NULL OR person_id IS NOT NULL);
COMMENT ON COLUMN account.issuer IS 'null while nobody has signed in with it';
CREATE UNIQUE INDEX one_account_awaits_a_person ON account (person_id) WHERE issuer IS NULL;
