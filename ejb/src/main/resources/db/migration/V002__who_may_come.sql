-- Editions, posts, organisations, and the people who hold functions there.
CREATE TABLE edition (
    id               bigint PRIMARY KEY,
    version          integer NOT NULL,
    reference        uuid    NOT NULL UNIQUE,
    code             text    NOT NULL UNIQUE CHECK (code ~ '^[0-9]{4}[A-Z]?$'),
    name_fr          text, name_nl text, name_de text, name_en text,
    theme_fr         text, theme_nl text, theme_de text, theme_en text,
    starts_on        date,
    ends_on          date,
    dates_as_known   text,
    zone             text    NOT NULL DEFAULT 'Europe/Brussels',
    venue            text,
    format           text,
    size             text,
    status           text    NOT NULL CHECK (status IN ('PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'ARCHIVED')),
    on_time_minutes  integer NOT NULL DEFAULT 10 CHECK (on_time_minutes BETWEEN 0 AND 120),
    full_percent     integer NOT NULL DEFAULT 80 CHECK (full_percent BETWEEN 1 AND 100),
    late_percent     integer NOT NULL DEFAULT 50 CHECK (late_percent BETWEEN 1 AND 100),
    programme_version integer NOT NULL DEFAULT 0,
    confidence       text    NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    source           text,
    CHECK (starts_on <= ends_on),
    CHECK (status NOT IN ('OPEN', 'RUNNING') OR (starts_on IS NOT NULL AND ends_on IS NOT NULL
                                                 AND name_fr IS NOT NULL AND name_nl IS NOT NULL))
);

CREATE TABLE country (
    code    char(2) PRIMARY KEY,
    name_fr text NOT NULL, name_nl text NOT NULL, name_de text NOT NULL, name_en text NOT NULL,
    region  text NOT NULL CHECK (region IN ('AFRICA', 'AMERICAS', 'ASIA_PACIFIC', 'EUROPE', 'MENA'))
);

CREATE TABLE post (
    id                bigint PRIMARY KEY,
    version           integer NOT NULL,
    reference         uuid    NOT NULL UNIQUE,
    code              text    NOT NULL UNIQUE,
    kind              text    NOT NULL CHECK (kind IN ('EMBASSY', 'PERMANENT_REPRESENTATION', 'CONSULATE_GENERAL',
                                                       'CONSULATE', 'DIPLOMATIC_OFFICE')),
    status            text    NOT NULL CHECK (status IN ('OPEN', 'CLOSING', 'PLANNED', 'SUSPENDED')),
    planned_change    text,
    country           char(2) REFERENCES country,
    region            text    NOT NULL CHECK (region IN ('AFRICA', 'AMERICAS', 'ASIA_PACIFIC', 'EUROPE', 'MENA')),
    city_fr           text, city_nl text, city_de text, city_en text,
    name_fr           text, name_nl text, name_de text, name_en text,
    jurisdiction_note text,
    accredited_to     text,
    organisation      text,
    zone              text    NOT NULL,
    website           text,
    confidence        text    NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    source            text,
    note              text,
    -- Jerusalem is a city without a country here; Taipei is an office, never an embassy
    CHECK (country IS NOT NULL OR kind = 'CONSULATE_GENERAL'),
    CHECK (country <> 'TW' OR kind = 'DIPLOMATIC_OFFICE')
);
COMMENT ON COLUMN post.organisation IS 'the multilateral organisation of a permanent representation';

CREATE TABLE post_jurisdiction (
    post_id bigint  NOT NULL REFERENCES post ON DELETE CASCADE,
    country char(2) NOT NULL REFERENCES country,
    PRIMARY KEY (post_id, country)
);

CREATE TABLE organisation (
    id            bigint PRIMARY KEY,
    version       integer NOT NULL,
    reference     uuid    NOT NULL UNIQUE,
    code          text    NOT NULL UNIQUE,
    category      text    NOT NULL,
    level         text,
    name_fr       text, name_nl text, name_de text, name_en text,
    website       text,
    scope_kind    text    NOT NULL CHECK (scope_kind IN ('ALL', 'LIST', 'REGION')),
    scope_region  text,
    sectors       text,
    press_release text,
    confidence    text    NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    source        text,
    note          text,
    CHECK ((scope_kind = 'REGION') = (scope_region IS NOT NULL))
);

CREATE TABLE organisation_country (
    organisation_id bigint  NOT NULL REFERENCES organisation ON DELETE CASCADE,
    country         char(2) NOT NULL REFERENCES country,
    PRIMARY KEY (organisation_id, country)
);

-- A person's function at a post or an organisation, from a date to a date (excluded).
CREATE TABLE appointment (
    id              bigint PRIMARY KEY,
    version         integer NOT NULL,
    reference       uuid    NOT NULL UNIQUE,
    person_id       bigint  NOT NULL REFERENCES person,
    post_id         bigint REFERENCES post,
    organisation_id bigint REFERENCES organisation,
    capacity        text    NOT NULL CHECK (capacity IN ('HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF')),
    function_fr     text, function_nl text, function_de text, function_en text,
    from_date       date    NOT NULL,
    to_date         date,
    functions_since date,
    CHECK ((post_id IS NULL) <> (organisation_id IS NULL)),
    CHECK (from_date < to_date),
    -- a seat has one holder at a time
    CONSTRAINT one_head_a_post EXCLUDE USING gist (post_id WITH =, daterange(from_date, to_date) WITH &&)
        WHERE (capacity IN ('HEAD', 'ACTING_HEAD') AND post_id IS NOT NULL)
);
CREATE INDEX ON appointment (person_id);
CREATE INDEX ON appointment (post_id);
CREATE INDEX ON appointment (organisation_id);

CREATE TABLE delegation (
    id              bigint PRIMARY KEY,
    version         integer NOT NULL,
    reference       uuid    NOT NULL UNIQUE,
    edition_id      bigint  NOT NULL REFERENCES edition,
    post_id         bigint REFERENCES post,
    organisation_id bigint REFERENCES organisation,
    CHECK ((post_id IS NULL) <> (organisation_id IS NULL)),
    UNIQUE (edition_id, post_id),
    UNIQUE (edition_id, organisation_id),
    UNIQUE (id, edition_id)
);
CREATE INDEX ON delegation (post_id);
CREATE INDEX ON delegation (organisation_id);

CREATE TABLE participant (
    id            bigint PRIMARY KEY,
    version       integer NOT NULL,
    reference     uuid    NOT NULL UNIQUE,
    delegation_id bigint  NOT NULL,
    edition_id    bigint  NOT NULL REFERENCES edition,
    person_id     bigint  NOT NULL REFERENCES person,
    capacity      text    NOT NULL CHECK (capacity IN ('HEAD', 'ACTING_HEAD', 'DESIGNATE', 'DEPUTY', 'STAFF')),
    leads         boolean NOT NULL,
    badge         text    NOT NULL UNIQUE,
    rsvp          text    NOT NULL CHECK (rsvp IN ('AWAITED', 'COMES', 'PARTLY', 'EXCUSED')),
    FOREIGN KEY (delegation_id, edition_id) REFERENCES delegation (id, edition_id),
    UNIQUE (edition_id, person_id),
    UNIQUE (id, edition_id)
);
COMMENT ON COLUMN participant.leads IS 'heads the delegation';
CREATE UNIQUE INDEX one_leader_a_delegation ON participant (delegation_id) WHERE leads;
CREATE INDEX ON participant (delegation_id);
CREATE INDEX ON participant (person_id);
