//! Takes a browser program apart: what its first view needs, and the rest, which can come when the page is in use.
//!
//! Both halves are one program: they share the memory, the table of functions and the globals, so nothing in the source
//! knows of it but `ui/browser/rest.rs`. In the first half a function of the rest is an entry: it asks for the rest where
//! that is not there yet, then calls the function's place in the table, which the rest fills when it comes.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{Call, CallIndirect, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, LocalFunction, Module, ModuleConfig, TableId, ValType,
};

/// The function that asks for the rest and waits for it: part of its name among the program's imports.
const ASK: &str = "crossreadRestNow";

/// The global that is 1 once the rest is there, as the first half exports it.
const HERE: &str = "rest_is_here";

/// What the rest imports its halves' common things from.
const FIRST: &str = "first";

/// A program in two halves.
pub struct Halves {
    /// What the program starts with.
    pub first: Vec<u8>,
    /// What it asks for later.
    pub rest: Vec<u8>,
}

/// Where a function belongs, by its name.
#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    /// The first half, for whatever reason.
    First,
    /// The rest, where no function of the first half calls it by name. The compiler keeps one of several equal functions,
    /// under any of their names, so that a name alone does not tell.
    Rest,
    /// The rest, and the first half calls it: a way from one to the other.
    Gate,
}

/// Instructions that a function in the table has to have to be worth an entry. Smaller ones are often shared.
const WORTH_AN_ENTRY: u64 = 120;

/// The program in halves: the rest holds the functions that are of it by their names, and those that only they call.
pub fn split(program: &[u8], place_of: impl Fn(&str) -> Place) -> Result<Halves> {
    let mut first = parse(program)?;
    let mut rest = parse(program)?;
    let table = first.tables.main_function_table()?.context("the program has no table of functions")?;
    let plan = Plan::of(&first, table, place_of);

    // Entries that had no place in the table get one behind its end.
    let mut places = plan.places.clone();
    let end = u32::try_from(first.tables.get(table).initial)?;
    let added: Vec<usize> = plan.entries.iter().filter(|entry| !places.contains_key(entry)).copied().collect();
    for (place, &entry) in (end..).zip(&added) {
        places.insert(entry, vec![place]);
    }

    let used = make_rest(&mut rest, &plan, &places, added.len() as u64)?;
    make_first(&mut first, &plan, &places, table, &added, &used)?;
    Ok(Halves { first: first.emit_wasm(), rest: rest.emit_wasm() })
}

fn parse(program: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    // wasm-opt takes the names away.
    config.generate_producers_section(false).parse(program)
}

/// Which function is of which half. Functions go by their number in the program, which is the same each time it is read.
struct Plan {
    /// The functions of the rest.
    rest: BTreeSet<usize>,
    /// Those of them that the first half calls, exports or has in its table.
    entries: BTreeSet<usize>,
    /// Where functions stand in the table.
    places: BTreeMap<usize, Vec<u32>>,
}

impl Plan {
    fn of(module: &Module, table: TableId, place_of: impl Fn(&str) -> Place) -> Plan {
        let placed: BTreeMap<usize, (Place, bool)> = module
            .funcs
            .iter_local()
            .map(|(id, function)| {
                let place = module.funcs.get(id).name.as_deref().map_or(Place::First, &place_of);
                (id.index(), (place, function.size() < WORTH_AN_ENTRY))
            })
            .collect();
        let place_of = |id: FunctionId| placed.get(&id.index()).copied().unwrap_or((Place::First, false));
        let places = places(module, table);
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        });
        let in_table = module.funcs.iter().map(|function| function.id()).filter(|id| places.contains_key(&id.index()));
        // What the first half reaches without going through a gate: each with whether it makes what it calls the first
        // half's too, which small functions of the rest do not.
        let mut kept = BTreeMap::new();
        let mut entries = BTreeSet::new();
        let mut open = Vec::new();
        for id in exported.chain(in_table).chain(module.start) {
            match place_of(id) {
                (Place::First, _) => open.push((id, true)),
                (Place::Rest, true) => open.push((id, false)),
                _ => _ = entries.insert(id.index()),
            }
        }
        while let Some((id, with_called)) = open.pop() {
            if kept.get(&id.index()).is_some_and(|known| *known || !with_called) {
                continue;
            }
            kept.insert(id.index(), with_called);
            let FunctionKind::Local(function) = &module.funcs.get(id).kind else { continue };
            for called in called(function) {
                match place_of(called).0 {
                    Place::First => open.push((called, true)),
                    Place::Rest if with_called => open.push((called, true)),
                    _ => _ = entries.insert(called.index()),
                }
            }
        }
        entries.retain(|entry| !kept.contains_key(entry));
        let rest = module.funcs.iter_local().map(|(id, _)| id.index()).filter(|id| !kept.contains_key(id)).collect();
        Plan { rest, entries, places }
    }
}

