-- Copies the edition of 2026 with all that hangs on it, that many years back. Generic over the columns, so that a new
-- column or table of an edition needs no change here: ids are moved by a distance of their own, references and badges
-- are made anew, times are moved by whole weeks.
CREATE OR REPLACE PROCEDURE pg_temp.copy_edition(copy integer) LANGUAGE plpgsql AS
$$
DECLARE
    distance  CONSTANT bigint := copy * 10000000000;
    earlier   CONSTANT interval := make_interval(days => 364 * copy);
    copied    CONSTANT text[] := ARRAY ['edition', 'delegation', 'participant', 'session', 'session_room', 'invitation',
        'meeting_request', 'meeting', 'meeting_participant', 'meeting_step', 'attendance_event', 'attendance_correction',
        'excuse', 'session_held', 'programme_release', 'released_session', 'released_session_room'];
    one       text;
    wanted    text;
    picked    text;
BEGIN
    FOREACH one IN ARRAY copied LOOP
        SELECT string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position),
               string_agg(CASE
                   WHEN c.column_name = 'id' AND one <> 'edition' OR c.column_name IN (
                       'delegation_id', 'participant_id', 'session_id', 'asking_id', 'asked_id', 'asked_member_id',
                       'request_id', 'meeting_id', 'event_id', 'release_id', 'released_session_id', 'edition_id')
                       OR c.column_name = 'id' THEN format('%I + %s', c.column_name, distance)
                   WHEN c.data_type = 'uuid' THEN format('md5(%I::text || %L)::uuid', c.column_name, copy)
                   WHEN c.column_name = 'badge' THEN format('%I || ''-'' || %s', c.column_name, copy)
                   WHEN one = 'edition' AND c.column_name = 'code' THEN format('%L', (2026 - copy) || 'X')
                   WHEN one = 'edition' AND c.column_name = 'status' THEN '''ARCHIVED'''
                   WHEN c.data_type = 'timestamp with time zone' THEN format('%I - %L::interval', c.column_name, earlier)
                   WHEN c.data_type = 'date' THEN format('(%I - %L::interval)::date', c.column_name, earlier)
                   WHEN c.data_type = 'tstzrange' THEN format('tstzrange(lower(%1$I) - %2$L::interval, upper(%1$I) - %2$L::interval)', c.column_name, earlier)
                   ELSE quote_ident(c.column_name) END, ', ' ORDER BY c.ordinal_position)
          INTO wanted, picked
          FROM information_schema.columns c
         WHERE c.table_schema = 'public' AND c.table_name = one AND c.is_generated = 'NEVER';
        EXECUTE format('INSERT INTO %I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %I t WHERE %s', one, wanted, picked, one,
            CASE WHEN one = 'edition' THEN 'code = ''2026'''
                 -- the first edition's rows are those below every copy
                 WHEN one = 'session_room' THEN 'session_id < 10000000000 AND session_id IN (SELECT id FROM session WHERE edition_id = (SELECT id FROM edition WHERE code = ''2026''))'
                 WHEN one = 'meeting_participant' THEN 'meeting_id < 10000000000'
                 WHEN one = 'released_session_room' THEN 'released_session_id < 10000000000'
                 ELSE 'id < 10000000000' END);
    END LOOP;
END
$$;
