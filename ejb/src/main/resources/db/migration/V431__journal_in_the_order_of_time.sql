-- Each report carries the end of the journal as it was at a moment: the last of those noted then. Many rows bear the same time, as
-- those of an import do, so the index has to order these too; else PostgreSQL sorts them all at each report.
CREATE INDEX journal_entry_at_id_idx ON journal_entry (at, id);
DROP INDEX journal_entry_at_idx;
