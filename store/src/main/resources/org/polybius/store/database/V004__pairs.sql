-- Who acts towards whom, ready to be counted: joining parties with themselves for each question took seconds over a million
-- events. What is here follows from events and parties, and is written in the same transaction.

CREATE TABLE pairs (
    event             BIGINT  NOT NULL,
    actor             VARCHAR NOT NULL, -- who acts, as in parties
    recipient         VARCHAR NOT NULL, -- who undergoes
    actor_country     VARCHAR,
    recipient_country VARCHAR,
    quad              TINYINT NOT NULL, -- the event's
    intensity         DOUBLE  NOT NULL, -- the event's
    first_actors      BOOLEAN NOT NULL, -- the event's first pair of these two
    first_countries   BOOLEAN NOT NULL  -- the event's first pair of these two countries
);

-- A side has a hundred parties at most here: what is beyond is no report but an attack.
INSERT INTO pairs
SELECT * FROM (
    SELECT e.event, a.actor, r.actor AS recipient, a.country, r.country AS recipient_country, e.quad, e.intensity,
        row_number() OVER (PARTITION BY e.event, a.actor, r.actor ORDER BY a.ordinal, r.ordinal) = 1 AS first_actors,
        a.country IS NOT NULL AND r.country IS NOT NULL
            AND row_number() OVER (PARTITION BY e.event, a.country, r.country ORDER BY a.ordinal, r.ordinal) = 1
            AS first_countries
    FROM events e
    JOIN parties a ON a.event = e.event AND a.role = 'actor' AND a.ordinal < 100
    JOIN parties r ON r.event = e.event AND r.role = 'recipient' AND r.ordinal < 100)
WHERE first_actors OR first_countries
ORDER BY event;

-- Whether an event counts here for the actor: not for speakers, and once where somebody is several of its parties.
ALTER TABLE parties ADD COLUMN once BOOLEAN DEFAULT true;
UPDATE parties SET once = false WHERE role = 'speaker' OR rowid IN (
    SELECT rowid FROM (
        SELECT rowid, row_number() OVER (PARTITION BY event, actor ORDER BY role, ordinal) AS n
        FROM parties WHERE role <> 'speaker')
    WHERE n > 1);
