-- When a participant arrives and leaves, and by what: as he or who speaks for him has said it last.
CREATE TABLE travel (
    id               bigint PRIMARY KEY,
    version          integer NOT NULL,
    reference        uuid    NOT NULL UNIQUE,
    edition_id       bigint  NOT NULL,
    participant_id   bigint  NOT NULL UNIQUE,
    arrives_at       timestamptz,
    arrival_means    text CHECK (arrival_means IN ('PLANE', 'TRAIN', 'CAR', 'OTHER')),
    arrival_number   text CHECK (length(arrival_number) <= 20),
    arrival_place    text CHECK (length(arrival_place) <= 100),
    departs_at       timestamptz,
    departure_means  text CHECK (departure_means IN ('PLANE', 'TRAIN', 'CAR', 'OTHER')),
    departure_number text CHECK (length(departure_number) <= 20),
    departure_place  text CHECK (length(departure_place) <= 100),
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id) ON DELETE CASCADE,
    CONSTRAINT travel_order CHECK (arrives_at < departs_at),
    CHECK (arrives_at IS NOT NULL OR num_nonnulls(arrival_means, arrival_number, arrival_place) = 0),
    CHECK (departs_at IS NOT NULL OR num_nonnulls(departure_means, departure_number, departure_place) = 0)
);
CREATE INDEX ON travel (edition_id);

-- Whom one finds on site of a delegation: a member of it, or somebody by name; and how.
ALTER TABLE delegation
    ADD COLUMN contact_member_id bigint REFERENCES participant ON DELETE SET NULL,
    ADD COLUMN contact_name      text CHECK (length(contact_name) BETWEEN 2 AND 100),
    ADD COLUMN contact_phone     text CHECK (contact_phone ~ '^[+]?[0-9][0-9 ()./-]{3,39}$'),
    ADD CONSTRAINT delegation_contact CHECK (num_nonnulls(contact_member_id, contact_name) <= 1
                                             AND (contact_name IS NULL OR contact_phone IS NOT NULL));
CREATE INDEX ON delegation (contact_member_id);

-- a member who was taken out of his delegation comes back as he was
ALTER TABLE former_member ADD COLUMN travel jsonb;
