-- Jobs that are to be done one after the other share a lane. Nodes ask before they take one on; that no two of a lane ever run is
-- held here.
ALTER TABLE job ADD COLUMN lane text;
COMMENT ON COLUMN job.lane IS 'of one lane at most one runs, on any node, the one that waits longest first; null when it waits for no other';
CREATE UNIQUE INDEX job_one_runs_in_a_lane ON job (lane) WHERE state = 'RUNNING';
CREATE INDEX job_lane_waits ON job (lane, due_at, id) WHERE state = 'WAITING';
