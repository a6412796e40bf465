-- One text of four, or what stands in for it.
CREATE OR REPLACE FUNCTION journal_text(language text, fr text, nl text, de text, en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(CASE language WHEN 'nl' THEN nl WHEN 'de' THEN de WHEN 'en' THEN en END, fr, nl, en, de) $$;

-- What people call the row of that table; null when it is gone, or when nobody calls it anything.
CREATE OR REPLACE FUNCTION journal_name(relation text, row_id bigint, language text) RETURNS text
    LANGUAGE plpgsql STABLE AS
$$
BEGIN
    RETURN CASE relation
        WHEN 'person' THEN (SELECT given_name || ' ' || family_name FROM person WHERE id = row_id)
        WHEN 'account' THEN (SELECT name FROM account WHERE id = row_id)
        WHEN 'participant' THEN (SELECT journal_name('person', person_id, language) FROM participant WHERE id = row_id)
        WHEN 'participant_stay' THEN (SELECT journal_name('participant', participant_id, language)
                                        FROM participant_stay WHERE id = row_id)
        WHEN 'delegation_quota' THEN (SELECT journal_name('edition', x.edition_id, journal_name.language) FROM delegation_quota x
                                       WHERE x.id = row_id)
        WHEN 'travel' THEN (SELECT journal_name('participant', x.participant_id, journal_name.language) FROM travel x
                             WHERE x.id = row_id)
        WHEN 'edition' THEN (SELECT coalesce(journal_text(language, name_fr, name_nl, name_de, name_en), code)
                               FROM edition WHERE id = row_id)
        WHEN 'post' THEN (SELECT coalesce(journal_text(language, name_fr, name_nl, name_de, name_en),
                                          journal_text(language, city_fr, city_nl, city_de, city_en), code)
                            FROM post WHERE id = row_id)
        WHEN 'organisation' THEN (SELECT coalesce(journal_text(language, name_fr, name_nl, name_de, name_en), code)
                                    FROM organisation WHERE id = row_id)
        WHEN 'delegation' THEN (SELECT coalesce(journal_name('post', post_id, language),
                                                journal_name('organisation', organisation_id, language))
                                  FROM delegation WHERE id = row_id)
        WHEN 'appointment' THEN (SELECT journal_name('person', person_id, language) || ', '
                                        || coalesce(journal_name('post', post_id, language),
                                                    journal_name('organisation', organisation_id, language))
                                   FROM appointment WHERE id = row_id)
        WHEN 'room' THEN (SELECT coalesce(journal_text(language, name_fr, name_nl, name_de, name_en), code)
                            FROM room WHERE id = row_id)
        WHEN 'room_table' THEN (SELECT number::text FROM room_table WHERE id = row_id)
        WHEN 'session' THEN (SELECT code || ' ' || journal_text(language, title_fr, title_nl, title_de, title_en)
                               FROM session WHERE id = row_id)
        WHEN 'invitation' THEN (SELECT journal_name('participant', participant_id, language) || ', '
                                       || journal_name('session', session_id, language)
                                  FROM invitation WHERE id = row_id)
        WHEN 'session_answer' THEN (SELECT journal_name('participant', participant_id, language) || ', '
                                           || journal_name('session', session_id, language)
                                      FROM session_answer WHERE id = row_id)
        WHEN 'substitution' THEN (SELECT journal_name('participant', represented_id, language) || ' – '
                                         || journal_name('participant', substitute_id, language)
                                    FROM substitution WHERE id = row_id)
        WHEN 'excuse' THEN (SELECT journal_name('participant', participant_id, language) || ', '
                                   || journal_name('session', session_id, language)
                              FROM excuse WHERE id = row_id)
        WHEN 'meeting_request' THEN (SELECT journal_name('delegation', asking_id, language) || ' – '
                                            || journal_name('delegation', asked_id, language)
                                       FROM meeting_request WHERE id = row_id)
        WHEN 'meeting' THEN (SELECT journal_name('meeting_request', request_id, language) FROM meeting WHERE id = row_id)
        WHEN 'meeting_step' THEN (SELECT journal_name('meeting_request', request_id, language)
                                    FROM meeting_step WHERE id = row_id)
        WHEN 'attendance_event' THEN (SELECT journal_name('participant', participant_id, language) || ', '
                                             || journal_name('session', session_id, language)
                                        FROM attendance_event WHERE id = row_id)
        WHEN 'programme_release' THEN (SELECT number::text FROM programme_release WHERE id = row_id)
        WHEN 'role_grant' THEN (SELECT journal_name('account', account_id, language) FROM role_grant WHERE id = row_id)
        WHEN 'mandate' THEN (SELECT journal_name('person', taker_id, language) || ' – '
                                    || journal_name('person', giver_id, language)
                               FROM mandate WHERE id = row_id)
        WHEN 'access_review' THEN (SELECT reason FROM access_review WHERE id = row_id)
        WHEN 'access_review_item' THEN (SELECT journal_name('role_grant', grant_id, language)
                                          FROM access_review_item WHERE id = row_id)
        WHEN 'succession' THEN (SELECT journal_name('delegation', x.delegation_id, journal_name.language)
                                  FROM succession x WHERE x.id = row_id)
        WHEN 'import_run' THEN (SELECT file_name FROM import_run WHERE id = row_id)
        WHEN 'guest' THEN (SELECT coalesce(x.mail, journal_text(journal_name.language, 'Invité effacé', 'Gewiste gast', 'Gelöschter Gast',
                                                         'Erased guest'))
                             FROM guest x WHERE x.id = row_id)
        WHEN 'guest_erasure' THEN (SELECT journal_name('edition', x.edition_id, journal_name.language) FROM guest_erasure x
                                    WHERE x.id = row_id)
        WHEN 'guest_link' THEN (SELECT journal_name('guest', x.guest_id, journal_name.language) FROM guest_link x WHERE x.id = row_id)
        WHEN 'needs_erasure' THEN (SELECT journal_name('edition', x.edition_id, journal_name.language) FROM needs_erasure x
                                    WHERE x.id = row_id)
        WHEN 'house_setting' THEN (SELECT name FROM house_setting WHERE id = row_id)
        WHEN 'needs_choice' THEN (SELECT journal_text(language, name_fr, name_nl, name_de, name_en)
                                    FROM needs_choice WHERE id = row_id)
        WHEN 'letter' THEN (SELECT coalesce(journal_name('person', x.person_id, journal_name.language), x.address)
                              FROM letter x WHERE x.id = row_id)
    END;
END
$$;

-- What a reference of the journal refers to.
CREATE OR REPLACE FUNCTION journal_thing(thing uuid) RETURNS TABLE (relation text, id bigint)
    LANGUAGE sql STABLE AS
$$
    SELECT 'meeting_request', x.id FROM meeting_request x WHERE x.reference = thing
    UNION ALL SELECT 'participant', x.id FROM participant x WHERE x.reference = thing
    UNION ALL SELECT 'session', x.id FROM session x WHERE x.reference = thing
    UNION ALL SELECT 'account', x.id FROM account x WHERE x.reference = thing
    UNION ALL SELECT 'person', x.id FROM person x WHERE x.reference = thing
    UNION ALL SELECT 'attendance_event', x.id FROM attendance_event x WHERE x.client_event_id = thing
    UNION ALL SELECT 'delegation', x.id FROM delegation x WHERE x.reference = thing
    UNION ALL SELECT 'edition', x.id FROM edition x WHERE x.reference = thing
    UNION ALL SELECT 'role_grant', x.id FROM role_grant x WHERE x.reference = thing
    UNION ALL SELECT 'access_review', x.id FROM access_review x WHERE x.reference = thing
    UNION ALL SELECT 'access_review_item', x.id FROM access_review_item x WHERE x.reference = thing
    UNION ALL SELECT 'mandate', x.id FROM mandate x WHERE x.reference = thing
    UNION ALL SELECT 'meeting', x.id FROM meeting x WHERE x.reference = thing
    UNION ALL SELECT 'post', x.id FROM post x WHERE x.reference = thing
    UNION ALL SELECT 'organisation', x.id FROM organisation x WHERE x.reference = thing
    UNION ALL SELECT 'appointment', x.id FROM appointment x WHERE x.reference = thing
    UNION ALL SELECT 'invitation', x.id FROM invitation x WHERE x.reference = thing
    UNION ALL SELECT 'excuse', x.id FROM excuse x WHERE x.reference = thing
    UNION ALL SELECT 'meeting_step', x.id FROM meeting_step x WHERE x.reference = thing
    UNION ALL SELECT 'programme_release', x.id FROM programme_release x WHERE x.reference = thing
    UNION ALL SELECT 'room', x.id FROM room x WHERE x.reference = thing
    UNION ALL SELECT 'room_table', x.id FROM room_table x WHERE x.reference = thing
    UNION ALL SELECT 'participant_stay', x.id FROM participant_stay x WHERE x.reference = thing
    UNION ALL SELECT 'session_answer', x.id FROM session_answer x WHERE x.reference = thing
    UNION ALL SELECT 'delegation_quota', x.id FROM delegation_quota x WHERE x.reference = thing
    UNION ALL SELECT 'travel', x.id FROM travel x WHERE x.reference = thing
    UNION ALL SELECT 'substitution', x.id FROM substitution x WHERE x.reference = thing
    UNION ALL SELECT 'import_run', x.id FROM import_run x WHERE x.reference = thing
    UNION ALL SELECT 'letter', x.id FROM letter x WHERE x.reference = thing
    UNION ALL SELECT 'guest', x.id FROM guest x WHERE x.reference = thing
    UNION ALL SELECT 'guest_link', x.id FROM guest_link x WHERE x.reference = thing
    UNION ALL SELECT 'guest_erasure', x.id FROM guest_erasure x WHERE x.reference = thing
    UNION ALL SELECT 'needs_erasure', x.id FROM needs_erasure x WHERE x.reference = thing
    UNION ALL SELECT 'succession', x.id FROM succession x WHERE x.reference = thing
    UNION ALL SELECT 'letter_batch', x.id FROM letter_batch x WHERE x.reference = thing
    UNION ALL SELECT 'needs_choice', x.id FROM needs_choice x WHERE x.reference = thing
    UNION ALL SELECT 'letter_template', x.id FROM letter_template x WHERE x.reference = thing
$$;

-- What belongs to the history of a thing: itself, and what it is made of or stands for.
CREATE OR REPLACE FUNCTION journal_family(thing uuid) RETURNS text[]
    LANGUAGE sql STABLE AS
$$
    SELECT array_agg(DISTINCT one::text)
      FROM (SELECT thing AS one
            UNION ALL SELECT p.reference FROM participant p JOIN delegation d ON d.id = p.delegation_id
                       WHERE d.reference = thing
            UNION ALL SELECT s.reference FROM participant_stay s JOIN participant p ON p.id = s.participant_id
                       JOIN delegation d ON d.id = p.delegation_id
                       WHERE d.reference = thing OR p.reference = thing
            UNION ALL SELECT a.reference FROM session_answer a JOIN session s ON s.id = a.session_id WHERE s.reference = thing
            UNION ALL SELECT x.reference FROM substitution x JOIN delegation d ON d.id = x.delegation_id
                       WHERE d.reference = thing
            UNION ALL SELECT coalesce(p.reference, o.reference) FROM delegation d
                       LEFT JOIN post p ON p.id = d.post_id LEFT JOIN organisation o ON o.id = d.organisation_id
                       WHERE d.reference = thing
            UNION ALL SELECT m.reference FROM meeting m JOIN meeting_request q ON q.id = m.request_id
                       WHERE q.reference = thing
            UNION ALL SELECT g.reference FROM role_grant g JOIN account a ON a.id = g.account_id
                       WHERE a.reference = thing
            UNION ALL SELECT i.reference FROM access_review_item i JOIN access_review v ON v.id = i.review_id
                       WHERE v.reference = thing
            UNION ALL SELECT p.reference FROM account a JOIN person p ON p.id = a.person_id
                       WHERE a.reference = thing) AS all_of_it
     WHERE one IS NOT NULL
$$;
