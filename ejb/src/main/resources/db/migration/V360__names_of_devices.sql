-- A device's name is shown beside an entry: nobody reads more than a line of it. What was noted before is never changed.
ALTER TABLE attendance_event ADD CONSTRAINT attendance_event_device CHECK (length(device) <= 80) NOT VALID;
