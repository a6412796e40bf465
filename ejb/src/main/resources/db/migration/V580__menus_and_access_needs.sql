-- The kitchen has a role of its own: it sees how many, and not who.
ALTER TABLE account_role DROP CONSTRAINT account_role_role_check,
    ADD CONSTRAINT account_role_role_check CHECK (role IN ('participant', 'delegation-manager', 'organiser', 'protocol', 'reception',
                                                           'reporter', 'catering', 'administrator'));
ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check,
    ADD CONSTRAINT role_grant_role_check CHECK (role IN ('participant', 'delegation-manager', 'organiser', 'protocol', 'reception',
                                                         'reporter', 'catering', 'administrator'));

-- What people can choose from. A code stays what it means for as long as a sealed record may hold it.
CREATE TABLE needs_choice (
    kind     text    NOT NULL CHECK (kind IN ('MENU', 'ALLERGY', 'ACCESS')),
    code     text    NOT NULL CHECK (code ~ '^[A-Z_]{2,30}$'),
    position integer NOT NULL,
    name_fr  text    NOT NULL,
    name_nl  text    NOT NULL,
    name_de  text    NOT NULL,
    name_en  text    NOT NULL,
    PRIMARY KEY (kind, code),
    UNIQUE (kind, position)
);
INSERT INTO needs_choice (kind, position, code, name_fr, name_nl, name_de, name_en) VALUES
('MENU', 1, 'USUAL', 'Menu habituel', 'Gewoon menu', 'Übliches Menü', 'Usual menu'),
('MENU', 2, 'VEGETARIAN', 'Végétarien', 'Vegetarisch', 'Vegetarisch', 'Vegetarian'),
('MENU', 3, 'VEGAN', 'Végan', 'Veganistisch', 'Vegan', 'Vegan'),
('MENU', 4, 'NO_PORK', 'Sans porc', 'Zonder varkensvlees', 'Ohne Schweinefleisch', 'No pork'),
('MENU', 5, 'HALAL', 'Halal', 'Halal', 'Halal', 'Halal'),
('MENU', 6, 'KOSHER', 'Casher', 'Koosjer', 'Koscher', 'Kosher'),
('MENU', 7, 'FISH', 'Poisson, sans viande', 'Vis, zonder vlees', 'Fisch, ohne Fleisch', 'Fish, no meat'),
-- the fourteen of Regulation (EU) No 1169/2011, annex II
('ALLERGY', 1, 'GLUTEN', 'Céréales contenant du gluten', 'Glutenbevattende granen', 'Glutenhaltiges Getreide', 'Cereals containing gluten'),
('ALLERGY', 2, 'CRUSTACEANS', 'Crustacés', 'Schaaldieren', 'Krebstiere', 'Crustaceans'),
('ALLERGY', 3, 'EGGS', 'Œufs', 'Eieren', 'Eier', 'Eggs'),
('ALLERGY', 4, 'FISH', 'Poissons', 'Vis', 'Fisch', 'Fish'),
('ALLERGY', 5, 'PEANUTS', 'Arachides', 'Aardnoten (pinda’s)', 'Erdnüsse', 'Peanuts'),
('ALLERGY', 6, 'SOYBEANS', 'Soja', 'Soja', 'Soja', 'Soybeans'),
('ALLERGY', 7, 'MILK', 'Lait, lactose', 'Melk, lactose', 'Milch, Laktose', 'Milk, lactose'),
('ALLERGY', 8, 'NUTS', 'Fruits à coque', 'Noten', 'Schalenfrüchte', 'Tree nuts'),
('ALLERGY', 9, 'CELERY', 'Céleri', 'Selderij', 'Sellerie', 'Celery'),
('ALLERGY', 10, 'MUSTARD', 'Moutarde', 'Mosterd', 'Senf', 'Mustard'),
('ALLERGY', 11, 'SESAME', 'Graines de sésame', 'Sesamzaad', 'Sesamsamen', 'Sesame seeds'),
('ALLERGY', 12, 'SULPHITES', 'Sulfites', 'Sulfieten', 'Sulfite', 'Sulphites'),
('ALLERGY', 13, 'LUPIN', 'Lupin', 'Lupine', 'Lupinen', 'Lupin'),
('ALLERGY', 14, 'MOLLUSCS', 'Mollusques', 'Weekdieren', 'Weichtiere', 'Molluscs'),
('ACCESS', 1, 'WHEELCHAIR', 'Fauteuil roulant', 'Rolstoel', 'Rollstuhl', 'Wheelchair'),
('ACCESS', 2, 'STEP_FREE', 'Accès sans marches', 'Toegang zonder treden', 'Stufenloser Zugang', 'Step-free access'),
('ACCESS', 3, 'HEARING_LOOP', 'Boucle magnétique', 'Ringleiding', 'Induktionsschleife', 'Hearing loop'),
('ACCESS', 4, 'SIGN_LSFB', 'Langue des signes de Belgique francophone (LSFB)', 'Franstalig-Belgische gebarentaal (LSFB)', 'Gebärdensprache des französischsprachigen Belgien (LSFB)', 'French Belgian Sign Language (LSFB)'),
('ACCESS', 5, 'SIGN_VGT', 'Langue des signes flamande (VGT)', 'Vlaamse Gebarentaal (VGT)', 'Flämische Gebärdensprache (VGT)', 'Flemish Sign Language (VGT)'),
('ACCESS', 6, 'LARGE_PRINT', 'Documents en grands caractères', 'Documenten in grote letters', 'Unterlagen in Großschrift', 'Documents in large print'),
('ACCESS', 7, 'ASSISTANCE_DOG', 'Chien d’assistance', 'Assistentiehond', 'Assistenzhund', 'Assistance dog'),
('ACCESS', 8, 'SEATED', 'Place assise lors des réceptions', 'Zitplaats tijdens recepties', 'Sitzplatz bei Empfängen', 'A seat at receptions'),
('ACCESS', 9, 'COMPANION', 'Accompagnement par un tiers', 'Begeleiding door een derde', 'Begleitung durch eine Person', 'A person who assists');

