-- The placed meetings to which somebody comes in another's place: he stands among their participants, where the database keeps anybody
-- from being at two at one time, and this says for whom, so that they go back.
CREATE TABLE substitution_meeting (
    substitution_id bigint NOT NULL REFERENCES substitution ON DELETE CASCADE,
    meeting_id      bigint NOT NULL REFERENCES meeting ON DELETE CASCADE,
    PRIMARY KEY (meeting_id, substitution_id)
);
CREATE INDEX ON substitution_meeting (substitution_id);

INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'SUBSTITUTE_NAMED',
'{edition} : vous représentez {represented}',
'{edition}: u vertegenwoordigt {represented}',
'{edition}: Sie vertreten {represented}',
'{edition}: you represent {represented}',
'{salutation}

Aux {edition}, vous représentez {represented}, de la délégation « {delegation} ».

Votre présence est attendue en son nom à :
{sessions}

Rencontres en son nom :
{meetings}

Votre programme :
{link}

L’équipe d’organisation',
'{salutation}

Op de {edition} vertegenwoordigt u {represented}, van de delegatie {delegation}.

U wordt in die naam verwacht op:
{sessions}

Ontmoetingen in die naam:
{meetings}

Uw programma:
{link}

Het organisatieteam',
'{salutation}

Bei den {edition} vertreten Sie {represented}, Delegation {delegation}.

Sie werden in diesem Namen erwartet bei:
{sessions}

Gespräche in diesem Namen:
{meetings}

Ihr Programm:
{link}

Das Organisationsteam',
'{salutation}

At the {edition} you represent {represented}, of the delegation {delegation}.

You are expected in that name at:
{sessions}

Meetings in that name:
{meetings}

Your programme:
{link}

The organising team'),
(nextval('row_id'), 1, gen_random_uuid(), 'REPRESENTED',
'{edition} : {substitute} vous représente',
'{edition}: {substitute} vertegenwoordigt u',
'{edition}: {substitute} vertritt Sie',
'{edition}: {substitute} represents you',
'{salutation}

Aux {edition}, {substitute} vous représente à :
{sessions}

Rencontres :
{meetings}

Votre programme, où vous pouvez mettre fin à la représentation :
{link}

L’équipe d’organisation',
'{salutation}

Op de {edition} vertegenwoordigt {substitute} u op:
{sessions}

Ontmoetingen:
{meetings}

Uw programma, waar u de vertegenwoordiging kunt beëindigen:
{link}

Het organisatieteam',
'{salutation}

Bei den {edition} vertritt {substitute} Sie bei:
{sessions}

Gespräche:
{meetings}

Ihr Programm, in dem Sie die Vertretung beenden können:
{link}

Das Organisationsteam',
'{salutation}

At the {edition} {substitute} represents you at:
{sessions}

Meetings:
{meetings}

Your programme, where you can end the representation:
{link}

The organising team'),
(nextval('row_id'), 1, gen_random_uuid(), 'SUBSTITUTE_ENDED',
'{edition} : fin de la représentation de {represented}',
'{edition}: einde van de vertegenwoordiging van {represented}',
'{edition}: Ende der Vertretung von {represented}',
'{edition}: {represented} is represented no longer',
'{salutation}

Aux {edition}, {substitute} ne représente plus {represented}, de la délégation « {delegation} ». Ce qui n’a pas encore commencé est de nouveau au programme de {represented}.

Votre programme :
{link}

L’équipe d’organisation',
'{salutation}

Op de {edition} vertegenwoordigt {substitute} niet langer {represented}, van de delegatie {delegation}. Wat nog niet begonnen is, staat weer op het programma van {represented}.

Uw programma:
{link}

Het organisatieteam',
'{salutation}

Bei den {edition} vertritt {substitute} nicht länger {represented}, Delegation {delegation}. Was noch nicht begonnen hat, steht wieder im Programm von {represented}.

Ihr Programm:
{link}

Das Organisationsteam',
'{salutation}

At the {edition} {substitute} no longer represents {represented}, of the delegation {delegation}. What has not begun is again in the programme of {represented}.

Your programme:
{link}

The organising team');
