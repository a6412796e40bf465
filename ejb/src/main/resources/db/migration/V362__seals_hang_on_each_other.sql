-- Each seal names the one before it, so that none can be taken out from between two others. Those of before name none.
ALTER TABLE journal_checkpoint ADD COLUMN previous text;
COMMENT ON COLUMN journal_checkpoint.previous IS 'SHA-256 of the text of the seal before it; 64 zeros in the first of all';
