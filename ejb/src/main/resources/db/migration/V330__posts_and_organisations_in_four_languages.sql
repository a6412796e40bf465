-- What an organisation works on, what is remarked of it, and how far a post reaches are texts that people read: in four
-- languages, like their names. What is there already was written in English.
ALTER TABLE organisation
    ADD COLUMN sectors_fr text, ADD COLUMN sectors_nl text, ADD COLUMN sectors_de text, ADD COLUMN sectors_en text,
    ADD COLUMN note_fr text, ADD COLUMN note_nl text, ADD COLUMN note_de text, ADD COLUMN note_en text;
UPDATE organisation SET sectors_en = sectors, note_en = note;
ALTER TABLE organisation DROP COLUMN sectors, DROP COLUMN note;
ALTER TABLE post
    ADD COLUMN jurisdiction_note_fr text, ADD COLUMN jurisdiction_note_nl text, ADD COLUMN jurisdiction_note_de text, ADD COLUMN jurisdiction_note_en text,
    ADD COLUMN accredited_to_fr text, ADD COLUMN accredited_to_nl text, ADD COLUMN accredited_to_de text, ADD COLUMN accredited_to_en text,
    ADD COLUMN organisation_fr text, ADD COLUMN organisation_nl text, ADD COLUMN organisation_de text, ADD COLUMN organisation_en text;
UPDATE post SET jurisdiction_note_en = jurisdiction_note, accredited_to_en = accredited_to, organisation_en = organisation;
ALTER TABLE post DROP COLUMN jurisdiction_note, DROP COLUMN accredited_to, DROP COLUMN organisation;
