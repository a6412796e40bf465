-- Reminders about a session, so that nobody is reminded of it twice at a time; and what whoever waited for a place is told.
ALTER TABLE letter_batch ADD COLUMN session_id bigint REFERENCES session ON DELETE SET NULL;
COMMENT ON COLUMN letter_batch.session_id IS 'the session that all its letters are about; null for what is about none';
CREATE INDEX ON letter_batch (session_id);

INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'SESSION_REMINDER',
'Participez-vous ? {session}',
'Neemt u deel? {session}',
'Nehmen Sie teil? {session}',
'Will you attend? {session}',
'{salutation}

Une invitation vous a été adressée pour : {session} ({when}). Nous n’avons pas encore reçu votre réponse.

Pour répondre :
{link}

Une réponse négative nous aide également : la place revient à une autre personne.',
'{salutation}

U bent uitgenodigd voor: {session} ({when}). Wij hebben uw antwoord nog niet ontvangen.

Om te antwoorden:
{link}

Ook een afwijzend antwoord helpt ons: de plaats gaat dan naar iemand anders.',
'{salutation}

Sie sind eingeladen zu: {session} ({when}). Ihre Antwort ist noch nicht bei uns eingegangen.

Zur Antwort:
{link}

Auch eine Absage hilft uns: Der Platz geht dann an jemand anderen.',
'{salutation}

You are invited to: {session} ({when}). We have not yet received your reply.

To reply:
{link}

A negative reply helps us too: the place then goes to somebody else.'),
(nextval('row_id'), 1, gen_random_uuid(), 'PLACE_PROMISED',
'Une place s’est libérée pour vous : {session}',
'Er is een plaats voor u vrijgekomen: {session}',
'Ein Platz ist für Sie frei geworden: {session}',
'A place has become available for you: {session}',
'{salutation}

Vous étiez sur la liste d’attente pour : {session} ({when}). Une place s’est libérée, et c’était votre tour : elle est à vous.

Vous ne devez rien faire. Si vous ne venez pas, rendez la place ici ; elle revient à la personne suivante :
{link}',
'{salutation}

U stond op de wachtlijst voor: {session} ({when}). Er is een plaats vrijgekomen en u was aan de beurt: de plaats is van u.

U hoeft niets te doen. Komt u niet, geef de plaats dan hier terug; ze gaat naar de volgende:
{link}',
'{salutation}

Sie standen auf der Warteliste für: {session} ({when}). Ein Platz ist frei geworden, und Sie waren an der Reihe: Er gehört Ihnen.

Sie brauchen nichts zu tun. Wenn Sie nicht kommen, geben Sie den Platz bitte hier zurück; er geht an die nächste Person:
{link}',
'{salutation}

You were on the waiting list for: {session} ({when}). A place has become available, and it was your turn: it is yours.

There is nothing you need to do. If you are not coming, please give the place back here; it goes to the next person:
{link}');
