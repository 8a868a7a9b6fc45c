-- A mismatch that was settled may be found anew: over another amount, of another time, or after it had gone away. One of a
-- kind is open for a purchase at a time.
DROP INDEX mismatches_once;
CREATE UNIQUE INDEX mismatches_once ON mismatches (kind, purchase) WHERE settled_at IS NULL;
CREATE INDEX mismatches_before ON mismatches (kind, purchase, found_at DESC, id);
-- The last night whose comparison still found it; empty where nobody looked since this column is there.
ALTER TABLE mismatches ADD COLUMN seen_night BIGINT;
