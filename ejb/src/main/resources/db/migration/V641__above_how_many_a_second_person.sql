-- Above how many a second person is asked can be set lower than twenty; what held when the letters were written goes with them.
ALTER TABLE letter_batch ADD COLUMN second_above integer NOT NULL DEFAULT 20 CHECK (second_above BETWEEN 0 AND 20),
    ADD CONSTRAINT letter_batch_more_than_set_need_one CHECK (needs_confirmation OR recipients <= second_above);
COMMENT ON COLUMN letter_batch.second_above IS 'to more people than that nothing went without a second person, as it was set then';
