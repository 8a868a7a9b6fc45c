-- Links that sign in, sent by mail to who asks for one. Only a link that was written after this moment opens the account:
-- using one takes back all that were given out before, and so does a new password.
ALTER TABLE accounts ADD COLUMN sign_in_links_after BIGINT NOT NULL DEFAULT 0;
-- Until when a session sets a new password without the old one: who came by a link may have forgotten it.
ALTER TABLE sessions ADD COLUMN password_free_until BIGINT;
