-- The edition to which a thing belongs; null for what belongs to none, which is refused to callers whose roles have a scope.
-- Every table that has a reference, and an edition or a path to one, stands here: TablesIT holds this against the catalogue.
CREATE OR REPLACE FUNCTION edition_of(thing uuid) RETURNS bigint
    LANGUAGE sql STABLE AS
$$
    SELECT id FROM edition WHERE reference = thing
    UNION ALL SELECT edition_id FROM delegation WHERE reference = thing
    UNION ALL SELECT edition_id FROM participant WHERE reference = thing
    UNION ALL SELECT edition_id FROM participant_stay WHERE reference = thing
    UNION ALL SELECT edition_id FROM participant_needs WHERE reference = thing
    UNION ALL SELECT edition_id FROM needs_erasure WHERE reference = thing
    UNION ALL SELECT edition_id FROM guest WHERE reference = thing
    UNION ALL SELECT edition_id FROM guest_erasure WHERE reference = thing
    UNION ALL SELECT g.edition_id FROM guest_link l JOIN guest g ON g.id = l.guest_id WHERE l.reference = thing
    UNION ALL SELECT edition_id FROM delegation_quota WHERE reference = thing
    UNION ALL SELECT edition_id FROM travel WHERE reference = thing
    UNION ALL SELECT edition_id FROM session WHERE reference = thing
    UNION ALL SELECT edition_id FROM invitation WHERE reference = thing
    UNION ALL SELECT edition_id FROM session_answer WHERE reference = thing
    UNION ALL SELECT edition_id FROM substitution WHERE reference = thing
    UNION ALL SELECT edition_id FROM programme_release WHERE reference = thing
    UNION ALL SELECT r.edition_id FROM released_session s JOIN programme_release r ON r.id = s.release_id
               WHERE s.reference = thing
    UNION ALL SELECT edition_id FROM meeting_request WHERE reference = thing
    UNION ALL SELECT edition_id FROM meeting WHERE reference = thing
    UNION ALL SELECT q.edition_id FROM meeting_step s JOIN meeting_request q ON q.id = s.request_id
               WHERE s.reference = thing
    UNION ALL SELECT edition_id FROM excuse WHERE reference = thing
    UNION ALL SELECT edition_id FROM succession WHERE reference = thing
    UNION ALL SELECT edition_id FROM former_member WHERE reference = thing
    UNION ALL SELECT edition_id FROM proposal WHERE reference = thing
    UNION ALL SELECT edition_id FROM job WHERE reference = thing
    UNION ALL SELECT edition_id FROM attendance_event WHERE client_event_id = thing
    UNION ALL SELECT edition_id FROM role_grant WHERE reference = thing
    UNION ALL SELECT g.edition_id FROM access_review_item i JOIN role_grant g ON g.id = i.grant_id WHERE i.reference = thing
    UNION ALL SELECT edition_id FROM letter_batch WHERE reference = thing
    UNION ALL SELECT edition_id FROM letter WHERE reference = thing
    UNION ALL SELECT l.edition_id FROM letter_step s JOIN letter l ON l.id = s.letter_id WHERE s.reference = thing
    LIMIT 1
$$;
