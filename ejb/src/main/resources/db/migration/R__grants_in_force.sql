-- The grants that count at a moment, and the roles that come from groups and from grants. Closed, an edition is only read; archived,
-- its grants are over.
CREATE OR REPLACE FUNCTION grants_in_force(moment timestamptz) RETURNS SETOF role_grant
    LANGUAGE sql STABLE AS
$$
    SELECT g.*
      FROM role_grant g
      LEFT JOIN edition e ON e.id = g.edition_id
     WHERE g.revoked_at IS NULL AND g.starts_at <= moment AND (g.ends_at IS NULL OR moment < g.ends_at)
       AND (g.role <> 'administrator' OR g.confirmed_by IS NOT NULL)
       AND (e.id IS NULL OR e.status <> 'ARCHIVED')
$$;

CREATE OR REPLACE FUNCTION roles_held(moment timestamptz) RETURNS TABLE (account_id bigint, role text, source text)
    LANGUAGE sql STABLE AS
$$
    SELECT r.account_id, r.role, 'GROUP' FROM account_role r
    UNION ALL
    SELECT g.account_id, g.role, 'GRANT' FROM grants_in_force(moment) g
$$;
