-- What the store told the public of each quarter. What was published stays as it was told.
CREATE TABLE transparency (
    quarter TEXT PRIMARY KEY,
    -- JSON, with the number of its own schema in it.
    content TEXT NOT NULL,
    published_at BIGINT NOT NULL
);
