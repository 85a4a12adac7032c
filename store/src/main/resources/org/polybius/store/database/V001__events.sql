-- Articles, events and everything an event consists of, in flat and typed columns; docs/database.md describes each table.
-- No table has a primary key or an index: DuckDB holds indexes in memory and checks them at each row, and finds rows by the
-- smallest and largest value of each block, since keys are given in the order of writing. "polybius doctor" checks keys.

CREATE TABLE runs (
    run         BIGINT    NOT NULL,
    kind        VARCHAR   NOT NULL, -- code, import
    program     VARCHAR   NOT NULL, -- name and version
    settings    VARCHAR   NOT NULL, -- what was asked for, for people
    started     TIMESTAMP NOT NULL, -- UTC
    finished    TIMESTAMP           -- UTC; null where the run was stopped
);

CREATE TABLE provenances (
    provenance  INTEGER NOT NULL,
    coder       VARCHAR NOT NULL,
    ontology    VARCHAR NOT NULL,
    lexicon     VARCHAR NOT NULL,
    parser      VARCHAR NOT NULL,
    registry    VARCHAR
);

CREATE TABLE articles (
    article     BIGINT    NOT NULL,
    id          VARCHAR   NOT NULL,
    version     INTEGER   NOT NULL, -- 1, and 1 more with each coding that replaced another
    title       VARCHAR,
    published   DATE,
    publisher   VARCHAR,
    url         VARCHAR,
    source      VARCHAR   NOT NULL, -- where it was read from
    language    VARCHAR,            -- ISO 639-1
    text        VARCHAR,            -- null where events came without their article
    text_hash   VARCHAR,            -- sha256(text)
    record      VARCHAR,            -- the rest of the article, as JSON
    coding_hash VARCHAR   NOT NULL, -- over the JSON of its events
    run         BIGINT    NOT NULL, -- the run that wrote this version
    added       TIMESTAMP NOT NULL  -- UTC
);

CREATE TABLE sentences (
    article     BIGINT  NOT NULL,
    sentence    INTEGER NOT NULL,
    section     VARCHAR NOT NULL,
    span_start  INTEGER NOT NULL,   -- spans count UTF-16 units of the article's text
    span_end    INTEGER NOT NULL
);

CREATE TABLE events (
    event           BIGINT  NOT NULL,
    id              VARCHAR NOT NULL,
    article         BIGINT  NOT NULL,
    ordinal         INTEGER NOT NULL, -- place among the article's events, from 0
    type            VARCHAR NOT NULL,
    mode            VARCHAR,
    quad            TINYINT NOT NULL,
    cameo           VARCHAR,
    code            VARCHAR,
    contexts        VARCHAR[] NOT NULL,
    intensity       DOUBLE  NOT NULL,
    goldstein       DOUBLE,
    date_start      DATE,
    date_end        DATE,
    date_precision  VARCHAR NOT NULL,
    date_text       VARCHAR,
    place_name      VARCHAR,
    place_text      VARCHAR,
    place_country   VARCHAR,
    place_admin1    VARCHAR,
    place_lat       DOUBLE,
    place_lon       DOUBLE,
    place_geonames  INTEGER,
    place_precision VARCHAR,
    historical      BOOLEAN NOT NULL,
    future          BOOLEAN NOT NULL,
    hypothetical    BOOLEAN NOT NULL,
    negation        BOOLEAN NOT NULL,
    confidence      DOUBLE  NOT NULL,
    provenance      INTEGER NOT NULL,
    run             BIGINT  NOT NULL,
    words           VARCHAR NOT NULL, -- what the search looks in: lower case, without accents, a space around each word
    json            VARCHAR NOT NULL  -- the whole event as event.schema.json describes it
);

CREATE TABLE parties (
    event       BIGINT    NOT NULL,
    role        VARCHAR   NOT NULL, -- actor, recipient, speaker
    ordinal     INTEGER   NOT NULL,
    actor       VARCHAR   NOT NULL, -- who it is: the id, or made of name and country where there is none
    id          VARCHAR,
    name        VARCHAR   NOT NULL,
    text        VARCHAR   NOT NULL,
    span_start  INTEGER,
    span_end    INTEGER,
    country     VARCHAR,
    sector      VARCHAR,            -- the primary one
    sectors     VARCHAR[] NOT NULL,
    titles      VARCHAR[] NOT NULL,
    cameo       VARCHAR,
    cue         VARCHAR,            -- of a speaker: the word that says so
    said        DATE                -- of a speaker: when
);

CREATE TABLE evidence (
    event         BIGINT  NOT NULL,
    ordinal       INTEGER NOT NULL,
    article       VARCHAR NOT NULL, -- the article's id
    sentence      INTEGER NOT NULL,
    span_start    INTEGER NOT NULL,
    span_end      INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end   INTEGER NOT NULL,
    quote         VARCHAR NOT NULL
);

CREATE TABLE counts (
    event       BIGINT  NOT NULL,
    kind        VARCHAR NOT NULL,
    low         INTEGER NOT NULL,
    high        INTEGER,
    text        VARCHAR NOT NULL
);

CREATE TABLE steps (
    event       BIGINT  NOT NULL,
    ordinal     INTEGER NOT NULL,
    step        VARCHAR NOT NULL
);

CREATE TABLE replaced_articles (
    id          VARCHAR   NOT NULL,
    version     INTEGER   NOT NULL,
    title       VARCHAR,
    published   DATE,
    publisher   VARCHAR,
    url         VARCHAR,
    source      VARCHAR   NOT NULL,
    language    VARCHAR,
    text        VARCHAR,
    text_hash   VARCHAR,
    record      VARCHAR,
    run         BIGINT    NOT NULL, -- the run that wrote it
    added       TIMESTAMP NOT NULL,
    replaced_by BIGINT    NOT NULL, -- the run that replaced it
    replaced    TIMESTAMP NOT NULL
);

CREATE TABLE replaced_events (
    id          VARCHAR   NOT NULL,
    article     VARCHAR   NOT NULL, -- the article's id
    version     INTEGER   NOT NULL, -- of the article
    ordinal     INTEGER   NOT NULL,
    json        VARCHAR   NOT NULL,
    run         BIGINT    NOT NULL,
    replaced_by BIGINT    NOT NULL,
    replaced    TIMESTAMP NOT NULL
);
