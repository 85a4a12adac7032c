-- What people say about events. Rows are added and never changed or removed: a later one of the same author about the same
-- subject takes the place of an earlier one.

CREATE TABLE corrections (
    correction  BIGINT    NOT NULL, -- in the order of writing
    id          VARCHAR   NOT NULL,
    subject     VARCHAR   NOT NULL, -- which event is meant, over all corrections of it
    author      VARCHAR   NOT NULL,
    made        TIMESTAMP NOT NULL, -- UTC
    verdict     VARCHAR   NOT NULL, -- right, wrong, edited, missed, withdrawn
    wrong       VARCHAR[] NOT NULL, -- the parts that are wrong
    article     VARCHAR   NOT NULL, -- the article's id
    text_hash   VARCHAR,            -- sha256 of the article's text when it was made
    event       VARCHAR,            -- id of the coder's event that was judged; null of a missed one
    json        VARCHAR   NOT NULL  -- the whole correction
);
