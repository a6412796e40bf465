-- The history of a thing is one look-up in an index, however long the journal is: which things a row is about is written
-- when the row is written, not found out by parsing its JSON each time that somebody reads. The table says nothing that the
-- rows do not say; the chain is over the rows, and whoever verifies it compares the two.
CREATE TABLE journal_subject (
    thing    text   NOT NULL,
    entry_id bigint NOT NULL,
    changes  text,
    PRIMARY KEY (thing, entry_id)
);
COMMENT ON TABLE journal_subject IS 'the things that a row of the journal is about, derived from it by journal_subjects';
COMMENT ON COLUMN journal_subject.entry_id IS 'no foreign key: the journal has none that a removed row would trip over';
COMMENT ON COLUMN journal_subject.changes IS
    'of a row that changed a great deal, what it changed of this thing; null: the row itself is short enough to be read whole';

-- Whether a row changed so much that nobody wants to read all of it in the history of one thing.
CREATE FUNCTION journal_is_long(changes text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT coalesce(octet_length(changes) > 4000, false) $$;

-- The references that the verb was called with or has made, and the things that changed. An import of hundreds of people is in
-- the history of each of them, and none of these reads the whole of it.
CREATE FUNCTION journal_subjects(things text, changes text) RETURNS TABLE (subject text, part text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
    SELECT s.subject,
           CASE WHEN journal_is_long(changes) THEN (jsonb_agg(s.change ORDER BY s.place)
                                                         FILTER (WHERE s.change IS NOT NULL))::text END
      FROM (SELECT t.subject, NULL::jsonb AS change, 0 AS place
              FROM unnest(string_to_array(things, ' ')) AS t (subject)
            UNION ALL
            SELECT c.change ->> 'thing', c.change, c.place
              FROM jsonb_array_elements(changes::jsonb) WITH ORDINALITY AS c (change, place)) AS s
     WHERE s.subject <> ''
     GROUP BY s.subject
$$;

CREATE FUNCTION journal_subject() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO journal_subject (thing, entry_id, changes)
    SELECT s.subject, NEW.id, s.part FROM journal_subjects(NEW.thing, NEW.changes) AS s;
    RETURN NULL;
END
$$;

INSERT INTO journal_subject (thing, entry_id, changes)
SELECT s.subject, e.id, s.part FROM journal_entry e CROSS JOIN LATERAL journal_subjects(e.thing, e.changes) AS s;

CREATE TRIGGER journal_subject AFTER INSERT ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION journal_subject();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON journal_subject
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal_subject
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- It asked for the JSON of each row, when writing and when reading.
DROP INDEX journal_by_thing;
DROP FUNCTION journal_things(text, text);
