-- Reviews of grants: all that were open on one day, each kept, reduced or revoked with a reason. A grant itself never changes but
-- for being revoked, so that what was decided about can be read from it for ever.
CREATE TABLE access_review (
    id        bigint PRIMARY KEY,
    version   integer     NOT NULL,
    reference uuid        NOT NULL UNIQUE,
    due_on    date        NOT NULL,
    reason    text        NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    begun_by  text        NOT NULL,
    begun_at  timestamptz NOT NULL,
    closed_by text,
    closed_at timestamptz,
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
-- one at a time: what would a grant be that one keeps and the other revokes?
CREATE UNIQUE INDEX access_review_one_open ON access_review ((closed_at IS NULL)) WHERE closed_at IS NULL;

CREATE TABLE access_review_item (
    id             bigint PRIMARY KEY,
    version        integer NOT NULL,
    reference      uuid    NOT NULL UNIQUE,
    review_id      bigint  NOT NULL REFERENCES access_review,
    grant_id       bigint  NOT NULL REFERENCES role_grant,
    decision       text CHECK (decision IN ('KEPT', 'REDUCED', 'REVOKED')),
    reason         text CHECK (length(reason) BETWEEN 3 AND 500),
    decided_by     text,
    decided_at     timestamptz,
    replacement_id bigint REFERENCES role_grant,
    UNIQUE (review_id, grant_id),
    CHECK (num_nulls(decision, reason, decided_by, decided_at) IN (0, 4)),
    CHECK ((decision IS NOT DISTINCT FROM 'REDUCED') = (replacement_id IS NOT NULL))
);
CREATE INDEX ON access_review_item (grant_id);
CREATE INDEX ON access_review_item (replacement_id);
COMMENT ON COLUMN access_review_item.replacement_id IS 'the smaller grant that was given in place of the one reviewed';

-- Nobody decides about a grant of his own, and a closed review stays as it is.
CREATE FUNCTION access_review_kept() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF EXISTS (SELECT 1 FROM access_review WHERE id = NEW.review_id AND closed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the review is closed' USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
                WHERE g.id = NEW.grant_id AND a.subject = NEW.decided_by) THEN
        RAISE EXCEPTION 'nobody decides about a grant of his own' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER access_review_kept BEFORE INSERT OR UPDATE ON access_review_item
    FOR EACH ROW EXECUTE FUNCTION access_review_kept();
