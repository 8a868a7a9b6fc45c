-- Inquiries of one customer that are one matter, put together, and one that is two, taken apart; both can be undone.
ALTER TABLE inquiries ADD COLUMN merged_into TEXT REFERENCES inquiries (id);
-- Where it stood before, as JSON: what undoing brings back.
ALTER TABLE inquiries ADD COLUMN before_merge TEXT;
CREATE INDEX inquiries_merged ON inquiries (merged_into) WHERE merged_into IS NOT NULL;
-- The inquiry that a message was written in, where it stands in another now.
ALTER TABLE messages ADD COLUMN came_from TEXT REFERENCES inquiries (id);
CREATE INDEX messages_came_from ON messages (came_from) WHERE came_from IS NOT NULL;
