-- What administrators set in the application; what is set from outside goes before it, and what nobody has set has its default.
CREATE TABLE house_setting (
    id        bigint PRIMARY KEY,
    version   integer NOT NULL,
    reference uuid    NOT NULL UNIQUE,
    name      text    NOT NULL UNIQUE CHECK (name ~ '^[A-Z_]{2,40}$'),
    value     text    NOT NULL CHECK (value <> '' AND length(value) <= 200)
);
COMMENT ON COLUMN house_setting.name IS 'as in Setting.java';
