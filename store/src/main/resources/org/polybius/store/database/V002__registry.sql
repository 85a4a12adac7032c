-- What articles say of actors whom the core does not know, and what people decided about them: the registry that a coding
-- used travels with its events.

CREATE TABLE sightings (
    name        VARCHAR   NOT NULL,
    kind        VARCHAR   NOT NULL,
    country     VARCHAR,
    sectors     VARCHAR[] NOT NULL,
    titles      VARCHAR[] NOT NULL,
    article     VARCHAR   NOT NULL, -- the article's id
    published   DATE,
    span_start  INTEGER   NOT NULL,
    span_end    INTEGER   NOT NULL,
    sentence    VARCHAR   NOT NULL,
    line        VARCHAR   NOT NULL  -- all of it, as a line of the registry's file
);

CREATE TABLE decisions (
    ordinal     INTEGER   NOT NULL, -- the order in which they were made
    line        VARCHAR   NOT NULL  -- as a line of the registry's file
);
