-- Where a refund request stood when an operator asked a second one to agree: there it stands for everybody outside the
-- store, and there it goes back.
ALTER TABLE refunds ADD COLUMN asked_from TEXT CHECK (asked_from IN ('agreed', 'with_store'));
