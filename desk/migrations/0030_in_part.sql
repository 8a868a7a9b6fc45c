-- An item of which what was not used can be given back: a subscription, a bundle.
ALTER TABLE products ADD COLUMN divisible BOOLEAN NOT NULL DEFAULT FALSE;
-- What an operator decided to give back, and what one wants to, where that is less than the price.
ALTER TABLE refunds ADD COLUMN part_minor BIGINT CHECK (part_minor > 0);
ALTER TABLE refunds ADD COLUMN asked_part_minor BIGINT CHECK (asked_part_minor > 0);
-- What was given back of a cancelled purchase, where that is less than its price.
ALTER TABLE purchases ADD COLUMN cancelled_minor BIGINT CHECK (cancelled_minor > 0);
