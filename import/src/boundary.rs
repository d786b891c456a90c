//! The outline of an authority, from a `GeoJSON` file of the Office for National Statistics.

use serde_json::Value;

use crate::{Problem, Reading, Severity};

/// An authority's outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// The ONS's code of nine characters.
    pub code: String,
    /// Its rings, each a closed line of degrees east and north.
    pub rings: Vec<Vec<[f64; 2]>>,
}

/// Reads every authority of a file. Holes are left out, as no council has another within it.
pub fn read(file: &str, bytes: &[u8]) -> Reading<Boundary> {
    let refused = |what: &str| {
        let action = "give the boundary of authorities as GeoJSON in degrees (WGS 84)";
        Reading::refused(Problem::new(Severity::Refused, file, what.to_owned(), action))
    };
    let Ok(json) = serde_json::from_slice::<Value>(bytes) else {
        return refused("it is no JSON");
    };
    let Some(features) = json["features"].as_array() else {
        return refused("it holds no features");
    };
    let mut rows = Vec::new();
    for feature in features {
        match boundary(feature) {
            Some(boundary) => rows.push(boundary),
            None => return refused("a feature names no authority or has no outline"),
        }
    }
    Reading { rows, problems: Vec::new() }
}

fn boundary(feature: &Value) -> Option<Boundary> {
    let properties = feature["properties"].as_object()?;
    // `LAD24CD`: the letters are of the kind of area, the digits of the year.
    let is_code = |name: &str| name.starts_with("LAD") && name.ends_with("CD");
    let code = properties.iter().find(|(name, _)| is_code(name))?.1.as_str()?.to_owned();
    let shape = &feature["geometry"];
    let polygons: Vec<&Value> = match shape["type"].as_str()? {
        "Polygon" => vec![&shape["coordinates"]],
        "MultiPolygon" => shape["coordinates"].as_array()?.iter().collect(),
        _ => return None,
    };
    let rings = polygons.into_iter().map(|polygon| ring(&polygon[0])).collect::<Option<_>>()?;
    Some(Boundary { code, rings })
}

fn ring(points: &Value) -> Option<Vec<[f64; 2]>> {
    let point = |point: &Value| Some([point[0].as_f64()?, point[1].as_f64()?]);
    points.as_array()?.iter().map(point).collect()
}
