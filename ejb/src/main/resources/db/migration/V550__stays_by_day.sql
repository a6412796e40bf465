-- What was said of a participant's stay: the whole edition, some of its days, or none. Facts like any other: the last one counts, and
-- what was said before stays, so that who was expected at a session that has begun is known for ever.
CREATE TABLE participant_stay (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference      uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    edition_id     bigint      NOT NULL,
    participant_id bigint      NOT NULL,
    rsvp           text        NOT NULL CHECK (rsvp IN ('AWAITED', 'COMES', 'PARTLY', 'EXCUSED')),
    days           date[],
    stated_by      text        NOT NULL,
    on_behalf      text,
    since          timestamptz NOT NULL,
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id),
    CHECK (days IS NULL OR (rsvp = 'PARTLY' AND cardinality(days) > 0))
);
COMMENT ON COLUMN participant_stay.days IS 'the days of a stay in part; null where they are not known, and for every other answer';
COMMENT ON COLUMN participant_stay.on_behalf IS 'the name of the participant when somebody else said it';
CREATE INDEX ON participant_stay (participant_id, since);
CREATE INDEX ON participant_stay (edition_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON participant_stay
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON participant_stay
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
