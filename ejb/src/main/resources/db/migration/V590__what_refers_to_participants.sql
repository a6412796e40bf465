-- Whoever is deleted is looked for in all tables that may refer to him; thousands at once when an import is undone.
CREATE INDEX ON meeting_request (asked_member_id) WHERE asked_member_id IS NOT NULL;
