-- Whether somebody may be photographed, as he has said himself; without a word nobody knows.
ALTER TABLE person
    ADD COLUMN photo text,
    ADD CONSTRAINT person_photo CHECK (photo IN ('PUBLISHED', 'INTERNAL', 'NONE'));

-- A merge of before can be undone as long as nothing was touched since: a column that is added touches nothing.
UPDATE person_merge
   SET gone_row = jsonb_build_object('photo', NULL) || gone_row,
       kept_row = jsonb_build_object('photo', NULL) || kept_row,
       kept_after = jsonb_build_object('photo', NULL) || kept_after;