/// Where each function stands in the table.
fn places(module: &Module, table: TableId) -> BTreeMap<usize, Vec<u32>> {
    let mut places: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for element in module.elements.iter() {
        let ElementKind::Active { table: of, offset: ConstExpr::Value(walrus::ir::Value::I32(offset)) } = &element.kind
        else {
            continue;
        };
        if let ElementItems::Functions(functions) = &element.items
            && *of == table
        {
            for (place, function) in (offset.cast_unsigned()..).zip(functions) {
                places.entry(function.index()).or_default().push(place);
            }
        }
    }
    places
}

/// The functions that this one calls by name.
fn called(function: &LocalFunction) -> Vec<FunctionId> {
    struct Called(Vec<FunctionId>);
    impl Visitor<'_> for Called {
        fn visit_function_id(&mut self, id: &FunctionId) {
            self.0.push(*id);
        }
    }
    let mut called = Called(Vec::new());
    dfs_in_order(&mut called, function, function.entry_block());
    called.0
}

/// The name by which the first half exports something that the rest imports: its kind and its number.
fn name(kind: char, number: usize) -> String {
    format!("{kind}{number}")
}

/// The functions by their numbers.
fn by_number(module: &Module) -> BTreeMap<usize, FunctionId> {
    module.funcs.iter().map(|function| (function.id().index(), function.id())).collect()
}

