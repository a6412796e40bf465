-- The days of an edition on which a participant is not there, and from when until when that was what he had said last: it holds at
-- a moment when since <= moment and until is null or after it. The only place for that rule in SQL; delegation.Stay has it in Java.
CREATE OR REPLACE VIEW away AS
SELECT s.edition_id, s.participant_id, CAST(g.day AS date) AS day,
       tstzrange(CAST(g.day AS timestamp) AT TIME ZONE e.zone,
                 CAST(g.day + interval '1 day' AS timestamp) AT TIME ZONE e.zone) AS during,
       s.since, s.until
  FROM (SELECT x.*, lead(x.since) OVER (PARTITION BY x.edition_id, x.participant_id ORDER BY x.since, x.id) AS until
          FROM participant_stay x) s
  JOIN edition e ON e.id = s.edition_id
 CROSS JOIN LATERAL generate_series(CAST(e.starts_on AS timestamp), CAST(e.ends_on AS timestamp), interval '1 day') AS g (day)
 WHERE s.rsvp = 'EXCUSED' OR (s.rsvp = 'PARTLY' AND NOT CAST(g.day AS date) = ANY (s.days));
