-- What polybius watch knows of what it follows, so that it goes on where it was: docs/watch.md.

-- Feeds, by the address under which they are listed.
CREATE TABLE feeds (
    address       VARCHAR   NOT NULL,
    etag          VARCHAR,            -- what the server gave, to be given back: only what has changed is sent then
    last_modified VARCHAR,
    tried         TIMESTAMP NOT NULL, -- when it was last asked for, UTC
    succeeded     TIMESTAMP,          -- when it was last had, changed or not
    due           TIMESTAMP NOT NULL, -- when it is asked for again
    failures      INTEGER   NOT NULL, -- so many since it was last had
    problem       VARCHAR,            -- the last of them
    moved_to      VARCHAR,            -- where it has moved for good, as its server says
    gone          BOOLEAN   NOT NULL, -- whether it is asked for no more
    period        BIGINT,             -- seconds that the feed itself says are between changes
    articles      BIGINT    NOT NULL  -- so many articles were added or changed by it
);

-- Files of folders, as they were when they were read.
CREATE TABLE watched_files (
    file          VARCHAR   NOT NULL,
    size          BIGINT    NOT NULL,
    modified      BIGINT    NOT NULL  -- milliseconds since 1970
);

-- What a feed or file held when it was last read; what is as it was is passed over.
CREATE TABLE watched_items (
    source        VARCHAR   NOT NULL, -- address or file
    id            VARCHAR   NOT NULL, -- the article's, or what was wrong where none could be read
    content       VARCHAR   NOT NULL, -- a hash over all that was read of it
    taken         BOOLEAN   NOT NULL  -- whether it was handed on to be coded, and not refused or left to another source
);

-- Runs of a watch begin anew and are not gone on with.
ALTER TABLE jobs ADD COLUMN kind VARCHAR DEFAULT 'code';
