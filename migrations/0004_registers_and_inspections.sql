-- What schools' daily registers say of weeks, a term, a year as far as it has gone. Percentages as
-- printed: a symbol stays a symbol.
CREATE TABLE attendance (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    source TEXT NOT NULL,
    place BIGINT NOT NULL,
    phase TEXT NOT NULL,
    span TEXT NOT NULL,
    absence TEXT NOT NULL,
    unauthorised TEXT NOT NULL,
    persistent TEXT NOT NULL,
    PRIMARY KEY (release, place, phase, span),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);

-- Ofsted's grades in one word, a school's latest.
CREATE TABLE inspection (
    release BIGINT NOT NULL REFERENCES release (id),
    line BIGINT NOT NULL,
    source TEXT NOT NULL,
    urn BIGINT NOT NULL,
    kind TEXT NOT NULL,
    inspected TEXT NOT NULL,
    grade TEXT NOT NULL,
    PRIMARY KEY (release, urn),
    FOREIGN KEY (release, source) REFERENCES source (release, id)
);
