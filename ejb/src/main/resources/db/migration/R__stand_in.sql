-- Who stands in for whom at which session, and from when until when that was known: it holds at a moment when since <= moment and
-- until is null or after it. A session that had begun keeps who stood in.
CREATE OR REPLACE VIEW stand_in AS
SELECT x.edition_id, s.id AS session_id, x.represented_id, x.substitute_id, x.noted_at AS since, x.ended_at AS until
  FROM substitution x
  JOIN session s ON s.edition_id = x.edition_id
   AND (x.session_id = s.id OR (x.session_id IS NULL AND s.starts_at >= x.starts_at AND s.starts_at < x.ends_at));
