-- What is asked for by actor, by pair, by word and by id lies in that order, so that a question reads the few blocks that hold
-- the answer: over a million events a profile took half a second, a search as long. Loads keep the order (class Arrangement).

-- Events are shown a few at a time from anywhere in the table: a compressed JSON is only to be had with hundreds beside it.
CREATE TABLE events_new (
    event           BIGINT  NOT NULL,
    id              VARCHAR NOT NULL,
    article         BIGINT  NOT NULL,
    ordinal         INTEGER NOT NULL,
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
    words           VARCHAR NOT NULL,
    json            VARCHAR USING COMPRESSION uncompressed NOT NULL
);
INSERT INTO events_new SELECT * FROM events ORDER BY event;
DROP TABLE events;
ALTER TABLE events_new RENAME TO events;

-- With what a profile tells of the event, so that it need not be looked for.
CREATE TABLE parties_new (
    event           BIGINT    NOT NULL,
    role            VARCHAR   NOT NULL,
    ordinal         INTEGER   NOT NULL,
    actor           VARCHAR   NOT NULL,
    id              VARCHAR,
    name            VARCHAR   NOT NULL,
    text            VARCHAR   NOT NULL,
    span_start      INTEGER,
    span_end        INTEGER,
    country         VARCHAR,
    sector          VARCHAR,
    sectors         VARCHAR[] NOT NULL,
    titles          VARCHAR[] NOT NULL,
    cameo           VARCHAR,
    cue             VARCHAR,
    said            DATE,
    once            BOOLEAN   NOT NULL, -- whether the event counts here for the actor
    once_country    BOOLEAN   NOT NULL, -- whether it counts here for the country, among those of the same role
    once_sectors    VARCHAR[] NOT NULL, -- the sectors it counts for here, among those of the same role
    quad            TINYINT   NOT NULL, -- the event's, as all that follow
    intensity       DOUBLE    NOT NULL,
    date_start      DATE,
    date_end        DATE,
    date_precision  VARCHAR   NOT NULL
);
INSERT INTO parties_new
SELECT p.event, p.role, p.ordinal, p.actor, p.id, p.name, p.text, p.span_start, p.span_end, p.country, p.sector, p.sectors,
    p.titles, p.cameo, p.cue, p.said, p.once,
    p.country IS NOT NULL
        AND row_number() OVER (PARTITION BY p.event, p.role, p.country ORDER BY p.ordinal) = 1,
    coalesce(f.sectors, []), e.quad, e.intensity, e.date_start, e.date_end, e.date_precision
FROM parties p JOIN events e USING (event)
LEFT JOIN (
    SELECT event, role, ordinal, list(sector ORDER BY sector) AS sectors FROM (
        SELECT event, role, sector, min(ordinal) AS ordinal
        FROM (SELECT event, role, ordinal, unnest(sectors) AS sector FROM parties) GROUP BY ALL)
    GROUP BY ALL) f ON f.event = p.event AND f.role = p.role AND f.ordinal = p.ordinal
ORDER BY p.actor, p.event, p.role, p.ordinal;
DROP TABLE parties;
ALTER TABLE parties_new RENAME TO parties;

CREATE TABLE pairs_new (
    event             BIGINT  NOT NULL,
    actor             VARCHAR NOT NULL,
    recipient         VARCHAR NOT NULL,
    actor_country     VARCHAR,
    recipient_country VARCHAR,
    quad              TINYINT NOT NULL,
    intensity         DOUBLE  NOT NULL,
    first_actors      BOOLEAN NOT NULL,
    first_countries   BOOLEAN NOT NULL
);
INSERT INTO pairs_new SELECT * FROM pairs ORDER BY actor, recipient, event;
DROP TABLE pairs;
ALTER TABLE pairs_new RENAME TO pairs;

-- Each word of each event's column words, for the search.
CREATE TABLE terms (
    event       BIGINT  NOT NULL,
    word        VARCHAR NOT NULL
);
INSERT INTO terms
SELECT DISTINCT event, word FROM (SELECT event, unnest(string_split(words, ' ')) AS word FROM events)
WHERE word <> '' ORDER BY word, event;

-- Ids of events by a number: texts that begin alike are not told apart by the smallest and largest of a block.
CREATE TABLE event_keys (
    event       BIGINT  NOT NULL,
    key         BIGINT  NOT NULL  -- the first 15 hexadecimal digits of sha256(id)
);
INSERT INTO event_keys
SELECT event, CAST('0x' || left(sha256(id), 15) AS BIGINT) AS key FROM events ORDER BY key;

-- How far each table is in order: rows of later events lie behind.
CREATE TABLE arranged (
    name        VARCHAR NOT NULL,
    event       BIGINT  NOT NULL
);
INSERT INTO arranged
SELECT unnest(['parties', 'pairs', 'terms', 'event_keys']), (SELECT coalesce(max(event), 0) FROM events);
