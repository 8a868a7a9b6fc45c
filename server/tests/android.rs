//! `hearback android`, as whoever keeps the store runs it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const APP: [&str; 2] = ["--android-app", "com.nuristore.developers"];
const SITE: [&str; 2] = ["--base-url", "https://desk.nuristore.example/"];
const SIGNED: &str = "14:6D:E9:83:C5:73:06:50:D8:EE:B9:95:2F:34:FC:64:16:A0:83:42:E6:1D:BE:A8:8A:04:96:B2:3F:CF:44:E5";

fn hearback(folder: &Path, args: &[&[&str]]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearback"));
    for name in ["HEARBACK_BASE_URL", "HEARBACK_ANDROID_APP", "HEARBACK_ANDROID_CERTIFICATES", "HEARBACK_CONFIG"] {
        command.env_remove(name);
    }
    command.arg("android").arg(folder).args(args.concat()).output().expect("the program runs")
}

fn project(folder: &Path) -> Value {
    let text = fs::read_to_string(folder.join("twa-manifest.json")).expect("a project");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_project_says_to_android_what_the_manifest_says_to_browsers() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path().join("app");
    let output = hearback(&folder, &[&APP, &SITE, &["--language", "en"]]);
    assert!(output.status.success(), "{output:?}");
    let project = project(&folder);
    assert_eq!(project["packageId"], "com.nuristore.developers");
    assert_eq!(project["host"], "desk.nuristore.example");
    assert_eq!(project["name"], "Nuri Store Developer Center");
    assert_eq!(project["startUrl"], "/developer");
    assert_eq!(project["fullScopeUrl"], "https://desk.nuristore.example/developer");
    assert_eq!(project["enableNotifications"], true);
    assert_eq!(project["shortcuts"].as_array().map(Vec::len), Some(3));
    assert_eq!(project["shortcuts"][2]["url"], "https://desk.nuristore.example/developer/inbox?queue=due_soon");
    assert_eq!(project["shareTarget"]["action"], "https://desk.nuristore.example/developer/share");
    assert_eq!(project["protocolHandlers"][0]["protocol"], "web+hearback");
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
    for picture in ["iconUrl", "maskableIconUrl", "monochromeIconUrl"] {
        let address = project[picture].as_str().expect("an address");
        let path = address.strip_prefix("https://desk.nuristore.example/").expect("one of the site");
        assert!(public.join(path).exists(), "{picture}: {path} is not there");
    }
    assert!(!folder.join("assetlinks.json").exists(), "nothing is signed yet");
}

#[test]
fn written_anew_it_keeps_its_owners_key_and_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    assert!(hearback(folder, &[&APP, &SITE]).status.success());
    let mut own = project(folder);
    own["appVersionCode"] = 7.into();
    own["signingKey"]["alias"] = "nuri".into();
    own["name"] = "An old name".into();
    fs::write(folder.join("twa-manifest.json"), own.to_string()).expect("written");
    assert!(hearback(folder, &[&APP, &SITE, &["--android-certificates", SIGNED]]).status.success());
    let anew = project(folder);
    assert_eq!((&anew["appVersionCode"], &anew["signingKey"]["alias"]), (&7.into(), &"nuri".into()));
    assert_eq!(anew["name"], "누리스토어 개발자센터");
    let links = fs::read_to_string(folder.join("assetlinks.json")).expect("links");
    assert!(links.contains(SIGNED) && links.contains("com.nuristore.developers"), "{links}");
}

#[test]
fn what_could_not_work_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let refused = |args: &[&[&str]], sentence: &str| {
        let output = hearback(folder, args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(sentence), "{said}");
    };
    refused(&[&SITE], "--android-app");
    refused(&[&APP], "https only");
    refused(&[&APP, &SITE, &["--android-certificates", "AB:CD"]], "32 pairs");
    refused(&[&["--android-app", "developers"], &SITE], "two or more parts");
    fs::write(folder.join("twa-manifest.json"), "no JSON").expect("written");
    refused(&[&APP, &SITE], "move it away");
    assert_eq!(fs::read_to_string(folder.join("twa-manifest.json")).expect("kept"), "no JSON");
}
