-- Who a guest was is known for some weeks after he can come in no more. That somebody was invited, by whom and when, stays.
ALTER TABLE guest ALTER COLUMN mail DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD CHECK ((mail IS NULL) = (erased_at IS NOT NULL)),
    ADD CHECK (erased_at IS NULL OR revoked_at IS NOT NULL);
COMMENT ON COLUMN guest.mail IS 'null once it is erased';

-- That they are gone: of how many, when, and a fingerprint of the references that stay. No addresses.
CREATE TABLE guest_erasure (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference   uuid        NOT NULL UNIQUE,
    edition_id  bigint      NOT NULL REFERENCES edition,
    records     integer     NOT NULL CHECK (records > 0),
    fingerprint text        NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    erased_at   timestamptz NOT NULL
);
COMMENT ON COLUMN guest_erasure.fingerprint IS 'SHA-256 of the references of the guests whose addresses were erased, sorted, one a line';
CREATE INDEX ON guest_erasure (edition_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON guest_erasure
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON guest_erasure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
