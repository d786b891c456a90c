-- Where schools are, who is on their rolls, and what is drawn beside their figures.

-- Degrees as printed.
ALTER TABLE school ADD COLUMN postcode TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN lat TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN lon TEXT NOT NULL DEFAULT '';

-- A school in one census. Numbers of pupils as printed: a symbol stays a symbol.
CREATE TABLE school_census (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    source TEXT NOT NULL,
    urn BIGINT NOT NULL,
    pupils TEXT NOT NULL,
    girls TEXT NOT NULL,
    fsm_ever TEXT NOT NULL,
    fsm_ever_of TEXT NOT NULL,
    sen_support TEXT NOT NULL,
    ehc_plans TEXT NOT NULL,
    eal TEXT NOT NULL,
    PRIMARY KEY (release, source, urn),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);

-- A school's pupil premium for deprivation.
CREATE TABLE pupil_premium (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    source TEXT NOT NULL,
    urn BIGINT NOT NULL,
    eligible TEXT NOT NULL,
    pounds TEXT NOT NULL,
    PRIMARY KEY (release, source, urn),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);

-- Intervals that a publisher prints beside a figure, at 95%.
CREATE TABLE printed_interval (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    measure TEXT NOT NULL,
    pupil_group TEXT NOT NULL,
    source TEXT NOT NULL,
    place BIGINT NOT NULL,
    year TEXT NOT NULL,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    PRIMARY KEY (release, measure, pupil_group, place, year),
    FOREIGN KEY (release, measure) REFERENCES measure (release, id),
    FOREIGN KEY (release, pupil_group) REFERENCES pupil_group (release, id),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);

-- Closed lines around the parts of an authority: `east,north` in degrees, separated by spaces.
CREATE TABLE boundary (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    source TEXT NOT NULL,
    code TEXT NOT NULL,
    ring TEXT NOT NULL,
    PRIMARY KEY (release, line),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);
