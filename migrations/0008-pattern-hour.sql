-- The hours of the day to which a pattern keeps, as found at the last look.

ALTER TABLE patterns ADD COLUMN hour TEXT CHECK (json_valid(hour));

-- down

ALTER TABLE patterns DROP COLUMN hour;
