-- Why operators decided, from the closed list; `decision_reason` and `asked_reason` are what the customer is told with it.
-- What was decided before has its reason there, in free words.
ALTER TABLE refunds ADD COLUMN grounds TEXT;
ALTER TABLE refunds ADD COLUMN asked_grounds TEXT;
-- Whose refusal the customer appealed against. It is done once, and another operator decides.
ALTER TABLE refunds ADD COLUMN appealed_from TEXT REFERENCES accounts (id);
