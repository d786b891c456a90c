//! How the files of `docs/data.md` lie in the database: file, table and columns, in order.
//!
//! A column that only the making of figures needs has no place here and is not kept.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text; empty where the file is.
    Text,
    /// A whole number; NULL where the file is empty.
    Number,
}

/// A column: its name in the file and in the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) file: &'static str,
    pub(crate) sql: &'static str,
    pub(crate) kind: Kind,
}

/// A file and its table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) file: &'static str,
    pub(crate) table: &'static str,
    pub(crate) columns: &'static [Column],
}

const fn text(name: &'static str) -> Column {
    renamed(name, name)
}

const fn number(name: &'static str) -> Column {
    Column { file: name, sql: name, kind: Kind::Number }
}

/// A text column whose name in the file is a word of SQL.
const fn renamed(file: &'static str, sql: &'static str) -> Column {
    Column { file, sql, kind: Kind::Text }
}

/// Every table but the figures, in the order in which one leans on another.
pub(crate) const SHAPES: [Shape; 17] = [
    SOURCE, PHASE, MEASURE, GROUP, PAIR, SERIES, LABEL, BREAK, AREA, NEIGHBOUR, SCHOOL, ATTENDANCE,
    INSPECTION, CENSUS, PREMIUM, INTERVAL, BOUNDARY,
];

pub(crate) const SOURCE: Shape = Shape {
    file: "dictionary/sources.tsv",
    table: "source",
    columns: &[
        text("id"),
        text("kind"),
        text("publisher"),
        text("title"),
        renamed("release", "released"),
        text("published"),
        text("status"),
        text("file"),
        text("licence"),
        text("note"),
    ],
};

pub(crate) const PHASE: Shape = Shape {
    file: "dictionary/phases.tsv",
    table: "phase",
    columns: &[text("id"), text("title"), text("age")],
};

pub(crate) const MEASURE: Shape = Shape {
    file: "dictionary/measures.tsv",
    table: "measure",
    columns: &[
        text("id"),
        text("title"),
        text("short"),
        text("phrase"),
        text("axis"),
        text("phase"),
        text("kind"),
        text("unit"),
        number("places"),
        text("polarity"),
        text("year_kind"),
        text("definition"),
        text("next_data"),
        text("note"),
    ],
};

pub(crate) const GROUP: Shape = Shape {
    file: "dictionary/groups.tsv",
    table: "pupil_group",
    columns: &[
        text("id"),
        text("title"),
        text("short"),
        renamed("full", "full_form"),
        renamed("plain", "plain_form"),
        text("mark"),
        renamed("partition", "part_of"),
        number("rank"),
        text("definition"),
    ],
};

pub(crate) const PAIR: Shape = Shape {
    file: "dictionary/pairs.tsv",
    table: "pair",
    columns: &[
        text("measure"),
        renamed("group", "pupil_group"),
        text("comparison"),
        text("relation"),
        text("note"),
    ],
};

pub(crate) const SERIES: Shape = Shape {
    file: "dictionary/series.tsv",
    table: "series",
    columns: &[
        text("measure"),
        renamed("group", "pupil_group"),
        text("level"),
        text("source"),
        text("code"),
        text("cohort_code"),
        text("count_code"),
        text("year"),
    ],
};

pub(crate) const LABEL: Shape = Shape {
    file: "labels.tsv",
    table: "year_label",
    columns: &[text("source"), text("code"), text("year"), text("label")],
};

pub(crate) const BREAK: Shape = Shape {
    file: "dictionary/breaks.tsv",
    table: "series_break",
    columns: &[
        text("measure"),
        renamed("group", "pupil_group"),
        text("year"),
        text("rule"),
        text("label"),
        text("note"),
    ],
};

pub(crate) const AREA: Shape = Shape {
    file: "areas.tsv",
    table: "area",
    columns: &[
        number("id"),
        text("slug"),
        text("level"),
        text("name"),
        text("title"),
        text("code"),
        number("region"),
        text("opened"),
        text("closed"),
        text("aka"),
    ],
};

pub(crate) const NEIGHBOUR: Shape = Shape {
    file: "neighbours.tsv",
    table: "neighbour",
    columns: &[
        renamed("set", "edition"),
        number("authority"),
        number("n1"),
        number("n2"),
        number("n3"),
        number("n4"),
        number("n5"),
        number("n6"),
        number("n7"),
        number("n8"),
        number("n9"),
        number("n10"),
    ],
};

pub(crate) const SCHOOL: Shape = Shape {
    file: "schools.tsv",
    table: "school",
    columns: &[
        number("urn"),
        text("laestab"),
        text("name"),
        text("phase"),
        renamed("type", "kind"),
        number("authority"),
        text("opened"),
        text("closed"),
        text("predecessors"),
        text("successors"),
        text("postcode"),
        text("lat"),
        text("lon"),
    ],
};

pub(crate) const ATTENDANCE: Shape = Shape {
    file: "attendance.tsv",
    table: "attendance",
    columns: &[
        text("source"),
        number("place"),
        text("phase"),
        text("span"),
        text("absence"),
        text("unauthorised"),
        text("persistent"),
    ],
};

pub(crate) const INSPECTION: Shape = Shape {
    file: "inspections.tsv",
    table: "inspection",
    columns: &[text("source"), number("urn"), text("kind"), text("inspected"), text("grade")],
};

pub(crate) const CENSUS: Shape = Shape {
    file: "census.tsv",
    table: "school_census",
    columns: &[
        text("source"),
        number("urn"),
        text("pupils"),
        text("girls"),
        text("fsm_ever"),
        text("fsm_ever_of"),
        text("sen_support"),
        text("ehc_plans"),
        text("eal"),
    ],
};

pub(crate) const PREMIUM: Shape = Shape {
    file: "premium.tsv",
    table: "pupil_premium",
    columns: &[text("source"), number("urn"), text("eligible"), text("pounds")],
};

pub(crate) const INTERVAL: Shape = Shape {
    file: "intervals.tsv",
    table: "printed_interval",
    columns: &[
        text("measure"),
        renamed("group", "pupil_group"),
        text("source"),
        number("place"),
        text("year"),
        text("low"),
        text("high"),
    ],
};

pub(crate) const BOUNDARY: Shape = Shape {
    file: "boundaries.tsv",
    table: "boundary",
    columns: &[text("source"), text("code"), text("ring")],
};
