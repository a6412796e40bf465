-- An organiser may take an approval or a refusal back; the step stays with the others.
ALTER TABLE meeting_step
    DROP CONSTRAINT meeting_step_step_check,
    ADD CONSTRAINT meeting_step_step_check
        CHECK (step IN ('REQUESTED', 'APPROVED', 'REFUSED', 'REOPENED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SCHEDULED',
                        'MOVED', 'UNSCHEDULED'));
