-- Earlier editions of a file that figures are taken from, kept to say what was revised. An edition
-- is a release of its own, never the current one, with the figures that it printed then.

-- Which reader takes the file; empty in releases that were written before this step.
ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT '';

CREATE TABLE edition (
    -- The release that is read with it.
    release BIGINT NOT NULL REFERENCES release (id),
    -- The release that holds its figures.
    holds BIGINT NOT NULL REFERENCES release (id),
    -- The source that its figures are of.
    source TEXT NOT NULL,
    PRIMARY KEY (release, source)
);

-- How a source labels a year of a series, where that is not its usual label.
CREATE TABLE year_label (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    source TEXT NOT NULL,
    code TEXT NOT NULL,
    year TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (release, source, code, year)
);
