-- Tables of later migrations are noted in the journal too.
SELECT journal_watch();
