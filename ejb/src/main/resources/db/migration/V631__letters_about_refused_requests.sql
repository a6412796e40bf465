-- What an organiser writes to whoever asked for a meeting that he has refused, in his own words where he likes.
INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'REQUEST_REFUSED',
'{edition} : votre demande de rencontre avec {partner}',
'{edition}: uw aanvraag voor een ontmoeting met {partner}',
'{edition}: Ihre Anfrage für ein Gespräch mit {partner}',
'{edition}: your request to meet {partner}',
'{salutation}

Vous avez demandé une rencontre avec {partner} : {about}. Nous ne pouvons malheureusement pas y donner suite, pour la raison suivante.

{reason}

Votre demande :
{link}

L’équipe d’organisation',
'{salutation}

U hebt een ontmoeting met {partner} aangevraagd: {about}. Wij kunnen daar helaas niet op ingaan, om de volgende reden.

{reason}

Uw aanvraag:
{link}

Het organisatieteam',
'{salutation}

Sie haben um ein Gespräch mit {partner} gebeten: {about}. Leider können wir Ihrer Anfrage aus folgendem Grund nicht entsprechen.

{reason}

Ihre Anfrage:
{link}

Das Organisationsteam',
'{salutation}

You asked to meet {partner}: {about}. Unfortunately we cannot arrange this, for the following reason.

{reason}

Your request:
{link}

The organising team');
