-- Tables of later migrations are noted in the journal too. Nodes that start together come here together, for Flyway's own lock is over:
-- one makes the triggers that are missing, the others wait and find them.
SELECT pg_advisory_xact_lock(hashtext('journal_watch'));
SELECT journal_watch();
