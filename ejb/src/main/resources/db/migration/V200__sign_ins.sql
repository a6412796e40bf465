-- Sign-ins of browsers, so that each node knows at the next request which of them have been ended.
-- Times are those of the database: they are compared with each other only.
CREATE TABLE sign_in (
    id        uuid PRIMARY KEY,
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    sid       text,
    agent     text,
    since     timestamptz NOT NULL DEFAULT now(),
    seen      timestamptz NOT NULL DEFAULT now(),
    ended     timestamptz,
    ended_why text CHECK (ended_why IN ('SIGNED_OUT', 'PROVIDER', 'ELSEWHERE', 'OVER')),
    CHECK ((ended IS NULL) = (ended_why IS NULL))
);
COMMENT ON COLUMN sign_in.sid IS 'what the identity provider calls its own session';
COMMENT ON COLUMN sign_in.ended_why IS
    'by the person, by a logout token, by the person from another browser, by a limit or a refused refresh';
CREATE INDEX ON sign_in (issuer, subject) WHERE ended IS NULL;
CREATE INDEX ON sign_in (issuer, sid) WHERE ended IS NULL;
CREATE INDEX ON sign_in (since);

-- Each logout token is good once.
CREATE TABLE logout_token (
    issuer text        NOT NULL,
    jti    text        NOT NULL,
    until  timestamptz NOT NULL,
    PRIMARY KEY (issuer, jti)
);
