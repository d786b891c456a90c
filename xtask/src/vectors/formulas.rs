//! Each file of vectors and the formula that it tests.

use domain::measure::Polarity;
use domain::number::{self, Exact};
use domain::stats::trend::{Closing, Fit, Marker, Point, ProportionTrend, WeightedTrend};
use domain::stats::{
    BandRule, Confidence, Degree, EXACT_BELOW, Interval, Proportion, Rate, Sample, Standing,
    fisher, gap_index, miettinen_nurminen, newcombe, progress_band, progress_interval,
    two_proportions, welch,
};

use super::Formula;
use super::answer::Answers;
use super::row::Row;

/// Files that are not named here belong to later work.
pub const FORMULAS: [(&str, Formula); 17] = [
    ("gap_index", ranks),
    ("gap_round", gap_round),
    ("mean_ci_t", mean),
    ("miettinen_nurminen_diff", |row| difference(row, miettinen_nurminen)),
    ("newcombe_diff", |row| difference(row, newcombe)),
    ("pct_backsolve", pct_backsolve),
    ("pct_round_half_up", pct_round_half_up),
    ("progress8_ci", progress),
    ("rag_benchmark", benchmark),
    ("rate_byar", rate),
    ("round_base5", round_base5),
    ("trend_ols", line),
    ("trend_proportion", shares),
    ("trend_weighted", weighted),
    ("two_prop_test", two_shares),
    ("welch_diff", two_means),
    ("wilson", wilson),
];

const LIMITS: [&str; 2] = ["lower", "upper"];
const LIMITS_95: [&str; 2] = ["lower95", "upper95"];

/// The gap comes from unrounded percentages: rounding each side first is sometimes one off.
fn gap_round(row: &Row) -> Option<Answers> {
    let places = row.read("dp")?;
    let (one, two) = (row.percent("x1", "n1")?, row.percent("x2", "n2")?);
    let show = |number: Exact| number.round(places).ascii();
    Some(
        Answers::new()
            .text("pct1", show(one))
            .text("pct2", show(two))
            .text("gap_from_unrounded", show(one.less(two)?)),
    )
}

fn pct_round_half_up(row: &Row) -> Option<Answers> {
    let shown = row.percent("x", "n")?.round(row.read("dp")?).ascii();
    Some(Answers::new().text("percent", shown))
}

fn pct_backsolve(row: &Row) -> Option<Answers> {
    let (least, most) =
        number::backsolve(row.text("published_percent"), row.read("n")?, row.read("dp")?)?;
    Some(
        Answers::new()
            .text("min_x", least)
            .text("max_x", most)
            .text("feasible_count", most - least + 1),
    )
}

fn round_base5(row: &Row) -> Option<Answers> {
    Some(Answers::new().text("rounded", number::to_nearest_five(row.read("count")?)))
}

fn wilson(row: &Row) -> Option<Answers> {
    let of = row.proportion("x", "n")?;
    let interval = of.interval(row.confidence()?);
    Some(Answers::new().number("p", of.share()).interval(LIMITS, interval))
}

fn difference(
    row: &Row,
    of: fn(Proportion, Proportion, Confidence) -> Option<Interval>,
) -> Option<Answers> {
    let (one, two) = (row.proportion("x1", "n1")?, row.proportion("x2", "n2")?);
    let interval = of(one, two, row.confidence()?);
    Some(Answers::new().number("diff", one.share() - two.share()).interval(LIMITS, interval))
}

fn two_shares(row: &Row) -> Option<Answers> {
    let (one, two) = (row.proportion("x1", "n1")?, row.proportion("x2", "n2")?);
    let test = two_proportions(one, two);
    Some(
        Answers::new()
            .number("z_pooled", test.map(|test| test.pooled))
            .number("p_pooled", test.map(|test| test.pooled_p))
            .number("chi2", test.map(|test| test.pooled.powi(2)))
            .number("z_n_minus_1", test.map(|test| test.corrected))
            .number("p_n_minus_1", test.map(|test| test.corrected_p))
            .number("p_fisher_two_sided", fisher(one, two)),
    )
}

fn rate(row: &Row) -> Option<Answers> {
    let (events, each) = (row.read("count")?, row.read("multiplier")?);
    let rate = Rate::new(events, row.read("denominator")?)?;
    let method = if events < EXACT_BELOW { "exact" } else { "byar" };
    Some(
        Answers::new()
            .number("rate", rate.value(each))
            .interval(LIMITS, rate.interval(each, row.confidence()?))
            .text("method", method),
    )
}

fn mean(row: &Row) -> Option<Answers> {
    let sample = Sample::of(&row.list("values")?);
    let confidence = row.confidence()?;
    Some(
        Answers::new()
            .number("sd", sample.map(|sample| sample.deviation))
            .number("mean", sample.map(|sample| sample.mean))
            .interval(LIMITS, sample.and_then(|sample| sample.interval(confidence))),
    )
}

fn two_means(row: &Row) -> Option<Answers> {
    let sample = |[number, mean, deviation]: [&str; 3]| {
        let (number, mean) = (row.read(number)?, row.read(mean)?);
        Some(Sample { number, mean, deviation: row.read(deviation)? })
    };
    let (one, two) = (sample(["n1", "mean1", "sd1"])?, sample(["n2", "mean2", "sd2"])?);
    let welch = welch(&one, &two, Confidence::P95);
    Some(
        Answers::new()
            .number("diff", one.mean - two.mean)
            .number("t", welch.map(|welch| welch.t))
            .number("df", welch.map(|welch| welch.freedom))
            .number("p", welch.map(|welch| welch.p))
            .interval(LIMITS_95, welch.map(|welch| welch.interval)),
    )
}

