-- Which articles are copies of which, and by what later copies are found: docs/copies.md.

-- Articles that were not coded, because another one tells the same in the same words.
CREATE TABLE copies (
    id          VARCHAR NOT NULL,
    copy_of     VARCHAR NOT NULL, -- the id of the article that was coded
    original    BOOLEAN NOT NULL, -- whether it was published first of all that tell the story
    title       VARCHAR,
    published   DATE,
    publisher   VARCHAR,
    url         VARCHAR,
    source      VARCHAR NOT NULL  -- where it was read from
);

-- Of each article that was coded where copies were looked for.
CREATE TABLE signatures (
    id          VARCHAR   NOT NULL,
    published   DATE,
    shingles    INTEGER   NOT NULL, -- how many different shingles the article has
    smallest    INTEGER[] NOT NULL  -- the smallest hashes of them, in order
);
