-- For the view meeting_side: who leads in one edition.
CREATE INDEX one_edition_s_leaders ON participant (edition_id, delegation_id) WHERE leads;
