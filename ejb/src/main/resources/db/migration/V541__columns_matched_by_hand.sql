-- What somebody has said of columns that no heading explains, with the file and for the next one; and what checking the file
-- has found, so that a list of thousands of rows can be turned without checking it again.
ALTER TABLE import_file
    ADD COLUMN choices text NOT NULL DEFAULT '[]',
    ADD COLUMN result  text;
COMMENT ON COLUMN import_file.choices IS 'JSON: [[heading, column]]';
COMMENT ON COLUMN import_file.result IS 'JSON of the dry run; null before it';

CREATE TABLE import_matching (
    sender  text NOT NULL,
    kind    text NOT NULL,
    choices text NOT NULL,
    PRIMARY KEY (sender, kind)
);
COMMENT ON TABLE import_matching IS 'the last choices of columns, for the next file of that kind';
