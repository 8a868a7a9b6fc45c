-- The record of looks is read newest first, over all cases.
CREATE INDEX looks_at ON looks (at, id);
