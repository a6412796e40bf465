-- The country by which a post meets the countries of an organisation is no longer the one that is shown: Jerusalem and
-- Taipei are shown by their city alone, and yet Enabel, BIO and others list the country. Until now only Jerusalem was kept
-- without one.
ALTER TABLE post DROP CONSTRAINT post_check, DROP CONSTRAINT post_check1;
ALTER TABLE post ADD COLUMN scope_country char(2) REFERENCES country;
UPDATE post SET scope_country = coalesce(country, 'PS'), country = nullif(country, 'TW');
ALTER TABLE post ALTER COLUMN scope_country SET NOT NULL;
ALTER TABLE post ADD CONSTRAINT post_country_shown CHECK (country = scope_country);
ALTER TABLE post ADD CONSTRAINT post_city_alone CHECK ((country IS NULL) = (scope_country IN ('PS', 'TW')));
ALTER TABLE post ADD CONSTRAINT post_kind_there
    CHECK (CASE scope_country WHEN 'PS' THEN kind = 'CONSULATE_GENERAL' WHEN 'TW' THEN kind = 'DIPLOMATIC_OFFICE' ELSE true END);

-- What is to change at a post is read by people, so it is said in four languages. What is there was written in English.
ALTER TABLE post
    ADD COLUMN planned_change_fr text, ADD COLUMN planned_change_nl text, ADD COLUMN planned_change_de text, ADD COLUMN planned_change_en text;
UPDATE post SET planned_change_en = planned_change;
ALTER TABLE post DROP COLUMN planned_change;
