-- Published figures: everything that a release holds, a table for each file of docs/data.md.
-- `line` keeps the order of the file, which carries meaning: groups are listed in it, and where two
-- series name one group the first wins.

CREATE TABLE release (
    id BIGINT PRIMARY KEY,
    -- Date of the release, ISO.
    name TEXT NOT NULL,
    -- Names the files that the release was made from.
    hash TEXT NOT NULL UNIQUE,
    -- Of the rows as they were written, to find out a damaged database.
    checksum TEXT NOT NULL,
    made TEXT NOT NULL,
    is_current BOOLEAN NOT NULL
);

CREATE TABLE source (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    id TEXT NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    released TEXT NOT NULL,
    published TEXT NOT NULL,
    status TEXT NOT NULL,
    file TEXT NOT NULL,
    licence TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (release, id)
);

CREATE TABLE phase (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    age TEXT NOT NULL,
    PRIMARY KEY (release, id)
);

CREATE TABLE measure (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    phrase TEXT NOT NULL,
    axis TEXT NOT NULL,
    phase TEXT NOT NULL,
    priority BIGINT,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    places BIGINT NOT NULL,
    polarity TEXT NOT NULL,
    year_kind TEXT NOT NULL,
    definition TEXT NOT NULL,
    next_data TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (release, id)
);

CREATE TABLE pupil_group (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    full_form TEXT NOT NULL,
    plain_form TEXT NOT NULL,
    mark TEXT NOT NULL,
    part_of TEXT NOT NULL,
    rank BIGINT,
    definition TEXT NOT NULL,
    PRIMARY KEY (release, id)
);

CREATE TABLE pair (
    release BIGINT NOT NULL,
    line BIGINT NOT NULL,
    measure TEXT NOT NULL,
    pupil_group TEXT NOT NULL,
    comparison TEXT NOT NULL,
    relation TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (release, measure, pupil_group),
    FOREIGN KEY (release, measure) REFERENCES measure (release, id),
    FOREIGN KEY (release, pupil_group) REFERENCES pupil_group (release, id),
    FOREIGN KEY (release, comparison) REFERENCES pupil_group (release, id)
);

CREATE TABLE series (
    release BIGINT NOT NULL,
    line BIGINT NOT NULL,
    measure TEXT NOT NULL,
    pupil_group TEXT NOT NULL,
    level TEXT NOT NULL,
    source TEXT NOT NULL,
    -- The source's own name of the series, byte for byte.
    code TEXT NOT NULL,
    cohort_code TEXT NOT NULL,
    count_code TEXT NOT NULL,
    -- The one year that this column of the source is about; empty where the series holds all.
    year TEXT NOT NULL,
    PRIMARY KEY (release, line),
    FOREIGN KEY (release, measure) REFERENCES measure (release, id),
    FOREIGN KEY (release, pupil_group) REFERENCES pupil_group (release, id),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);

CREATE TABLE series_break (
    release BIGINT NOT NULL,
    line BIGINT NOT NULL,
    measure TEXT NOT NULL,
    -- A group, or `*` for all.
    pupil_group TEXT NOT NULL,
    year TEXT NOT NULL,
    rule TEXT NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (release, line),
    FOREIGN KEY (release, measure) REFERENCES measure (release, id)
);

CREATE TABLE area (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    -- DfE's three-digit number.
    id BIGINT NOT NULL,
    slug TEXT NOT NULL,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    code TEXT NOT NULL,
    region BIGINT,
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    aka TEXT NOT NULL,
    PRIMARY KEY (release, id),
    UNIQUE (release, slug)
);

-- A strategy's priorities, by the area whose strategy it is.
CREATE TABLE priority (
    release BIGINT NOT NULL,
    line BIGINT NOT NULL,
    area BIGINT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    -- What to say where the priority has no measure of a gap.
    absence TEXT NOT NULL,
    PRIMARY KEY (release, area, number),
    FOREIGN KEY (release, area) REFERENCES area (release, id)
);

CREATE TABLE target (
    release BIGINT NOT NULL,
    line BIGINT NOT NULL,
    area BIGINT NOT NULL,
    measure TEXT NOT NULL,
    pupil_group TEXT NOT NULL,
    year TEXT NOT NULL,
    -- As the strategy writes it, with its decimals.
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (release, line),
    FOREIGN KEY (release, area) REFERENCES area (release, id),
    FOREIGN KEY (release, measure) REFERENCES measure (release, id),
    FOREIGN KEY (release, pupil_group) REFERENCES pupil_group (release, id)
);

CREATE TABLE neighbour (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    edition TEXT NOT NULL,
    authority BIGINT NOT NULL,
    n1 BIGINT,
    n2 BIGINT,
    n3 BIGINT,
    n4 BIGINT,
    n5 BIGINT,
    n6 BIGINT,
    n7 BIGINT,
    n8 BIGINT,
    n9 BIGINT,
    n10 BIGINT,
    PRIMARY KEY (release, edition, authority)
);

CREATE TABLE school (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    urn BIGINT NOT NULL,
    laestab TEXT NOT NULL,
    name TEXT NOT NULL,
    phase TEXT NOT NULL,
    kind TEXT NOT NULL,
    authority BIGINT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    -- URNs separated by `;`.
    predecessors TEXT NOT NULL,
    successors TEXT NOT NULL,
    PRIMARY KEY (release, urn)
);

-- One source's figures for a group in a place, a cell a year from `first_year` on, separated by
-- tabs: a release is read whole into memory, never a cell at a time.
CREATE TABLE figure (
    release BIGINT NOT NULL,
    measure TEXT NOT NULL,
    line BIGINT NOT NULL,
    pupil_group TEXT NOT NULL,
    source TEXT NOT NULL,
    -- An area's number or a school's URN.
    place BIGINT NOT NULL,
    first_year TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (release, measure, pupil_group, source, place),
    FOREIGN KEY (release, measure) REFERENCES measure (release, id)
);
