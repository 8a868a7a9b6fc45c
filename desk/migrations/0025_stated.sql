-- What the developer told the store about a refund request, and who of them when. It decides nothing.
ALTER TABLE refunds ADD COLUMN preference TEXT CHECK (preference IN ('approve', 'decline', 'neutral'));
ALTER TABLE refunds ADD COLUMN consumed TEXT CHECK (consumed IN ('unknown', 'nothing', 'partly', 'fully'));
ALTER TABLE refunds ADD COLUMN stated_by TEXT REFERENCES accounts (id);
ALTER TABLE refunds ADD COLUMN stated_at BIGINT;
