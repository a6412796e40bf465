-- From when until when somebody had said last that he comes to a session, and had a place: it holds at a moment when
-- since <= moment and until is null or after it. Who has said nothing here is not in it: his invitation says what is known of him.
CREATE OR REPLACE VIEW coming AS
SELECT a.edition_id, a.session_id, a.participant_id, a.since, a.until
  FROM (SELECT x.*, lead(x.since) OVER (PARTITION BY x.session_id, x.participant_id ORDER BY x.since, x.id) AS until
          FROM session_answer x) a
 WHERE a.standing = 'COMES';
