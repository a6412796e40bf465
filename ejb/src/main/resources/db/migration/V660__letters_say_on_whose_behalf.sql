-- Three templates say a thing word by word as the French does: “in that name”, “komt in uw plaats binnen”. Only these phrases are
-- put right; a text that somebody has written anew has them no longer and stays as it is.
UPDATE letter_template
   SET version = version + 1,
       body_nl = replace(replace(body_nl, 'U wordt in die naam verwacht op:', 'U wordt namens {represented} verwacht op:'),
                         'Ontmoetingen in die naam:', 'Ontmoetingen namens {represented}:'),
       body_de = replace(replace(body_de, 'Sie werden in diesem Namen erwartet bei:', 'Sie werden für {represented} erwartet bei:'),
                         'Gespräche in diesem Namen:', 'Gespräche für {represented}:'),
       body_en = replace(replace(body_en, 'You are expected in that name at:', 'On behalf of {represented} you are expected at:'),
                         'Meetings in that name:', 'Meetings on behalf of {represented}:')
 WHERE kind = 'SUBSTITUTE_NAMED'
   AND (body_nl LIKE '% in die naam%' OR body_de LIKE '% in diesem Namen%' OR body_en LIKE '% in that name%');

UPDATE letter_template
   SET version = version + 1,
       body_nl = replace(body_nl, 'wie de link opent, komt in uw plaats binnen.', 'wie de link opent, krijgt in uw plaats toegang.'),
       body_de = replace(body_de, 'Wer den Link öffnet, kommt an Ihrer Stelle herein.', 'Wer den Link öffnet, erhält an Ihrer Stelle Zugang.')
 WHERE kind = 'GUEST_LINK'
   AND (body_nl LIKE '%komt in uw plaats binnen.%' OR body_de LIKE '%kommt an Ihrer Stelle herein.%');

-- A review is due by a day, not on it.
UPDATE letter_template
   SET version = version + 1,
       subject_fr = replace(subject_fr, 'à terminer le {day}', 'à terminer pour le {day}'),
       body_fr = replace(body_fr, 'à terminer le {day}', 'à terminer pour le {day}'),
       subject_nl = replace(subject_nl, 'af te ronden op {day}', 'af te ronden tegen {day}'),
       body_nl = replace(body_nl, 'Ze moet op {day} zijn afgerond.', 'De controle moet tegen {day} zijn afgerond.'),
       subject_de = replace(subject_de, 'abzuschließen am {day}', 'bis {day} abzuschließen'),
       body_de = replace(body_de, 'Sie ist am {day} abzuschließen.', 'Die Prüfung ist bis {day} abzuschließen.')
 WHERE kind = 'ACCESS_REVIEW'
   AND (subject_fr LIKE '%à terminer le {day}%' OR body_fr LIKE '%à terminer le {day}%' OR subject_nl LIKE '%af te ronden op {day}%'
        OR body_nl LIKE '%Ze moet op {day}%' OR subject_de LIKE '%abzuschließen am {day}%' OR body_de LIKE '%Sie ist am {day}%');
