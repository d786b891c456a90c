//! The file of a view.

use http::StatusCode;

use crate::client::get;

#[tokio::test]
async fn a_file_with_a_telling_name() {
    let file = get("/gaps.csv?area=knowsley&measure=ks2-rwm-expected&group=fsm&year=2024-25").await;
    assert_eq!(file.status, StatusCode::OK);
    let disposition = file.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"gapwise-knowsley"), "{disposition}");
    assert!(disposition.ends_with(".csv\""), "{disposition}");
    let head = file.text().lines().next().unwrap();
    assert!(head.starts_with("time_period,time_identifier,geographic_level,country_code,"));
    assert!(head.ends_with(",status,release"));
    let knowsley = file.text().lines().find(|line| line.contains(",Knowsley,")).unwrap();
    assert!(knowsley.contains(",50,70,20,20,"), "{knowsley}");
}

#[tokio::test]
async fn everything_of_an_area_in_many_parts() {
    let all = "/gaps.csv?area=knowsley&measure=all&group=all&year=all&school=all";
    let file = get(all).await;
    assert_eq!(file.status, StatusCode::OK);
    let rows = file.text().lines().count();
    assert!(rows > 500, "{rows}");
    assert!(file.text().ends_with('\n'));
}

#[tokio::test]
async fn what_is_not_known_is_refused_in_words() {
    for (query, status) in [
        ("area=atlantis", 404),
        ("school=0", 404),
        ("area=knowsley&measure=nothing", 400),
        ("area=knowsley&group=nobody", 400),
        ("area=knowsley&year=never", 400),
    ] {
        let answer = get(&format!("/gaps.csv?{query}")).await;
        assert_eq!(answer.status.as_u16(), status, "{query}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert!(answer.text().starts_with("There is no "), "{}", answer.text());
    }
}
