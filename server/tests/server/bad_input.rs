//! Whatever a client sends, it is answered in words.

use crate::client::get;

/// Values that have broken other sites.
fn values() -> Vec<String> {
    let mut values: Vec<String> = [
        "",
        "unknown",
        "0",
        "-1",
        "%",
        "%zz",
        "%ff",
        "%ff%fe%00",
        "%00",
        "%C3%28",
        "%F0%9F%98%80",
        "%0d%0aset-cookie:a=b",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "'%20OR%201=1--",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "{{7*7}}",
        "${jndi:ldap://x}",
        "99999999999999999999999999",
        "1e309",
        "NaN",
        "2024-25,2023-24",
        "+",
        "a=b=c",
        "%E2%80%AE",
    ]
    .map(str::to_owned)
    .into();
    values.push("a".repeat(6_000));
    values.push("%00".repeat(1_000));
    values.push("fsm,".repeat(500));
    values
}

const KEYS: [&str; 11] = [
    "area", "school", "group", "priority", "phase", "measure", "year", "since", "against",
    "compare", "nothing",
];

async fn check(address: &str) {
    // What cannot be sent at all is not for us to answer.
    let Ok(uri) = address.parse::<http::Uri>() else {
        return;
    };
    let answer = get(&uri.to_string()).await;
    let short: String = address.chars().take(100).collect();
    let status = answer.status.as_u16();
    assert!([200, 400, 404, 409, 414].contains(&status), "{short}: {status}");
    let page = answer.header("content-type").starts_with("text/html");
    let text = String::from_utf8_lossy(&answer.body);
    for raw in ["<script>alert", "<img src=x", "\r\nset-cookie"] {
        assert!(!page || !text.contains(raw), "{short}: {raw}");
    }
    assert!(!text.contains('\0'), "{short}");
}

#[tokio::test]
async fn hostile_values_in_every_key() {
    for key in KEYS {
        for value in values() {
            check(&format!("/gaps?{key}={value}")).await;
            check(&format!("/gaps?{key}={value}&{key}=knowsley&{key}={value}")).await;
        }
    }
}

#[tokio::test]
async fn hostile_values_in_files_and_slices() {
    for key in KEYS {
        for value in values() {
            check(&format!("/gaps.csv?area=knowsley&{key}={value}")).await;
        }
    }
    for value in values() {
        check(&format!("/figures/ks2-rwm-expected/knowsley?x={value}")).await;
        check(&format!("/figures/atlas?v={value}")).await;
    }
}

#[tokio::test]
async fn hostile_paths() {
    for value in values() {
        check(&format!("/{value}")).await;
        check(&format!("/measures/{value}")).await;
        check(&format!("/figures/areas/{value}")).await;
        check(&format!("/figures/{value}/knowsley")).await;
        check(&format!("/figures/ks2-rwm-expected/{value}")).await;
        check(&format!("/site/{value}")).await;
    }
    for path in [
        "/../etc/passwd",
        "//evil.example",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/gaps/",
        "/GAPS",
        "/site/../app",
    ] {
        assert_eq!(get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn queries_that_are_no_queries() {
    for query in [
        "?",
        "&",
        "&&&",
        "=",
        "=&=",
        "area",
        "area&area",
        "?area=knowsley",
        ";",
        "#",
        "area=knowsley&",
    ] {
        check(&format!("/gaps?{query}")).await;
        check(&format!("/gaps.csv?{query}")).await;
    }
    let long = format!("/gaps?area=knowsley&{}", "x=1&".repeat(3_000));
    assert_eq!(get(&long).await.status, 414);
}

#[tokio::test]
async fn a_school_that_does_not_exist_and_a_measure_of_six_thousand_letters() {
    assert_eq!(get("/gaps?school=0").await.status, 404);
    let measure = format!("/gaps?area=knowsley&measure={}", "a".repeat(6_000));
    let answer = get(&measure).await;
    assert_eq!(answer.status, 200);
    assert!(!answer.text().contains(&"a".repeat(500)));
    let file = format!("/gaps.csv?area=knowsley&measure={}", "a".repeat(6_000));
    assert_eq!(get(&file).await.status, 400);
}
