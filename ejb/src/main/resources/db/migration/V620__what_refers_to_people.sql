-- Whoever or whatever is deleted is looked for in all tables that may refer to it; thousands at once when an import is undone.
CREATE INDEX ON meeting_participant (participant_id);
CREATE INDEX ON mandate (giver_id);
CREATE INDEX ON job (on_behalf) WHERE on_behalf IS NOT NULL;
CREATE INDEX ON succession (former_appointment_id) WHERE former_appointment_id IS NOT NULL;
CREATE INDEX ON succession (own_appointment_id) WHERE own_appointment_id IS NOT NULL;
CREATE INDEX ON succession (appointment_id) WHERE appointment_id IS NOT NULL;
