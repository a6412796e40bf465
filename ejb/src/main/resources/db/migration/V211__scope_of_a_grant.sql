-- A grant may reach less far than the house: one edition, or, for who manages a delegation, one post or one organisation.
ALTER TABLE role_grant
    ADD COLUMN post_id         bigint REFERENCES post,
    ADD COLUMN organisation_id bigint REFERENCES organisation,
    ADD CHECK (num_nonnulls(post_id, organisation_id) <= 1),
    ADD CHECK (role = 'delegation-manager' OR num_nonnulls(post_id, organisation_id) = 0);
COMMENT ON COLUMN role_grant.edition_id IS 'counts in that edition alone, until it is closed; null: in all';
COMMENT ON COLUMN role_grant.post_id IS 'manages the delegations of that post alone, without belonging to them';
COMMENT ON COLUMN role_grant.organisation_id IS 'manages the delegations of that organisation alone, without belonging to them';

-- The edition to which a thing belongs; null for what belongs to none. Asked only for callers whose roles have a scope.
CREATE FUNCTION edition_of(thing uuid) RETURNS bigint
    LANGUAGE sql STABLE AS
$$
    SELECT id FROM edition WHERE reference = thing
    UNION ALL SELECT edition_id FROM delegation WHERE reference = thing
    UNION ALL SELECT edition_id FROM participant WHERE reference = thing
    UNION ALL SELECT edition_id FROM session WHERE reference = thing
    UNION ALL SELECT edition_id FROM invitation WHERE reference = thing
    UNION ALL SELECT edition_id FROM meeting_request WHERE reference = thing
    UNION ALL SELECT edition_id FROM meeting WHERE reference = thing
    UNION ALL SELECT edition_id FROM excuse WHERE reference = thing
    UNION ALL SELECT edition_id FROM attendance_event WHERE client_event_id = thing
    LIMIT 1
$$;
