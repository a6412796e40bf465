-- Somebody without an account of the ministry, who comes in by a link that was sent to him and sees one delegation.
DO
$$
DECLARE
    scoped text;
BEGIN
    SELECT conname INTO STRICT scoped FROM pg_constraint
     WHERE conrelid = 'role_grant'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%num_nonnulls(post_id, organisation_id) = 0%';
    EXECUTE format('ALTER TABLE role_grant DROP CONSTRAINT %I', scoped);
END
$$;
ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check,
    ADD CONSTRAINT role_grant_role_check CHECK (role IN ('participant', 'delegation-manager', 'organiser', 'protocol', 'reception',
                                                         'reporter', 'catering', 'administrator', 'delegation-guest')),
    ADD CHECK (role IN ('delegation-manager', 'delegation-guest') OR num_nonnulls(post_id, organisation_id) = 0),
    ADD CHECK (role <> 'delegation-guest'
               OR (post_id IS NULL AND num_nonnulls(organisation_id, edition_id, ends_at) = 3));
COMMENT ON COLUMN role_grant.organisation_id IS 'members of a post have accounts: guests come for organisations alone';

CREATE TABLE guest (
    id            bigint PRIMARY KEY,
    version       integer     NOT NULL,
    reference     uuid        NOT NULL UNIQUE,
    edition_id    bigint      NOT NULL,
    delegation_id bigint      NOT NULL,
    mail          text        NOT NULL CHECK (mail = lower(mail) AND mail ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(mail) <= 254),
    language      text        NOT NULL CHECK (language IN ('FR', 'NL', 'DE', 'EN')),
    invited_by    text        NOT NULL,
    invited_at    timestamptz NOT NULL,
    entered_at    timestamptz,
    revoked_by    text,
    revoked_at    timestamptz,
    FOREIGN KEY (delegation_id, edition_id) REFERENCES delegation (id, edition_id) ON DELETE CASCADE,
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
COMMENT ON COLUMN guest.entered_at IS 'when he came in last';
CREATE UNIQUE INDEX guest_once ON guest (delegation_id, mail) WHERE revoked_at IS NULL;
CREATE INDEX ON guest (edition_id);
CREATE INDEX ON guest (delegation_id, invited_at);
CREATE INDEX ON guest (mail) WHERE revoked_at IS NULL;

-- A link is good once. What is in it is kept nowhere: only its hash is.
CREATE TABLE guest_link (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference  uuid        NOT NULL UNIQUE,
    guest_id   bigint      NOT NULL REFERENCES guest ON DELETE CASCADE,
    token_hash bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CHECK (issued_at < expires_at)
);
CREATE INDEX ON guest_link (guest_id);

-- Whoever asks for a new link is answered before anybody looks whether he is known; some seconds later a node looks.
CREATE UNLOGGED TABLE guest_request (
    mail     text        PRIMARY KEY CHECK (length(mail) <= 254),
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- a guest is nobody of the list of people
ALTER TABLE letter ALTER COLUMN person_id DROP NOT NULL;

INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'GUEST_LINK',
'{edition} : votre accès à la délégation {delegation}',
'{edition}: uw toegang tot de delegatie {delegation}',
'{edition}: Ihr Zugang zur Delegation {delegation}',
'{edition}: your access to the delegation {delegation}',
'Madame, Monsieur,

Vous pouvez consulter et compléter les données de la délégation {delegation} aux {edition} : ses membres, leurs réponses et leurs jours de présence.

Ouvrez ce lien dans les {hours} heures. Il ne sert qu’une fois :
{link}

Ne transmettez pas ce message : quiconque ouvre le lien entre à votre place. Si vous ne l’attendiez pas, ignorez-le.

L’équipe d’organisation',
'Mevrouw, mijnheer,

U bent uitgenodigd om de gegevens van de delegatie {delegation} op de {edition} te bekijken en aan te vullen: de leden, hun antwoorden en hun aanwezigheidsdagen.

Open deze link binnen {hours} uur. Hij werkt maar één keer:
{link}

Stuur dit bericht niet door: wie de link opent, komt in uw plaats binnen. Verwachtte u dit bericht niet, dan hoeft u niets te doen.

Het organisatieteam',
'Sehr geehrte Damen und Herren,

Sie sind eingeladen, die Daten der Delegation {delegation} bei den {edition} einzusehen und zu ergänzen: ihre Mitglieder, deren Antworten und Anwesenheitstage.

Öffnen Sie diesen Link innerhalb von {hours} Stunden. Er gilt nur einmal:
{link}

Leiten Sie diese Nachricht nicht weiter: Wer den Link öffnet, kommt an Ihrer Stelle herein. Haben Sie sie nicht erwartet, brauchen Sie nichts zu tun.

Das Organisationsteam',
'Dear Sir or Madam,

You are invited to look at and complete the data of the delegation {delegation} at the {edition}: its members, their replies and their days of stay.

Open this link within {hours} hours. It works once only:
{link}

Do not forward this message: whoever opens the link comes in your place. If you did not expect it, please disregard it.

The organising team');
