-- Whoever is asked may send another member than the head of the delegation.
ALTER TABLE meeting_request ADD COLUMN asked_member_id bigint REFERENCES participant;
COMMENT ON COLUMN meeting_request.asked_member_id IS 'who comes for the asked side; null is its head';

-- The life of a request, step by step: what the people involved read, and what a timetable changed.
CREATE TABLE meeting_step (
    id         bigint PRIMARY KEY,
    version    integer     NOT NULL,
    reference  uuid        NOT NULL UNIQUE,
    request_id bigint      NOT NULL REFERENCES meeting_request,
    step       text        NOT NULL CHECK (step IN ('REQUESTED', 'APPROVED', 'REFUSED', 'ACCEPTED', 'DECLINED',
                                                    'WITHDRAWN', 'SCHEDULED', 'MOVED', 'UNSCHEDULED')),
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    reason     text CHECK (length(reason) <= 500),
    table_id   bigint REFERENCES room_table,
    starts_at  timestamptz,
    CHECK ((table_id IS NULL) = (starts_at IS NULL)),
    CHECK ((table_id IS NOT NULL) = (step IN ('SCHEDULED', 'MOVED')))
);
COMMENT ON COLUMN meeting_step.starts_at IS 'with its table, where the step put the meeting';
CREATE INDEX ON meeting_step (request_id, at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON meeting_step
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON meeting_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A delegation as the other side of a meeting reads it: a post by its city where it is alone there, else by its name.
CREATE VIEW meeting_side AS
SELECT d.id, d.reference, d.edition_id,
       p.id IS NOT NULL AS of_post,
       coalesce(p.code, o.code) AS code,
       CASE WHEN lone.city_fr IS NOT NULL THEN p.city_fr ELSE coalesce(p.name_fr, o.name_fr) END AS title_fr,
       CASE WHEN lone.city_fr IS NOT NULL THEN p.city_nl ELSE coalesce(p.name_nl, o.name_nl) END AS title_nl,
       CASE WHEN lone.city_fr IS NOT NULL THEN p.city_de ELSE coalesce(p.name_de, o.name_de) END AS title_de,
       CASE WHEN lone.city_fr IS NOT NULL THEN p.city_en ELSE coalesce(p.name_en, o.name_en) END AS title_en,
       p.country, o.category,
       l.id AS leader_id, h.given_name || ' ' || h.family_name AS leader
  FROM delegation d
  LEFT JOIN post p ON p.id = d.post_id
  LEFT JOIN organisation o ON o.id = d.organisation_id
  LEFT JOIN (SELECT city_fr FROM post GROUP BY city_fr HAVING count(*) = 1) lone ON lone.city_fr = p.city_fr
  LEFT JOIN participant l ON l.delegation_id = d.id AND l.leads
  LEFT JOIN person h ON h.id = l.person_id;
