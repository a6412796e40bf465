-- What takes part in a meeting, under the name that it goes by. The edition of who leads is named as well, although the delegation
-- says it: else the leaders of all editions are read for each list of requests of one.
CREATE OR REPLACE VIEW meeting_side AS
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
  LEFT JOIN participant l ON l.delegation_id = d.id AND l.edition_id = d.edition_id AND l.leads
  LEFT JOIN person h ON h.id = l.person_id;
