-- The outbox: what is to be sent by mail, written in the transaction of the change and sent by whichever node comes first.
-- Times of nodes (due_at, tried_at, beat_at, doubted_at) are those of the database, as with jobs; those that people read are the
-- clock's.
CREATE TABLE letter_template (
    id         bigint PRIMARY KEY,
    version    integer NOT NULL,
    reference  uuid    NOT NULL UNIQUE,
    kind       text    NOT NULL UNIQUE CHECK (kind IN ('AWAITED_REMINDER')),
    subject_fr text    NOT NULL CHECK (subject_fr <> ''),
    subject_nl text    NOT NULL CHECK (subject_nl <> ''),
    subject_de text    NOT NULL CHECK (subject_de <> ''),
    subject_en text    NOT NULL CHECK (subject_en <> ''),
    body_fr    text    NOT NULL CHECK (body_fr <> ''),
    body_nl    text    NOT NULL CHECK (body_nl <> ''),
    body_de    text    NOT NULL CHECK (body_de <> ''),
    body_en    text    NOT NULL CHECK (body_en <> '')
);

CREATE TABLE letter_batch (
    id                 bigint PRIMARY KEY,
    version            integer     NOT NULL,
    reference          uuid        NOT NULL UNIQUE,
    edition_id         bigint      NOT NULL REFERENCES edition,
    kind               text        NOT NULL CHECK (kind IN ('AWAITED_REMINDER')),
    recipients         integer     NOT NULL CHECK (recipients > 0),
    needs_confirmation boolean     NOT NULL,
    asked_by           text        NOT NULL,
    asked_at           timestamptz NOT NULL,
    confirmed_by       text,
    confirmed_at       timestamptz,
    rejected_by        text,
    rejected_at        timestamptz,
    CONSTRAINT letter_batch_many_need_a_second_person CHECK (needs_confirmation OR recipients <= 20),
    CONSTRAINT letter_batch_second_person CHECK (confirmed_by <> asked_by),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK ((rejected_by IS NULL) = (rejected_at IS NULL)),
    CHECK (confirmed_by IS NULL OR rejected_by IS NULL),
    CHECK (needs_confirmation OR (confirmed_by IS NULL AND rejected_by IS NULL))
);
COMMENT ON TABLE letter_batch IS 'what several people receive by one act';
CREATE INDEX ON letter_batch (edition_id, id);

CREATE TABLE letter (
    id            bigint PRIMARY KEY,
    version       integer     NOT NULL,
    reference     uuid        NOT NULL UNIQUE,
    edition_id    bigint      NOT NULL REFERENCES edition,
    batch_id      bigint      NOT NULL REFERENCES letter_batch,
    person_id     bigint      NOT NULL REFERENCES person,
    delegation_id bigint REFERENCES delegation,
    kind          text        NOT NULL CHECK (kind IN ('AWAITED_REMINDER')),
    language      text        NOT NULL CHECK (language IN ('FR', 'NL', 'DE', 'EN')),
    address       text        NOT NULL CHECK (address <> ''),
    subject       text        NOT NULL CHECK (subject <> ''),
    mime          bytea       NOT NULL CHECK (octet_length(mime) BETWEEN 1 AND 1048576),
    state         text        NOT NULL CHECK (state IN ('QUEUED', 'WITHHELD', 'IN_FLIGHT', 'AWAITING_RETRY', 'SENT', 'FAILED',
                                                        'BOUNCED', 'ABORTED')),
    queued_at     timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    attempts      integer     NOT NULL CHECK (attempts >= 0),
    tried_at      timestamptz,
    node          text,
    claim         uuid        NOT NULL,
    beat_at       timestamptz,
    doubted_at    timestamptz,
    answer        text,
    ended_at      timestamptz,
    CONSTRAINT letter_once_a_batch UNIQUE (batch_id, person_id),
    CHECK ((state = 'IN_FLIGHT') = (beat_at IS NOT NULL)),
    CHECK (doubted_at IS NULL OR state = 'IN_FLIGHT'),
    CHECK ((attempts = 0) = (tried_at IS NULL)),
    CHECK (attempts > 0 OR state IN ('QUEUED', 'WITHHELD', 'ABORTED')),
    CHECK ((state IN ('SENT', 'FAILED', 'BOUNCED', 'ABORTED')) = (ended_at IS NOT NULL)),
    CHECK (answer IS NOT NULL OR state NOT IN ('AWAITING_RETRY', 'FAILED', 'BOUNCED'))
);
COMMENT ON COLUMN letter.reference IS 'also what stands before the @ of the Message-ID';
COMMENT ON COLUMN letter.mime IS 'the letter as it is sent, to the byte; never made anew';
COMMENT ON COLUMN letter.claim IS 'made anew when an attempt begins or ends: whoever writes with an old one has lost the letter';
COMMENT ON COLUMN letter.doubted_at IS 'its node does not know whether the server has taken it; so it is too when beat_at is long ago';
COMMENT ON COLUMN letter.answer IS 'what the mail server said last, or why it came back';
CREATE INDEX ON letter (due_at, id) WHERE state IN ('QUEUED', 'AWAITING_RETRY');
CREATE INDEX ON letter (edition_id, queued_at);
CREATE INDEX ON letter (person_id);
CREATE INDEX ON letter (delegation_id);
CREATE INDEX ON letter (tried_at) WHERE tried_at IS NOT NULL;
CREATE INDEX ON letter (ended_at) WHERE ended_at IS NOT NULL;
-- nobody is reminded a second time while the first reminder is still on its way
CREATE UNIQUE INDEX letter_one_reminder_under_way ON letter (edition_id, person_id)
    WHERE kind = 'AWAITED_REMINDER' AND state IN ('QUEUED', 'WITHHELD', 'IN_FLIGHT', 'AWAITING_RETRY');

