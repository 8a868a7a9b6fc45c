//! The browser takes JSON apart: its parser need not be a part of the program.

use js_sys::{Array, JSON, Object};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

/// What a text says; nothing where it is no JSON.
pub(super) fn parsed(text: &str) -> Option<Value> {
    taken(&JSON::parse(text).ok()?)
}

fn taken(found: &JsValue) -> Option<Value> {
    if let Some(text) = found.as_string() {
        return Some(Value::String(text));
    }
    if let Some(number) = found.as_f64() {
        return exact(number).map(Value::Number);
    }
    if let Some(yes) = found.as_bool() {
        return Some(Value::Bool(yes));
    }
    if found.is_null() {
        return Some(Value::Null);
    }
    if let Some(items) = found.dyn_ref::<Array>() {
        return items.iter().map(|item| taken(&item)).collect::<Option<_>>().map(Value::Array);
    }
    let fields = Object::entries(found.unchecked_ref());
    let field = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        Some((pair.get(0).as_string()?, taken(&pair.get(1))?))
    };
    fields.iter().map(field).collect::<Option<Map<_, _>>>().map(Value::Object)
}

/// The browser's numbers are exact up to 2⁵³. Times are milliseconds, money is in minor units, files have bytes: none comes
/// near. A whole number beyond that is none that could be read, and is refused instead of being a little off.
fn exact(number: f64) -> Option<Number> {
    const MOST: f64 = 9_007_199_254_740_991.0;
    if number.fract() == 0.0 && number.abs() <= MOST {
        Some(Number::from(number as i64))
    } else {
        Number::from_f64(number)
    }
}
