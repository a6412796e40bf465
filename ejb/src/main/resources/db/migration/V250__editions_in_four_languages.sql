-- Where an edition was held, what is known of it and how many came are texts that people read: in four languages, like its
-- name. What is there already was written in English, the places in French and Dutch at once.
ALTER TABLE edition
    ADD COLUMN venue_fr text, ADD COLUMN venue_nl text, ADD COLUMN venue_de text, ADD COLUMN venue_en text,
    ADD COLUMN format_fr text, ADD COLUMN format_nl text, ADD COLUMN format_de text, ADD COLUMN format_en text,
    ADD COLUMN size_fr text, ADD COLUMN size_nl text, ADD COLUMN size_de text, ADD COLUMN size_en text;
UPDATE edition SET venue_fr = venue, venue_nl = venue, format_en = format, size_en = size;
ALTER TABLE edition DROP COLUMN venue, DROP COLUMN format, DROP COLUMN size;
