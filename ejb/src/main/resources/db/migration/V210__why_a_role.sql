-- Who holds which role and why, in one place for lists and filters: what the groups gave at the last sign-in, and the grants
-- that are in force at a moment.
ALTER TABLE account_role ADD COLUMN since timestamptz;
COMMENT ON COLUMN account_role.since IS 'the sign-in at which the group was first seen to give it';

CREATE FUNCTION grants_in_force(moment timestamptz) RETURNS SETOF role_grant
    LANGUAGE sql STABLE AS
$$
    SELECT g.*
      FROM role_grant g
      LEFT JOIN edition e ON e.id = g.edition_id
     WHERE g.revoked_at IS NULL AND g.starts_at <= moment AND (g.ends_at IS NULL OR moment < g.ends_at)
       AND (g.role <> 'administrator' OR g.confirmed_by IS NOT NULL)
       AND (e.id IS NULL OR e.status NOT IN ('CLOSED', 'ARCHIVED'))
$$;

CREATE FUNCTION roles_held(moment timestamptz) RETURNS TABLE (account_id bigint, role text, source text)
    LANGUAGE sql STABLE AS
$$
    SELECT r.account_id, r.role, 'GROUP' FROM account_role r
    UNION ALL
    SELECT g.account_id, g.role, 'GRANT' FROM grants_in_force(moment) g
$$;