-- What somebody has said of himself, sealed: neither this table nor a copy of it says what it is. No row outlives its participant.
CREATE TABLE participant_needs (
    id             bigint PRIMARY KEY,
    version        integer     NOT NULL,
    reference      uuid        NOT NULL UNIQUE,
    edition_id     bigint      NOT NULL,
    participant_id bigint      NOT NULL UNIQUE,
    key_name       text        NOT NULL CHECK (key_name ~ '^[A-Za-z0-9_.-]{1,40}$'),
    sealed         bytea       NOT NULL CHECK (length(sealed) BETWEEN 28 AND 8192),
    consent_text   integer     NOT NULL CHECK (consent_text > 0),
    consented_at   timestamptz NOT NULL,
    stated_by      text        NOT NULL,
    on_behalf      boolean     NOT NULL,
    FOREIGN KEY (participant_id, edition_id) REFERENCES participant (id, edition_id) ON DELETE CASCADE
);
COMMENT ON COLUMN participant_needs.sealed IS 'nonce of 12 bytes, then AES-256-GCM of it, bound to the references of this row and of the participant';
COMMENT ON COLUMN participant_needs.consent_text IS 'the version of the text to which he has consented';
COMMENT ON COLUMN participant_needs.on_behalf IS 'whether a manager of his delegation noted it, to whom he had given his consent';
CREATE INDEX ON participant_needs (edition_id);
-- under one key a nonce is never used twice, whatever the generator draws
CREATE UNIQUE INDEX participant_needs_nonce ON participant_needs (key_name, substring(sealed FROM 1 FOR 12));

-- That they are gone: how many, when, and a fingerprint of the references that they had. No names.
CREATE TABLE needs_erasure (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference  uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    edition_id bigint      NOT NULL REFERENCES edition,
    records    integer     NOT NULL CHECK (records > 0),
    key_names  text        NOT NULL,
    fingerprint text       NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    erased_at  timestamptz NOT NULL
);
COMMENT ON COLUMN needs_erasure.fingerprint IS 'SHA-256 of the references of the rows that were erased, sorted, one a line';
CREATE INDEX ON needs_erasure (edition_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON needs_erasure
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON needs_erasure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
