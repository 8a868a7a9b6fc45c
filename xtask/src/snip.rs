//! Empties functions that nothing calls, but that a table still names.
//!
//! A view of any type carries pointers to all that can be done with it. One of them is to bring it to life bit by bit,
//! waiting in between; pages here come to life in one go (`hydrate_body`), when all that they need has been fetched. The
//! compiler cannot know that, and keeps one such function for each kind of view: a tenth of the program. If one was
//! called after all, the program would stop there, and the browser tests with it.

use std::collections::HashSet;
use std::ops::Range;

use anyhow::{Context, Result};
use wasm_encoder::{CodeSection, Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// What the names of these functions contain, as the compiler writes them. It may give two functions with the same
/// instructions one name: nothing belongs here that could be the same as a function that is used.
const UNUSED: &str = "8into_any13hydrate_async";

/// `unreachable`, and nothing else: no variables, one instruction, the end.
const EMPTY: [u8; 3] = [0, 0, 0x0b];

/// The program, or a part of it, with its unused functions empty. wasm-opt then removes what only they have needed.
pub fn snip(program: &[u8]) -> Result<Vec<u8>> {
    let unused = unused(program)?;
    let mut module = Module::new();
    let mut code = CodeSection::new();
    let mut left = 0;
    let mut at = imported_functions(program)?;
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::CodeSectionStart { count, .. } => left = count,
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                code.raw(if unused.contains(&at) { &EMPTY } else { &program[offsets(range)?] });
                at += 1;
                left -= 1;
                if left == 0 {
                    module.section(&code);
                }
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: &program[offsets(range)?] });
                }
            }
        }
    }
    Ok(module.finish())
}

/// The numbers of the unused functions; imported ones are counted first.
fn unused(program: &[u8]) -> Result<HashSet<u32>> {
    let mut found = HashSet::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for part in names {
            let Name::Function(functions) = part.context("the names of the functions cannot be read")? else {
                continue;
            };
            for function in functions {
                let function = function?;
                if function.name.contains(UNUSED) {
                    found.insert(function.index);
                }
            }
        }
    }
    Ok(found)
}

fn offsets(range: Range<u64>) -> Result<Range<usize>> {
    Ok(range.start.try_into()?..range.end.try_into()?)
}

fn imported_functions(program: &[u8]) -> Result<u32> {
    let mut count = 0;
    for payload in Parser::new(0).parse_all(program) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                count += u32::from(matches!(import?.ty, TypeRef::Func(_)));
            }
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, Function, FunctionSection, ImportSection, Instruction, NameMap, NameSection, TypeSection,
    };

    use super::*;

    /// One imported function, and two that do nothing, with these names.
    fn program(names: [&str; 3]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("env", "imported", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for _ in 0..2 {
            functions.function(0);
            let mut body = Function::new([]);
            body.instruction(&Instruction::Nop).instruction(&Instruction::End);
            code.function(&body);
        }
        let mut map = NameMap::new();
        for (at, name) in (0..).zip(names) {
            map.append(at, name);
        }
        let mut section = NameSection::new();
        section.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code).section(&section);
        module.finish()
    }

    fn bodies(program: &[u8]) -> Result<Vec<Vec<u8>>> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            if let Payload::CodeSectionEntry(body) = payload? {
                found.push(program[offsets(body.range())?].to_vec());
            }
        }
        Ok(found)
    }

    #[test]
    fn only_the_named_functions_are_emptied() -> Result<()> {
        let before = program(["x", "_ZN8into_any5build", "_ZN8into_any13hydrate_async"]);
        let after = snip(&before)?;
        let [kept, emptied] = bodies(&after)?.try_into().expect("two functions");
        assert_eq!(kept, bodies(&before)?[0]);
        assert_eq!(emptied, EMPTY);
        Ok(())
    }

    #[test]
    fn a_program_without_them_stays_as_it_is() -> Result<()> {
        let before = program(["a", "b", "c"]);
        assert_eq!(snip(&before)?, before);
        Ok(())
    }
}
