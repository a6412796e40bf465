-- Somebody who was taken out of a delegation, as he was, so that it can be undone.
CREATE TABLE former_member (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference     uuid        NOT NULL UNIQUE,
    edition_id    bigint      NOT NULL,
    delegation_id bigint      NOT NULL,
    participant   jsonb       NOT NULL,
    invitations   jsonb,
    removed_by    text        NOT NULL,
    removed_at    timestamptz NOT NULL,
    FOREIGN KEY (delegation_id, edition_id) REFERENCES delegation (id, edition_id) ON DELETE CASCADE
);
COMMENT ON COLUMN former_member.reference IS 'that of the participant';
CREATE INDEX ON former_member (delegation_id);
