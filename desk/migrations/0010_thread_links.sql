-- The links in mails to customers open one thread each, and are not kept anywhere: they carry a seal of the desk's key over
-- these numbers. One more, and all that were given out before hold no longer.
ALTER TABLE inquiries ADD COLUMN link_series BIGINT NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN link_series BIGINT NOT NULL DEFAULT 0;
