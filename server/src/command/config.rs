//! `hearback config`, and the settings' file.

use std::path::Path;

use clap::{Command, CommandFactory};

use super::Cli;

/// Every setting as Markdown: what `docs/settings.md` holds.
pub fn describe() -> String {
    let mut out = String::from(
        "# Settings\n\nA flag overrules the environment, the environment overrules the file (`--config FILE`), and the file \
         overrules the default.\nIn the file a setting has the name of its flag: `listen = \"0.0.0.0:3000\"`.\n",
    );
    for arg in Cli::command().get_arguments() {
        let (Some(flag), Some(env)) = (arg.get_long(), arg.get_env()) else { continue };
        let help = arg.get_long_help().or(arg.get_help()).map(ToString::to_string).unwrap_or_default();
        let default: Vec<_> =
            arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let default = if default.is_empty() { "none".to_owned() } else { format!("`{}`", default.join(",")) };
        let choices: Vec<_> = arg.get_possible_values().iter().map(|value| format!("`{}`", value.get_name())).collect();
        let choices = if choices.is_empty() { String::new() } else { format!(" One of {}.", choices.join(", ")) };
        out += &format!("\n## --{flag}\n\n{help}.{choices}\n\n`{}`, default {default}\n", env.to_string_lossy());
    }
    out.replace("..", ".")
}

/// Takes the values of a file as the defaults of the command line.
pub fn with_defaults(command: Command, file: &Path) -> Result<Command, String> {
    let shown = file.display();
    let text =
        std::fs::read_to_string(file).map_err(|error| format!("the settings' file {shown} cannot be read: {error}"))?;
    let table: toml::Table =
        text.parse().map_err(|error| format!("the settings' file {shown} cannot be understood: {error}"))?;
    let mut command = command;
    for (name, value) in table {
        let id = command.get_arguments().find(|arg| arg.get_long() == Some(&name)).map(|arg| arg.get_id().clone());
        let id = id.ok_or_else(|| {
            format!("the settings' file {shown} has {name:?}, which is no setting; see hearback config")
        })?;
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(flag) => flag.to_string(),
            _ => return Err(format!("in the settings' file {shown}, {name} must be one text or number")),
        };
        command = command.mut_arg(id, |arg| arg.default_value(text));
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_page_says_what_the_program_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/settings.md");
        let page = std::fs::read_to_string(path).unwrap_or_default();
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, describe()).expect("docs can be written");
        } else {
            assert!(page == describe(), "docs/settings.md is out of date: run the tests with UPDATE_DOCS=1");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
