-- Who has a role for one edition reads on when it is closed, its reports above all, and writes no more; the role ends when the
-- edition is archived.
COMMENT ON COLUMN role_grant.edition_id IS 'counts in that edition alone: closed, it only lets read; archived, it is over; null: in all';

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
