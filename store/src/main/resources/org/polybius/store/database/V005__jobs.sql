-- What a run was asked for and made with, and, while it is not at its end, how far it is: docs/runs.md.

ALTER TABLE runs ADD COLUMN folder VARCHAR;      -- where it was begun; null of imports and of runs before this version
ALTER TABLE runs ADD COLUMN arguments VARCHAR[]; -- the words of its command line
ALTER TABLE runs ADD COLUMN versions VARCHAR[];  -- each part that decides about the result: its name, a space, its version

-- A run that is not at its end: under way, or stopped.
CREATE TABLE jobs (
    run          BIGINT    NOT NULL,
    program      VARCHAR   NOT NULL,
    settings     VARCHAR   NOT NULL,
    started      TIMESTAMP NOT NULL, -- UTC
    folder       VARCHAR   NOT NULL,
    arguments    VARCHAR[] NOT NULL,
    versions     VARCHAR[] NOT NULL,
    done         BIGINT    NOT NULL, -- so many articles are in the journal
    next_article BIGINT    NOT NULL, -- the keys it goes on with
    next_event   BIGINT    NOT NULL
);

-- The files that a job found when it began, in order.
CREATE TABLE job_files (
    run          BIGINT    NOT NULL,
    ordinal      BIGINT    NOT NULL,
    file         VARCHAR   NOT NULL,
    size         BIGINT    NOT NULL,
    modified     BIGINT    NOT NULL  -- milliseconds since 1970
);

-- What a job has done of each article, in the order of reading; written with the events of the article. Empty at the end.
CREATE TABLE journal (
    run          BIGINT    NOT NULL,
    item         BIGINT    NOT NULL, -- from 0, without a gap
    id           VARCHAR   NOT NULL, -- the article's
    content      VARCHAR   NOT NULL, -- a hash over all that was read of it
    article      BIGINT,             -- key of the article; null where it was rejected
    coding       VARCHAR             -- its coding_hash
);

-- What runs could not read or code.
CREATE TABLE rejections (
    run          BIGINT    NOT NULL,
    item         BIGINT    NOT NULL, -- how many articles stand before it in the order of reading
    id           VARCHAR,            -- the article's; null where none could be read
    source       VARCHAR   NOT NULL,
    line         INTEGER,
    cause        VARCHAR   NOT NULL,
    message      VARCHAR   NOT NULL
);
