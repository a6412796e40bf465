-- An administrator may end somebody's sign-ins, as for a lost telephone or a person who has left.
ALTER TABLE sign_in DROP CONSTRAINT sign_in_ended_why_check;
ALTER TABLE sign_in ADD CONSTRAINT sign_in_ended_why_check
    CHECK (ended_why IN ('SIGNED_OUT', 'PROVIDER', 'ELSEWHERE', 'OVER', 'ADMINISTRATOR'));
COMMENT ON COLUMN sign_in.ended_why IS
    'by the person, by a logout token, by the person from another browser, by a limit or a refused refresh, by an administrator';
