-- Words by which a seller or the store sorts its inquiries.
CREATE TABLE tags (
    id TEXT PRIMARY KEY,
    -- Whose: the id of a seller, or 'store'.
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The name without its capitals.
    key TEXT NOT NULL
);
CREATE UNIQUE INDEX tags_key ON tags (owner, key);
CREATE TABLE inquiry_tags (
    inquiry_id TEXT NOT NULL REFERENCES inquiries (id),
    tag_id TEXT NOT NULL REFERENCES tags (id),
    PRIMARY KEY (inquiry_id, tag_id)
);
CREATE INDEX inquiry_tags_tag ON inquiry_tags (tag_id, inquiry_id);
-- What an inquiry is tagged with when it is answered with a canned reply.
ALTER TABLE canned_replies ADD COLUMN tag TEXT;