/// Leaves the rest's own functions in it; all else that they need comes from the first half. Gives the functions that do.
fn make_rest(
    module: &mut Module,
    plan: &Plan,
    places: &BTreeMap<usize, Vec<u32>>,
    added: u64,
) -> Result<BTreeSet<usize>> {
    let table = module.tables.main_function_table()?.context("the program has no table of functions")?;
    module.start = None;
    for id in module.exports.iter().map(|export| export.id()).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for id in module.elements.iter().map(|element| element.id()).collect::<Vec<_>>() {
        module.elements.delete(id);
    }
    let by_number = by_number(module);
    let own = module.funcs.iter_local().filter(|(id, _)| plan.rest.contains(&id.index()));
    let called = own.flat_map(|(_, function)| called(function)).map(|id| id.index());
    let used: BTreeSet<usize> = called.filter(|number| !plan.rest.contains(number)).collect();
    for id in module.imports.iter().map(|import| import.id()).collect::<Vec<_>>() {
        module.imports.delete(id);
    }
    for number in &used {
        let id = *by_number.get(number).context("a function is missing")?;
        let ty = module.funcs.get(id).ty();
        let import = module.imports.add(FIRST, &name('f', *number), id);
        module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
    for id in module.memories.iter().map(|memory| memory.id()).collect::<Vec<_>>() {
        let import = module.imports.add(FIRST, &name('m', id.index()), id);
        let memory = module.memories.get_mut(id);
        memory.import = Some(import);
        memory.data_segments.clear();
    }
    for id in module.tables.iter().map(|table| table.id()).collect::<Vec<_>>() {
        let import = module.imports.add(FIRST, &name('t', id.index()), id);
        let imported = module.tables.get_mut(id);
        imported.import = Some(import);
        imported.elem_segments.clear();
        if id == table {
            imported.initial += added;
            imported.maximum = imported.maximum.map(|most| most + added);
        }
    }
    for id in module.globals.iter().map(|global| global.id()).collect::<Vec<_>>() {
        let import = module.imports.add(FIRST, &name('g', id.index()), id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    // Its functions take their places in the table, each run of neighbouring places at once.
    let mut filled: Vec<(u32, FunctionId)> = Vec::new();
    for (number, places) in places {
        if plan.entries.contains(number) {
            let id = *by_number.get(number).context("a function is missing")?;
            filled.extend(places.iter().map(|place| (*place, id)));
        }
    }
    filled.sort_unstable_by_key(|(place, _)| *place);
    for run in filled.chunk_by(|(before, _), (after, _)| before + 1 == *after) {
        let Some((start, _)) = run.first() else { continue };
        let offset = ConstExpr::Value(walrus::ir::Value::I32(start.cast_signed()));
        let functions = run.iter().map(|(_, id)| *id).collect();
        let kind = ElementKind::Active { table, offset };
        let element = module.elements.add(kind, ElementItems::Functions(functions));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    walrus::passes::gc::run(module);
    Ok(used)
}

/// Puts entries where the first half had the rest's functions, and exports what the rest uses.
fn make_first(
    module: &mut Module,
    plan: &Plan,
    places: &BTreeMap<usize, Vec<u32>>,
    table: TableId,
    added: &[usize],
    used: &BTreeSet<usize>,
) -> Result<()> {
    let ask = module.imports.iter().find(|import| import.name.contains(ASK));
    let ask = ask.with_context(|| format!("the program does not import {ASK}"))?;
    let walrus::ImportKind::Function(ask) = ask.kind else { anyhow::bail!("{ASK} is no function") };
    let here = module.globals.add_local(ValType::I32, true, false, ConstExpr::Value(walrus::ir::Value::I32(0)));
    module.exports.add(HERE, here);

    let by_number = by_number(module);
    for number in &plan.entries {
        let id = *by_number.get(number).context("a function is missing")?;
        let place = places.get(number).and_then(|places| places.first()).context("an entry has no place")?;
        let ty = module.funcs.get(id).ty();
        let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
        let mut entry = FunctionBuilder::new(&mut module.types, &params, &results);
        let args: Vec<_> = params.iter().map(|param| module.locals.add(*param)).collect();
        let mut body = entry.func_body();
        body.global_get(here).if_else(
            None,
            |_| {},
            |not_here| {
                not_here.instr(Call { func: ask });
            },
        );
        for arg in &args {
            body.local_get(*arg);
        }
        body.i32_const(place.cast_signed()).instr(CallIndirect { ty, table });
        module.funcs.get_mut(id).kind = FunctionKind::Local(entry.local_func(args));
    }
    let all = module.tables.get_mut(table);
    let end = i32::try_from(all.initial)?;
    all.initial += added.len() as u64;
    all.maximum = all.maximum.map(|most| most + added.len() as u64);
    let functions = added.iter().filter_map(|number| by_number.get(number).copied()).collect();
    let offset = ConstExpr::Value(walrus::ir::Value::I32(end));
    let element = module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(functions));
    module.tables.get_mut(table).elem_segments.insert(element);

    for number in used {
        let id = *by_number.get(number).context("a function is missing")?;
        module.exports.add(&name('f', *number), id);
    }
    for id in module.memories.iter().map(|memory| memory.id()).collect::<Vec<_>>() {
        module.exports.add(&name('m', id.index()), id);
    }
    for id in module.tables.iter().map(|table| table.id()).collect::<Vec<_>>() {
        module.exports.add(&name('t', id.index()), id);
    }
    for id in module.globals.iter().map(|global| global.id()).filter(|id| *id != here).collect::<Vec<_>>() {
        module.exports.add(&name('g', id.index()), id);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::RefType;

    /// A program in which `start` calls `later`, which calls `view`; both of them and `start` call `shared`.
    fn program() -> Vec<u8> {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        module.add_import_func("env", &format!("__wbg_{ASK}_1"), ty);
        module.memories.add_local(false, false, 1, None, None);
        let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
        let mut add = |name: &str, calls: &[FunctionId]| {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            function.name(name.to_owned());
            for call in calls {
                function.func_body().call(*call);
            }
            function.finish(Vec::new(), &mut module.funcs)
        };
        let shared = add("shared", &[]);
        let view = add("view", &[shared]);
        let later = add("later", &[view, shared]);
        let start = add("start", &[later, shared]);
        module.exports.add("start", start);
        let offset = ConstExpr::Value(walrus::ir::Value::I32(0));
        let element = module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(vec![shared]));
        module.tables.get_mut(table).elem_segments.insert(element);
        module.emit_wasm()
    }

    fn place_of(name: &str) -> Place {
        match name {
            "later" => Place::Gate,
            "view" | "shared" => Place::Rest,
            _ => Place::First,
        }
    }

    fn names(module: &Module) -> Vec<&str> {
        let mut names: Vec<&str> =
            module.funcs.iter_local().filter_map(|(id, _)| module.funcs.get(id).name.as_deref()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn the_rest_has_what_only_it_calls_and_the_first_half_what_both_call() {
        let halves = split(&program(), place_of).unwrap();
        let (first, rest) = (parse(&halves.first).unwrap(), parse(&halves.rest).unwrap());
        assert_eq!(names(&first), ["later", "shared", "start"]);
        assert_eq!(names(&rest), ["later", "view"]);
        // The rest's function takes the place that its entry calls, behind the end of the table.
        let later = rest.funcs.by_name("later").unwrap();
        let table = rest.tables.main_function_table().unwrap().unwrap();
        assert_eq!(places(&rest, table).get(&later.index()), Some(&vec![1]));
        assert_eq!(rest.tables.get(table).initial, 2);
    }

    #[test]
    fn all_that_the_rest_imports_the_first_half_exports() {
        let halves = split(&program(), place_of).unwrap();
        let (first, rest) = (parse(&halves.first).unwrap(), parse(&halves.rest).unwrap());
        let exported: Vec<&str> = first.exports.iter().map(|export| export.name.as_str()).collect();
        assert!(rest.imports.iter().count() > 0);
        for import in rest.imports.iter() {
            assert!(import.module == FIRST && exported.contains(&import.name.as_str()), "{}", import.name);
        }
        assert!(exported.contains(&HERE));
    }

    #[test]
    fn a_program_that_can_not_ask_for_its_rest_is_refused() {
        let mut module = parse(&program()).unwrap();
        for import in module.imports.iter_mut() {
            import.name = "another".to_owned();
        }
        let error = split(&module.emit_wasm(), place_of).map(|_| ()).unwrap_err();
        assert!(error.to_string().contains(ASK), "{error}");
    }
}