CREATE TABLE letter_step (
    id        bigint PRIMARY KEY,
    version   integer     NOT NULL,
    reference uuid        NOT NULL UNIQUE,
    letter_id bigint      NOT NULL REFERENCES letter ON DELETE CASCADE,
    step      text        NOT NULL CHECK (step IN ('QUEUED', 'WITHHELD', 'RELEASED', 'TRIED', 'DEFERRED', 'SENT', 'FAILED',
                                                   'DOUBTED', 'ARRIVED', 'BOUNCED', 'ABORTED', 'REQUEUED')),
    at        timestamptz NOT NULL,
    actor     text,
    note      text
);
COMMENT ON COLUMN letter_step.actor IS 'null when the application took it by itself';
CREATE INDEX ON letter_step (letter_id, id);

-- A letter is frozen, and what waits for a second person does not leave before.
CREATE FUNCTION letter_kept() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.mime, OLD.reference, OLD.address, OLD.subject, OLD.batch_id, OLD.person_id)
                            IS DISTINCT FROM (NEW.mime, NEW.reference, NEW.address, NEW.subject, NEW.batch_id, NEW.person_id) THEN
        RAISE EXCEPTION 'a letter is never made anew' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state NOT IN ('WITHHELD', 'ABORTED')
       AND EXISTS (SELECT 1 FROM letter_batch WHERE id = NEW.batch_id AND needs_confirmation AND confirmed_by IS NULL) THEN
        RAISE EXCEPTION 'a second person has not confirmed the letter' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER letter_kept BEFORE INSERT OR UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION letter_kept();

INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'AWAITED_REMINDER',
'{edition} : votre réponse',
'{edition}: uw antwoord',
'{edition}: Ihre Antwort',
'{edition}: your reply',
'{salutation}

Nous n’avons pas encore reçu votre réponse à l’invitation aux {edition} ({dates}), au nom de : {delegation}.

Nous vous saurions gré de nous faire savoir si vous participerez, et qui vous accompagnera :
{link}

Si vous avez répondu entre-temps, ce message est sans objet.

L’équipe d’organisation',
'{salutation}

Wij hebben uw antwoord op de uitnodiging voor de {edition} ({dates}) nog niet ontvangen, namens: {delegation}.

Wij vernemen graag of u deelneemt en wie u vergezelt:
{link}

Hebt u intussen geantwoord, dan is dit bericht voor u niet meer van belang.

Het organisatieteam',
'{salutation}

Ihre Antwort auf die Einladung zu den {edition} ({dates}) ist noch nicht bei uns eingegangen, im Namen von: {delegation}.

Bitte teilen Sie uns mit, ob Sie teilnehmen und wer Sie begleitet:
{link}

Falls Sie inzwischen geantwortet haben, ist diese Nachricht gegenstandslos.

Das Organisationsteam',
'{salutation}

We have not yet received your reply to the invitation to the {edition} ({dates}), on behalf of: {delegation}.

Please let us know whether you will take part, and who will come with you:
{link}

If you have replied in the meantime, please disregard this message.

The organising team');
