-- When the virus scanner is asked of a file again, as long as it has not answered, how often it was asked in vain, and what was
-- said: why it could not tell, or what it found.
ALTER TABLE files ADD COLUMN scan_at BIGINT;
ALTER TABLE files ADD COLUMN scan_tries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN scan_said TEXT;
DROP INDEX files_scanning;
CREATE INDEX files_scanning ON files (scan_at, id) WHERE state = 'scanning';

-- How fast mail may leave for a domain: when the next one may, and when whoever comes next to wait is told to come again. One
-- row for all processes.
CREATE TABLE mail_paces (
    domain TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

-- The IANA name of the zone that somebody lives in; none for the store's. Nobody is reminded at night there.
ALTER TABLE accounts ADD COLUMN time_zone TEXT;
