-- Roles that administrators give in Egmont, beside those of the groups in the token. A grant is never changed nor removed:
-- it ends by its period or by being revoked, and says by whom and why.
CREATE TABLE role_grant (
    id           bigint PRIMARY KEY,
    version      integer     NOT NULL,
    reference    uuid        NOT NULL UNIQUE,
    account_id   bigint      NOT NULL REFERENCES account,
    role         text        NOT NULL CHECK (role IN ('participant', 'delegation-manager', 'organiser', 'protocol',
                                                      'reception', 'reporter', 'administrator')),
    edition_id   bigint REFERENCES edition,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz CHECK (ends_at > starts_at),
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    given_by     text        NOT NULL,
    given_at     timestamptz NOT NULL,
    confirmed_by text,
    confirmed_at timestamptz,
    revoked_by   text,
    revoked_at   timestamptz,
    revoked_why  text,
    CHECK (role <> 'administrator' OR edition_id IS NULL),
    CHECK (confirmed_by IS NULL OR confirmed_by <> given_by),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
COMMENT ON COLUMN role_grant.edition_id IS 'ends with that edition: counts until it is closed; null: bound to none';
COMMENT ON COLUMN role_grant.confirmed_by IS 'an administrator is made by two of them';
CREATE INDEX ON role_grant (account_id);
