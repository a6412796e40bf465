-- A letter may tell of a change that can be undone: it is held a while, goes with the change, and nobody has two of one change that
-- have not left.
ALTER TABLE letter ADD COLUMN about uuid NOT NULL DEFAULT gen_random_uuid();
COMMENT ON COLUMN letter.about IS 'the reference of the change that it tells of; of others one that nothing has';
CREATE UNIQUE INDEX letter_one_of_a_change_to_leave ON letter (about, person_id)
    WHERE state IN ('QUEUED', 'WITHHELD', 'AWAITING_RETRY');
CREATE INDEX ON letter (about, person_id);

INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'LEAD_TAKEN',
'{edition} : vous conduisez la délégation « {delegation} »',
'{edition}: u leidt de delegatie {delegation}',
'{edition}: Sie leiten die Delegation {delegation}',
'{edition}: you lead the delegation {delegation}',
'{salutation}

À partir du moment suivant, vous conduisez la délégation « {delegation} » aux {edition} : {from}.

Votre présence est attendue à :
{sessions}

Rencontres :
{meetings}

Votre programme, où vous répondez aux invitations :
{link}

L’équipe d’organisation',
'{salutation}

Vanaf het volgende ogenblik leidt u de delegatie {delegation} op de {edition}: {from}.

U wordt verwacht op:
{sessions}

Ontmoetingen:
{meetings}

Uw programma, waar u op de uitnodigingen antwoordt:
{link}

Het organisatieteam',
'{salutation}

Ab dem folgenden Zeitpunkt leiten Sie die Delegation {delegation} bei den {edition}: {from}.

Sie werden erwartet bei:
{sessions}

Gespräche:
{meetings}

Ihr Programm, in dem Sie die Einladungen beantworten:
{link}

Das Organisationsteam',
'{salutation}

From the following moment you lead the delegation {delegation} at the {edition}: {from}.

You are expected at:
{sessions}

Meetings:
{meetings}

Your programme, where you answer the invitations:
{link}

The organising team'),
(nextval('row_id'), 1, gen_random_uuid(), 'LEAD_PASSED',
'{edition} : la délégation « {delegation} » a un autre chef',
'{edition}: de delegatie {delegation} krijgt een andere leiding',
'{edition}: die Delegation {delegation} hat eine andere Leitung',
'{edition}: the delegation {delegation} has another head',
'{salutation}

À partir du moment suivant, {successor} conduit la délégation « {delegation} » aux {edition} : {from}. Ce qui précède ne change pas.

Votre présence reste attendue à :
{sessions}

Vos rencontres :
{meetings}

Votre programme :
{link}

L’équipe d’organisation',
'{salutation}

Vanaf het volgende ogenblik leidt {successor} de delegatie {delegation} op de {edition}: {from}. Wat voordien was, blijft zoals het was.

U blijft verwacht op:
{sessions}

Ontmoetingen waarvoor u nog bent ingeschreven:
{meetings}

Uw programma:
{link}

Het organisatieteam',
'{salutation}

Ab dem folgenden Zeitpunkt leitet {successor} die Delegation {delegation} bei den {edition}: {from}. Was vorher war, bleibt, wie es war.

Sie werden weiterhin erwartet bei:
{sessions}

Gespräche, für die Sie noch eingetragen sind:
{meetings}

Ihr Programm:
{link}

Das Organisationsteam',
'{salutation}

From the following moment {successor} leads the delegation {delegation} at the {edition}: {from}. What was before stays as it was.

You are still expected at:
{sessions}

Meetings for which you are still down:
{meetings}

Your programme:
{link}

The organising team'),
(nextval('row_id'), 1, gen_random_uuid(), 'LEAD_RETURNED',
'{edition} : le changement de chef de la délégation « {delegation} » est annulé',
'{edition}: de wijziging in de leiding van de delegatie {delegation} is ongedaan gemaakt',
'{edition}: der Wechsel in der Leitung der Delegation {delegation} ist rückgängig gemacht',
'{edition}: the change of head of the delegation {delegation} is undone',
'{salutation}

Nous vous avons écrit que la délégation « {delegation} » aux {edition} avait un autre chef. Ce changement est annulé. Elle est conduite, comme auparavant, par : {leader}.

Votre programme est de nouveau celui d’avant :
{link}

L’équipe d’organisation',
'{salutation}

Wij schreven u dat de delegatie {delegation} op de {edition} een andere leiding kreeg. Die wijziging is ongedaan gemaakt. De delegatie wordt zoals voordien geleid door: {leader}.

Uw programma is weer zoals het was:
{link}

Het organisatieteam',
'{salutation}

Wir hatten Ihnen geschrieben, dass die Delegation {delegation} bei den {edition} eine andere Leitung hat. Dieser Wechsel ist rückgängig gemacht. Die Delegation wird wie zuvor geleitet von: {leader}.

Ihr Programm ist wieder wie vorher:
{link}

Das Organisationsteam',
'{salutation}

We wrote to you that the delegation {delegation} at the {edition} had another head. That change is undone. As before, the delegation is led by: {leader}.

Your programme is again what it was:
{link}

The organising team'),
(nextval('row_id'), 1, gen_random_uuid(), 'MEETING_PEOPLE',
'{edition} : qui vient à vos rencontres',
'{edition}: wie naar uw ontmoetingen komt',
'{edition}: wer zu Ihren Gesprächen kommt',
'{edition}: who comes to your meetings',
'{salutation}

La délégation « {delegation} » aux {edition} est représentée par une autre personne à des rencontres dont la place est fixée. Voici ce qu’il en est :
{meetings}

Sauf mention contraire, l’heure et la table restent les mêmes. Votre programme :
{link}

L’équipe d’organisation',
'{salutation}

De delegatie {delegation} op de {edition} wordt op geplaatste ontmoetingen door iemand anders vertegenwoordigd. Dit is de stand van zaken:
{meetings}

Tenzij anders vermeld, blijven uur en tafel dezelfde. Uw programma:
{link}

Het organisatieteam',
'{salutation}

Die Delegation {delegation} bei den {edition} wird bei vereinbarten Gesprächen durch jemand anders vertreten. So steht es:
{meetings}

Sofern nicht anders angegeben, bleiben Uhrzeit und Tisch gleich. Ihr Programm:
{link}

Das Organisationsteam',
'{salutation}

The delegation {delegation} at the {edition} is represented by somebody else at placed meetings. This is how things stand:
{meetings}

Unless said otherwise, hour and table stay the same. Your programme:
{link}

The organising team');
