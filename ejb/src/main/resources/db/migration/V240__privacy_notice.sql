-- Which version of the privacy notice somebody has read, and when; that he did is also in the journal.
ALTER TABLE account
    ADD COLUMN notice    integer,
    ADD COLUMN notice_at timestamptz,
    ADD CHECK ((notice IS NULL) = (notice_at IS NULL));
