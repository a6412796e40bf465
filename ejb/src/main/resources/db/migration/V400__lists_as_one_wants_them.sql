-- Which columns and how many rows of each list a person wants to see.
ALTER TABLE account ADD COLUMN lists text CHECK (length(lists) <= 1000);
