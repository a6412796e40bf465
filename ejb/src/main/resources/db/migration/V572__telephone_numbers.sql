-- By which somebody is reached who does not answer letters.
ALTER TABLE person
    ADD COLUMN phone text,
    ADD CONSTRAINT person_phone CHECK (phone ~ '^[+]?[0-9][0-9 ()./-]{3,39}$');

-- A merge of before can be undone as long as nothing was touched since: a column that is added touches nothing.
UPDATE person_merge
   SET gone_row = jsonb_build_object('phone', NULL) || gone_row,
       kept_row = jsonb_build_object('phone', NULL) || kept_row,
       kept_after = jsonb_build_object('phone', NULL) || kept_after;
