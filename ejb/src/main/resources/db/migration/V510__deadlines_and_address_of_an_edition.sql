-- Until when people answer to the invitation and ask for meetings: the last day on which they may, none when it is null. After it
-- only the team notes what changes. Both lie within the edition or before it.
ALTER TABLE edition
    ADD COLUMN venue_address text,
    ADD COLUMN answers_by    date,
    ADD COLUMN requests_by   date,
    ADD CONSTRAINT answers_before_the_end CHECK (answers_by IS NULL OR (ends_on IS NOT NULL AND answers_by <= ends_on)),
    ADD CONSTRAINT requests_before_the_end CHECK (requests_by IS NULL OR (ends_on IS NOT NULL AND requests_by <= ends_on)),
    -- who comes late has seen less than who was there for all of it
    ADD CONSTRAINT late_is_less_than_full CHECK (late_percent <= full_percent);