fn progress(row: &Row) -> Option<Answers> {
    const RULE_OF_2024: BandRule = BandRule { well_above: 0.5, well_below: -0.5 };
    let score = row.read("score")?;
    let interval = progress_interval(score, row.read("n")?, row.read("national_pupil_sd")?);
    let band = interval.map(|interval| progress_band(score, interval, RULE_OF_2024));
    Some(
        Answers::new()
            .interval(LIMITS_95, interval)
            .text("band_2024_rule", band.map_or("", |band| band.word())),
    )
}

fn benchmark(row: &Row) -> Option<Answers> {
    let polarity = match row.text("polarity") {
        "high_is_good" => Some(Polarity::High),
        "low_is_good" => Some(Polarity::Low),
        _ => None,
    };
    let of = row.proportion("x", "n")?;
    let (likely, sure) = (of.interval(Confidence::P95), of.interval(Confidence::P998));
    let degree = Degree::of(likely, sure, row.read("benchmark")?);
    let word = match (degree.standing, polarity.and_then(|p| degree.standing.is_better(p))) {
        (Standing::Similar, _) => "similar",
        (_, Some(true)) => "better",
        (_, Some(false)) => "worse",
        (Standing::Lower, None) => "lower",
        (Standing::Higher, None) => "higher",
    };
    let in_five = match (degree.standing, degree.nearly_sure) {
        (Standing::Similar, _) => word.to_owned(),
        (_, true) => format!("{word}_99"),
        (_, false) => format!("{word}_95"),
    };
    Some(
        Answers::new()
            .interval(LIMITS_95, likely)
            .interval(["lower998", "upper998"], sure)
            .text("rag3", word)
            .text("rag5", in_five),
    )
}

fn line(row: &Row) -> Option<Answers> {
    let points: Vec<_> = row.list("years")?.into_iter().zip(row.list("values")?).collect();
    let fit = Fit::of(&points);
    let year = row.read("horizon_year")?;
    let (case, years) = match fit.and_then(|fit| fit.closing()) {
        Some(Closing::Within(years)) => ("bounded", Some(years)),
        Some(Closing::Outside(years)) => ("complement", Some(years)),
        Some(Closing::Anytime) => ("unbounded_all", None),
        None => ("", None),
    };
    Some(
        Answers::within(1e-8)
            .number("slope", fit.map(|fit| fit.slope))
            .number("se_slope", fit.map(|fit| fit.slope_error()))
            .interval(["slope_lower95", "slope_upper95"], fit.and_then(|fit| fit.slope_interval()))
            .number("t", fit.and_then(|fit| fit.t()))
            .number("p", fit.and_then(|fit| fit.p()))
            .number("resid_sd", fit.map(|fit| fit.deviation))
            .number("projected", fit.map(|fit| fit.at(year)))
            .interval(["mean_lower95", "mean_upper95"], fit.and_then(|fit| fit.line_interval(year)))
            .interval(
                ["pred_lower95", "pred_upper95"],
                fit.and_then(|fit| fit.prediction_interval(year)),
            )
            .number("zero_year", fit.and_then(|fit| fit.zero_year()))
            .text("fieller_case", case)
            .interval(["fieller_lo", "fieller_hi"], years),
    )
}

fn weighted(row: &Row) -> Option<Answers> {
    let values = row.list("years")?.into_iter().zip(row.list("values")?);
    let limits = row.list("lower95")?.into_iter().zip(row.list("upper95")?);
    let point = |((year, value), (lower, upper))| {
        Some(Point { year, value, interval: Interval::new(lower, upper)? })
    };
    let points: Option<Vec<Point>> = values.zip(limits).map(point).collect();
    let trend = WeightedTrend::of(&points?)?;
    let marker = match trend.marker() {
        Some(Marker::Increasing) => "increasing",
        Some(Marker::Decreasing) => "decreasing",
        Some(Marker::NoChange) => "no_significant_change",
        None => "",
    };
    Some(
        Answers::new()
            .number("slope", trend.slope)
            .number("se_fixed", trend.error)
            .number("chi2", trend.chi_squared)
            .text("loo_sign_consistent", trend.is_stable)
            .text("marker_99_8", marker)
            .number("phi", trend.swing)
            .number("se_inflated", trend.swung_error)
            .number("p_inflated_t3", trend.swung_p),
    )
}

fn shares(row: &Row) -> Option<Answers> {
    let counts = row.list("x")?.into_iter().zip(row.list("n")?);
    let point = |(at, (count, cohort))| Some((f64::from(at), Proportion::new(count, cohort)?));
    let points: Option<Vec<_>> = (0_u32..).zip(counts).map(point).collect();
    let trend = ProportionTrend::of(&points?);
    Some(
        Answers::new()
            .number("cochran_armitage_chi2", trend.map(|trend| trend.cochran_armitage))
            .number("ca_p", trend.map(|trend| trend.p))
            .number("logit_slope", trend.map(|trend| trend.slope))
            .number("logit_se", trend.map(|trend| trend.error))
            .number("wald_chi2", trend.map(|trend| trend.wald))
            .number("lr_chi2", trend.map(|trend| trend.likelihood_ratio)),
    )
}

fn ranks(row: &Row) -> Option<Answers> {
    let (group, others) = (row.list("disadvantaged_scores")?, row.list("other_scores")?);
    let pairs = (group.len() * others.len()) as f64;
    let index = gap_index(&group, &others);
    Some(
        Answers::new()
            .number("mean_rank_disadvantaged", index.map(|index| index.group_rank))
            .number("mean_rank_other", index.map(|index| index.other_rank))
            .number("gap_index_20_over_N", index.map(|index| index.index))
            .number("U_other", index.map(|index| index.chance * pairs))
            .number("auc_other_gt_disadvantaged", index.map(|index| index.chance)),
    )
}
