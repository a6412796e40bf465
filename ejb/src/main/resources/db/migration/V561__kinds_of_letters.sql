-- A kind of letter is there when it has a template; that is written once, and not in three lists.
ALTER TABLE letter_template DROP CONSTRAINT letter_template_kind_check, ADD CHECK (kind ~ '^[A-Z_]+$');
ALTER TABLE letter_batch DROP CONSTRAINT letter_batch_kind_check, ADD FOREIGN KEY (kind) REFERENCES letter_template (kind);
ALTER TABLE letter DROP CONSTRAINT letter_kind_check, ADD FOREIGN KEY (kind) REFERENCES letter_template (kind);

INSERT INTO letter_template (id, version, reference, kind, subject_fr, subject_nl, subject_de, subject_en,
                             body_fr, body_nl, body_de, body_en)
VALUES (nextval('row_id'), 1, gen_random_uuid(), 'ACCESS_REVIEW',
'Révision des accès à terminer le {day}',
'Toegangscontrole af te ronden op {day}',
'Zugriffsprüfung abzuschließen am {day}',
'Access review due on {day}',
'{salutation}

Une révision des accès est en cours. Attributions qui attendent encore une décision : {count}. Elle est à terminer le {day}.

Pour décider :
{link}

Personne ne décide de ses propres attributions.',
'{salutation}

Er loopt een toegangscontrole. Toekenningen die nog op een beslissing wachten: {count}. Ze moet op {day} zijn afgerond.

Om te beslissen:
{link}

Niemand beslist over de eigen toekenningen.',
'{salutation}

Derzeit läuft eine Zugriffsprüfung. Zuweisungen, die noch auf eine Entscheidung warten: {count}. Sie ist am {day} abzuschließen.

Zur Entscheidung:
{link}

Niemand entscheidet über eigene Zuweisungen.',
'{salutation}

An access review is under way. Grants that still await a decision: {count}. It is due on {day}.

To decide:
{link}

Nobody decides about their own grants.');
