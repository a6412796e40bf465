-- They become links. What came in before stays until it is corrected, and is not shown.
ALTER TABLE post ADD CONSTRAINT post_website CHECK (website ~* '^https?://') NOT VALID;
ALTER TABLE organisation ADD CONSTRAINT organisation_website CHECK (website ~* '^https?://') NOT VALID;
