-- Apps whose news somebody does not want to be told by push.
CREATE TABLE push_unwanted_apps (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    app_id TEXT NOT NULL REFERENCES apps (id),
    PRIMARY KEY (account_id, app_id)
);
