//! The page in Spanish, as it is written across Latin America; the reader is addressed as usted, or not at all.

use super::grouped;
use super::table::*;
use crate::engine::article::{PersonKind, QuoteKind, Removal};
use crate::engine::comparison::{Agreement, DifferenceKind, EvidenceKind, Relation};
use crate::engine::dates::edtf::Precision;
use crate::engine::search::Term;
use crate::state::carried::Damage;
use crate::state::draft::Fact;
use crate::state::keys::Act;
use crate::state::link::{Lanes, Lang, Problem, QuoteOrder, View};
use crate::state::matrix::{Holds, Sort};
use crate::state::plain::words as plain;
use crate::state::read::Mark;
use crate::state::timeline::ticks::Unit;
use crate::ui::browser::corpus::LoadError;
use crate::ui::browser::engine::EngineError;
use crate::ui::browser::files::Unusable;
use crate::ui::browser::shelf::ShelfError;
use crate::ui::share::Way;

/// A figure: from five digits on in groups of three, parted by a narrow space.
fn digits(n: usize) -> String {
    grouped(n, 5, '\u{202f}')
}

/// A number from two to nine as a word, others in figures.
fn number(n: usize) -> String {
    const WORDS: [&str; 8] = ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
    n.checked_sub(2).and_then(|at| WORDS.get(at)).map_or_else(|| digits(n), |word| (*word).to_owned())
}

/// So many of a masculine noun: "ningún punto", "un punto", "dos puntos".
fn un(n: usize, one: &str, many: &str) -> String {
    match n {
        0 => format!("ningún {one}"),
        1 => format!("un {one}"),
        n => format!("{} {many}", number(n)),
    }
}

/// So many of a feminine noun: "ninguna fuente", "una fuente", "dos fuentes".
fn una(n: usize, one: &str, many: &str) -> String {
    match n {
        0 => format!("ninguna {one}"),
        1 => format!("una {one}"),
        n => format!("{} {many}", number(n)),
    }
}

fn figure(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", digits(n), if n == 1 { one } else { many })
}

fn capital(words: String) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Names in a line. "Y" is "e" before the sound of i, except where that glides into the next vowel.
fn list(names: &[String]) -> String {
    let Some((last, rest)) = names.split_last() else { return String::new() };
    if rest.is_empty() {
        return last.clone();
    }
    let next = last.to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|w| next.starts_with(w));
    let and = if begins(&["i", "hi", "í", "hí"]) && !begins(&["hie", "hia", "io", "ia"]) { "e" } else { "y" };
    format!("{} {and} {last}", rest.join(", "))
}

/// What the views are called.
fn view_name(view: View) -> &'static str {
    match view {
        View::Sources => "Fuentes",
        View::Read => "Lectura",
        View::Matrix => "Matriz",
        View::Timeline => "Cronología",
        View::Quotes => "Citas",
    }
}

/// Spanish.
pub(super) const SPANISH: Strings = Strings {
    app: AppStrings {
        loading: "Cargando\u{2026}",
        working: |n| format!("Leyendo y comparando {}\u{2026}", un(n, "artículo", "artículos")),
        reading: |done, of| match of {
            _ if done >= of => format!("Comparando {}\u{2026}", un(of, "artículo", "artículos")),
            1 => "Leyendo el artículo\u{2026}".to_owned(),
            _ => format!("Leyendo el artículo {} de {of}\u{2026}", done + 1),
        },
        stop: "Detener",
        nothing: "No hay ninguna comparación que mostrar",
        nothing_help: "La página abre el archivo corpus.json que está junto a ella. La orden «crossread pack» lo crea a partir de una carpeta de textos.",
        close: "Cerrar",
        skip: "Ir al texto",
        problem: |problem| match problem {
            Problem::View(name) => format!("No existe ninguna vista llamada «{name}»; se muestra Lectura."),
            Problem::Value { key, value } => {
                format!("La parte «{key}={value}» no tiene sentido aquí y se dejó de lado.")
            }
        },
        problems_title: "La dirección de esta página contiene algo que no se puede leer.",
        not_loaded: |error| {
            match error {
            LoadError::Missing(why) => format!("El archivo corpus.json no se cargó ({why})."),
            LoadError::Unreadable(error) => error.say(Lang::Spanish),
            LoadError::Unfinished(EngineError::NotStarted(why)) => {
                format!("El programa que lee y compara los textos no arrancó ({why}).")
            }
            LoadError::Unfinished(EngineError::Refused(_)) => {
                "El programa que lee y compara los textos rechazó el archivo.".to_owned()
            }
            LoadError::Unfinished(EngineError::Stopped) => "Se detuvo.".to_owned(),
            LoadError::NotKept => "La dirección nombra una comparación que no está guardada en este navegador: se borró, o está guardada en otro. Pida un enlace que lleve los textos.".to_owned(),
            LoadError::Shelf(why) => format!("La dirección nombra una comparación guardada en este navegador, y el navegador no la entrega ({why})."),
            LoadError::Damaged(damage) => {
                let what = match damage {
                    Damage::Cut(here, Some(all)) => format!("se cortó: llegaron {} de sus {} letras", digits(*here), digits(*all)),
                    Damage::Cut(..) => "se cortó cerca del comienzo".to_owned(),
                    Damage::Longer(more) => format!("quedaron al final {} de más", una(*more, "letra", "letras")),
                    Damage::Changed => "cambiaron algunas de sus letras".to_owned(),
                    Damage::Later(version) => return format!("El enlace lo hizo una versión posterior de Crossread (sus textos están escritos en la versión {version}). Ábralo en ella."),
                };
                format!("El enlace no se puede abrir, porque en el camino {what}. No se muestra nada de él. Pídalo otra vez, o pida la comparación como archivo.")
            }
            LoadError::Unfinished(EngineError::OtherVersion) => {
                "El programa que lee y compara los textos es de otra versión que esta página; vuelva a cargarla."
                    .to_owned()
            }
        }
        },
    },
    first_look: FirstLookStrings {
        what: plain::SPANISH.what,
        how: plain::SPANISH.how,
        example: plain::SPANISH.example,
        in_place: plain::SPANISH.in_place,
        own: plain::SPANISH.own,
    },
    bar: BarStrings {
        views: "Vistas",
        sources: "Fuentes a la vista",
        share: "Compartir",
        theme: |name| format!("Colores: {name}"),
        theme_names: ["los del sistema", "claros", "oscuros"],
        view_names: view_name,
        show_source: |name| format!("Mostrar {name}"),
        hide_source: |name| format!("Ocultar {name}"),
        last_source: "Una fuente debe quedar a la vista.",
        other_language: "English",
        speaks: "La página está ahora en español.",
    },
    share: ShareStrings {
        title: "Compartir",
        ways: "Qué compartir",
        way: |way| match way {
            Way::View => "Un enlace a esta vista",
            Way::Texts => "Un enlace que lleva los textos",
        },
        holds: |way, own| match (way, own) {
            (Way::View, false) => {
                "Contiene lo que está en pantalla: la vista, sus fuentes y el orden, los filtros, el pasaje elegido y sus marcas. No contiene ninguno de los textos; quien lo abra verá la comparación de este sitio."
            }
            (Way::View, true) => {
                "Contiene lo que está en pantalla y ninguno de los textos. Esta comparación se guarda solo en este navegador, así que el enlace se abre aquí y en ninguna otra parte."
            }
            (Way::Texts, _) => {
                "Contiene todo: cada artículo entero, lo que usted corrigió y repuso, sus marcas y lo que está en pantalla. Quien tenga el enlace puede leer los textos. Van detrás del # de la dirección, que los navegadores no envían a ningún servidor."
            }
        },
        limits: |n| match n {
            0..=2000 => None,
            2001..=4000 => Some(
                "Algunos programas de mensajería cortan los enlaces cerca de los 2000 caracteres. Un enlace cortado lo dice al abrirse.",
            ),
            4001..=16_000 => Some(
                "Algunos programas de mensajería cortan los enlaces cerca de los 2000 o 4000 caracteres; el correo y las notas admiten enlaces más largos. Un enlace cortado lo dice al abrirse.",
            ),
            _ => Some(
                "Es más largo de lo que muchos programas admiten. Guarde la comparación como archivo y envíe ese archivo.",
            ),
        },
        soon: "se está haciendo\u{2026}",
        too_long: "no es posible: los textos son demasiado largos para un enlace. Guarde la comparación como archivo y envíe ese archivo.",
        field: "Enlace",
        length: |n| figure(n, "carácter", "caracteres"),
        copy: "Copiar el enlace",
        hand_on: "Compartir con\u{2026}",
        copied: "Enlace copiado.",
        copied_here: "Enlace copiado. Se abre solo en este navegador; en Compartir se hace uno para otras personas.",
        refused: "El navegador no permitió copiar el enlace. Está seleccionado arriba: cópielo de ahí.",
    },
    keep: KeepStrings {
        title: "Guardado en este navegador",
        help: "Sus comparaciones se guardan por sí solas, en este navegador y en ninguna otra parte.",
        to_site: "La comparación con la que se abre este sitio",
        about: |sources, day| format!("{} \u{b7} guardada el {day}", sources.join(", ")),
        open_now: "\u{b7} abierta ahora",
        new_title: "Título nuevo",
        rename: "Cambiar el título",
        rename_what: |title| format!("Cambiar el título de {title}"),
        delete: "Borrar",
        delete_what: |title| format!("Borrar {title}"),
        deleted: |title| format!("Se borró «{title}»."),
        apart: |title| {
            format!(
                "Otra pestaña cambió «{title}» entretanto. Lo que está en pantalla aquí se guarda como otra comparación, junto a aquella."
            )
        },
        refused: |why| {
            match why {
            ShelfError::Refused(_) => "Este navegador no guarda nada de esta página, así que su comparación dura lo que dure la página. Guárdela como archivo o comparta un enlace que lleve los textos.".to_owned(),
            ShelfError::Full => "No queda espacio en este navegador, así que su último cambio no está guardado. Sigue en la página: borre comparaciones que ya no necesite o guarde esta como archivo.".to_owned(),
            ShelfError::Later => "Lo que guarda este navegador lo escribió una versión posterior de Crossread. Vuelva a cargar la página; hasta entonces su comparación dura lo que dure la página.".to_owned(),
        }
        },
        as_before: "Lo que ve es lo que estaba abierto antes.",
    },
    one_page: OnePageStrings {
        help: "Una página es un solo archivo con el programa y esta comparación, tal como se ve. Se abre con un doble clic, sin conexión.",
        save: "Guardar como una página",
        making: "Se está haciendo la página\u{2026}",
        saved: |name, kilobytes| format!("Guardada como {name}, {kilobytes} kB."),
        failed: |why| match why {
            "" => "No se pudo hacer la página.".to_owned(),
            why => format!("No se pudo hacer la página ({why})."),
        },
    },
    newer: NewerStrings {
        here: "Hay una versión nueva de esta página.",
        reload: "Volver a cargar",
        later: "Más tarde",
    },
    source: SourceStrings {
        inferred: "deducida",
        no_date: "sin fecha conocida",
        no_outlet: "medio sin identificar",
        no_title: "El artículo no trae titular",
        digest: "resumen",
        digest_help: "Un resumen: cada párrafo del artículo contado con otras palabras, en el mismo orden y con los mismos hechos; las citas son textuales.",
        paragraphs: |n| figure(n, "párrafo", "párrafos"),
        words: |n| figure(n, "palabra", "palabras"),
    },
    read: ReadStrings {
        lede: |shown, all, counts| {
            let sources = if shown == all {
                format!("{} lado a lado.", capital(una(shown, "fuente", "fuentes")))
            } else if shown == 1 {
                format!("Una de {} fuentes.", number(all))
            } else {
                format!("{} de {} fuentes lado a lado.", capital(number(shown)), number(all))
            };
            let points = counts.shared + counts.differs;
            let otherwise = match counts.differs {
                0 => "ninguno con diferencias".to_owned(),
                1 => "uno con diferencias".to_owned(),
                n => format!("{} con diferencias", number(n)),
            };
            format!(
                "{sources} {} en más de una de ellas, {otherwise}; {} en una sola{}.",
                capital(un(points, "punto aparece", "puntos aparecen")),
                un(counts.only, "pasaje aparece", "pasajes aparecen"),
                perhaps_more(counts.perhaps),
            )
        },
        one_source: "Hay una sola fuente a la vista. Para comparar hacen falta al menos dos.",
        nothing_common: "No se encontró ningún punto que cuenten dos de las fuentes a la vista: no hay dos oraciones suyas lo bastante cercanas en nombres, cifras, fechas y palabras significativas. Se muestran de todos modos.",
        legend: "Marcas",
        legend_help: "Elija un pasaje para comparar sus redacciones.",
        mark: |mark| match mark {
            Mark::Shared => "en común",
            Mark::Differs => "difiere",
            Mark::Only => "solo aquí",
            Mark::Perhaps => "sin marca: dudoso",
        },
        mark_long: |mark| match mark {
            Mark::Shared => "otra fuente también lo cuenta",
            Mark::Differs => "otra fuente lo cuenta de otro modo",
            Mark::Only => "ninguna otra fuente a la vista lo cuenta",
            Mark::Perhaps => "quizá otra fuente lo cuenta, sin indicios bastantes para asegurarlo",
        },
        marked: |mark, others| match mark {
            Mark::Shared => format!("en común con {others}"),
            Mark::Differs => format!("difiere de {others}"),
            Mark::Only => "solo aquí".to_owned(),
            Mark::Perhaps => format!("quizá también en {others}"),
        },
        noted: |note| format!("nota propia: {note}"),
        only_differences: "Solo diferencias",
        folded: |n| if n == 1 { "1 párrafo plegado".to_owned() } else { format!("{} párrafos plegados", digits(n)) },
        unfold: "Mostrarlos",
        lock: "Desplazar juntas",
        lock_help: "Las columnas siguen a la que usted desplaza. Para mover una sola, mantenga pulsada la tecla Alt mientras la desplaza, o arrastre su barra.",
        locked: "Las columnas se desplazan juntas.",
        unlocked: "Cada columna se desplaza por su cuenta.",
        released: "Columnas sueltas: cada una se desplaza por su cuenta. La tecla L las vuelve a unir.",
        stops: "Diferencias",
        stop_at: |at, all| match at {
            Some(at) => format!("{} de {all}", at + 1),
            None => figure(all, "diferencia", "diferencias"),
        },
        stop_said: |at, all, label| format!("{} de {all}: {label}", at + 1),
        no_stops: "Las fuentes a la vista no difieren en nada que se haya encontrado.",
        next_difference: "Diferencia siguiente",
        previous_difference: "Diferencia anterior",
        base: "base",
        make_base: |name| format!("Comparar las demás con {name}"),
        is_base: |name| format!("{name} es la base: las demás se comparan con ella."),
        grip: |name, at, all| {
            format!("{name}, columna {} de {all}. Para moverla, arrástrela o pulse izquierda o derecha", at + 1)
        },
        move_left: |name| format!("Mover {name} a la izquierda"),
        move_right: |name| format!("Mover {name} a la derecha"),
        moved_to: |name, at, all| format!("{name} es la columna {} de {all}.", at + 1),
        maximise: |name| format!("Mostrar solo {name}"),
        restore: "Mostrar todas las columnas",
        previous_source: "Fuente anterior",
        next_source: "Fuente siguiente",
        source_at: |name, at, all| format!("{name}, {} de {all}", at + 1),
        changed: "Este pasaje se movió o cambió: sus palabras ya no están en el texto.",
        no_such_source: |name| format!("El enlace nombra una fuente que no está en esta comparación: {name}."),
    },
    compare: CompareStrings {
        title: "Comparar",
        only_in: |name| format!("Solo se halló en {name}."),
        perhaps_only_in: |name| {
            format!(
                "Con seguridad solo se halló en {name}. Quizá también en otras: conviene leer los pasajes más cercanos."
            )
        },
        told_by: |n, all| match n {
            1 => format!("Se halló en una de {} fuentes.", number(all)),
            n => format!("Se halló en {} de {} fuentes.", number(n), number(all)),
        },
        unsure: "Quizá no cuentan lo mismo: conviene leerlos.",
        not_found: "No se halló en",
        nearest: "quizá lo mismo: su pasaje más cercano",
        difference: |kind, relation| {
            let (what, many) = match kind {
                DifferenceKind::Number => ("Cifras", true),
                DifferenceKind::Date => ("Fechas", true),
                DifferenceKind::People => ("Personas", true),
                DifferenceKind::Role => ("Quién lo hizo", false),
                DifferenceKind::Claim => ("Grado de certeza", false),
                DifferenceKind::Verb => ("Verbo", false),
                DifferenceKind::Description => ("Descripción", false),
                DifferenceKind::Quotation => ("Palabras citadas", true),
            };
            let how = match (relation, many) {
                (Relation::Same, true) => "coinciden",
                (Relation::Same, false) => "coincide",
                (Relation::Compatible, true) => "compatibles",
                (Relation::Compatible, false) => "compatible",
                (Relation::Different, true) => "difieren",
                (Relation::Different, false) => "difiere",
                (Relation::Unclear, true) => "no se pueden comparar",
                (Relation::Unclear, false) => "no se puede comparar",
            };
            format!("{what}: {how}")
        },
        more_exact: |name| format!("{name} lo dice con más exactitud"),
        no_differences: "No se encontró ninguna diferencia de cifras, fechas o personas. Están marcadas las palabras que la base dice de otro modo.",
        reworded: "con otras palabras de principio a fin",
        is_base: "base",
        copy_passage: "Copiar un enlace a este pasaje",
        in_place: "En su lugar",
        moved: "Este pasaje está en otro lugar del texto que cuando se hizo el enlace.",
        of_digest: "El enlace se hizo para el resumen de este artículo. Este es el párrafo que el resumen cuenta allí.",
        of_report: "El enlace se hizo para el artículo mismo, que no está en esta comparación. Este es el párrafo de su resumen que cuenta aquel.",
        how_dated: "Cómo se dedujeron las fechas",
        why_same: "Por qué cuenta como lo mismo",
        right_of_ten: |n, label| {
            format!(
                "Con {label}, por lo que ambos tienen; de diez pares así, unos {} cuentan lo mismo.",
                number(n.into())
            )
        },
        evidence: |kind| match kind {
            EvidenceKind::Word => "palabras",
            EvidenceKind::Synonym => "palabras de igual sentido",
            EvidenceKind::Name => "nombres",
            EvidenceKind::Number => "cifras",
            EvidenceKind::Date => "fechas",
            EvidenceKind::Quotation => "palabras citadas",
        },
        quoted: |speaker, cue| match (speaker, cue) {
            (Some(speaker), Some(cue)) => format!("{speaker} («{cue}»)"),
            (Some(speaker), None) => speaker.to_owned(),
            (None, _) => "sin decir quién habla".to_owned(),
        },
    },
    own: OwnStrings {
        title: "Marcas propias",
        open: |n| figure(n, "marca propia", "marcas propias"),
        apart: "No es el mismo punto",
        apart_help: |name| format!("Lo que dice aquí {name} no es el mismo punto: sacarlo"),
        apart_done: |name| format!("No es el mismo punto: {name}"),
        together: "Es el mismo punto",
        together_help: |name| format!("Lo que dice aquí {name} es el mismo punto: añadirlo"),
        together_done: |name| format!("Es el mismo punto: {name}"),
        choose: "Otro pasaje dice lo mismo",
        choose_words: "Palabras de ese pasaje",
        choose_found: |shown, all| match all {
            0 => "Ningún pasaje de estas fuentes tiene esas palabras.".to_owned(),
            all if all > shown => format!("{shown} de {all} pasajes; con más palabras serán menos"),
            all => figure(all, "pasaje", "pasajes"),
        },
        same: "No es una diferencia",
        same_help: "Estas palabras no difieren: descartar esta diferencia",
        same_done: |names| format!("No es una diferencia: {names}"),
        note: "Anotar",
        edit_note: "Editar la nota",
        note_on: |name| format!("Nota sobre {name}"),
        note_label: |name| format!("Nota propia sobre este pasaje de {name}"),
        keep_note: "Guardar la nota",
        note_kept: "Nota guardada. También está en el enlace.",
        undo: "Deshacer",
        undo_what: |what| format!("Deshacer: {what}"),
        undone: "Deshecho.",
        lost: "Las palabras a las que se refería no están aquí, así que no cambia nada.",
        other: "Una marca de otra clase",
        kept_here: "Las marcas propias se guardan en este navegador y van en el enlace que se comparte.",
        not_kept: "Este navegador no guarda nada: las marcas propias duran lo que dure abierta la página, y van en el enlace que se comparte.",
        date: "Corregir la fecha",
        date_label: |name| format!("Cuándo fue, según su propia lectura de {name}"),
        date_day: "Día",
        date_month: "Mes",
        date_year: "Año",
        date_clock: "Hora",
        date_about: "por esas fechas",
        date_impossible: "No existe tal fecha. Hace falta el año; lo demás, hasta donde se sepa.",
        keep_date: "Guardar esta fecha",
        date_kept: "Fecha guardada. También está en el enlace.",
        date_done: |name, date| format!("Fecha de {name}: {date}"),
        date_own: |before| {
            if before.is_empty() {
                "Corrección propia".to_owned()
            } else {
                format!("Corrección propia; se había leído como {before}")
            }
        },
        date_yours: "fecha propia",
    },
    matrix: MatrixStrings {
        lede: |shown| {
            let one = shown.holds.contains(&Holds::One);
            let what = match (one, shown.only_differences) {
                (true, _) => format!(
                    "{} en una sola fuente{}",
                    un(shown.rows.saturating_sub(shown.perhaps), "pasaje aparece", "pasajes aparecen"),
                    perhaps_more(shown.perhaps)
                ),
                (false, true) => format!(
                    "{} de otro modo en las {} fuentes a la vista",
                    un(shown.rows, "punto se cuenta", "puntos se cuentan"),
                    number(shown.sources)
                ),
                (false, false) => format!(
                    "{} en más de una de las {} fuentes a la vista",
                    un(shown.rows, "punto aparece", "puntos aparecen"),
                    number(shown.sources)
                ),
            };
            let about: Vec<&str> = shown
                .holds
                .iter()
                .filter_map(|h| match h {
                    Holds::Figures => Some("cifras"),
                    Holds::Dates => Some("fechas"),
                    Holds::People => Some("nombres de personas"),
                    Holds::One => None,
                })
                .collect();
            let about = if about.is_empty() { String::new() } else { format!(", con {}", about.join(" o ")) };
            let order = match shown.sort {
                Sort::Order => format!("En el orden de {}.", shown.base),
                Sort::Sources => "Primero los que cuentan más fuentes.".to_owned(),
                Sort::Differ => "Primero aquellos en que más difieren las fuentes.".to_owned(),
            };
            format!("{}{about}. {order}", capital(what))
        },
        one_source: "Hay una sola fuente a la vista. La matriz necesita al menos dos: muestre otra con los botones de arriba.",
        nothing_common: "No se encontró ningún punto que cuenten dos de las fuentes a la vista: no hay dos oraciones suyas lo bastante cercanas en nombres, cifras, fechas y palabras significativas.",
        none_left: "Con esta selección no queda ninguna fila.",
        show_all: "Mostrar todos los puntos",
        grid: |rows, sources| {
            format!("{} por {}", figure(rows, "punto", "puntos"), figure(sources, "fuente", "fuentes"))
        },
        help: "Las flechas van de celda en celda, Inicio y Fin recorren la fila, Re Pág y Av Pág saltan cinco filas. Intro abre todas las versiones de un punto.",
        point: "Punto",
        sort_by: "Orden",
        sort: |sort| match sort {
            Sort::Order => "El de la base",
            Sort::Sources => "Más fuentes primero",
            Sort::Differ => "Más desacuerdo primero",
        },
        filter: "Solo con",
        holds: |holds| match holds {
            Holds::Figures => "cifras",
            Holds::Dates => "fechas",
            Holds::People => "personas",
            Holds::One => "una sola fuente",
        },
        told: |n, all| format!("{n} de {all}"),
        unsure: "quizá no es lo mismo",
        perhaps: "quizá también en otras",
        perhaps_here: "quizá",
        not_found: "no se halló",
        more: |n| format!("y {} más", una(n, "oración", "oraciones")),
        tallies: "Fuente por fuente",
        tally: |tally| {
            let shares = match tally.shared {
                0 => "No tiene ningún punto en común con las demás".to_owned(),
                n => format!("Tiene {} en común con las demás", un(n, "punto", "puntos")),
            };
            let otherwise = match (tally.shared, tally.differs) {
                (0, _) => String::new(),
                (_, 0) => ", ninguno contado de otro modo".to_owned(),
                (_, 1) => ", uno contado de otro modo".to_owned(),
                (_, n) => format!(", {} contados de otro modo", number(n)),
            };
            let only = match tally.only {
                0 => "nada aparece solo aquí".to_owned(),
                n => format!("{} solo aquí", un(n, "pasaje aparece", "pasajes aparecen")),
            };
            format!("{shares}{otherwise}; {only}{}.", perhaps_more(tally.perhaps))
        },
    },
    keys: KeysStrings {
        title: "Teclas",
        open: "Teclas",
        act: |act| {
            let words = match act {
                Act::View(view) => view_name(view),
                Act::Search => "buscar en todas las fuentes",
                Act::NextDifference => "diferencia siguiente",
                Act::PreviousDifference => "diferencia anterior",
                Act::NextSource => "fuente siguiente",
                Act::PreviousSource => "fuente anterior",
                Act::Compare => "abrir el cuadro Comparar",
                Act::Close => "cerrar y volver adonde se estaba",
                Act::Lock => "desplazar las columnas juntas o cada una por su cuenta",
                Act::OnlyDifferences => "solo diferencias, o todo",
                Act::Base => "tomar esta fuente como base",
                Act::Maximise => "mostrar solo esta columna, o todas",
                Act::Copy => "copiar un enlace a este pasaje",
                Act::Walk => "ir de pasaje en pasaje, de celda en celda, de suceso en suceso",
                Act::Zoom => "acercar, alejar, mostrar todo",
                Act::Range => "empezar un intervalo de días en un suceso, terminarlo en otro",
                Act::Keys => "esta lista",
            };
            words.to_owned()
        },
        name: |key| {
            let name = match key {
                "Escape" => "Esc",
                "Enter" => "Intro",
                "Home" => "Inicio",
                "End" => "Fin",
                "ArrowUp" => "\u{2191}",
                "ArrowDown" => "\u{2193}",
                "ArrowLeft" => "\u{2190}",
                "ArrowRight" => "\u{2192}",
                "PageUp" => "Re Pág",
                "PageDown" => "Av Pág",
                "-" => "\u{2212}",
                other => other,
            };
            name.to_owned()
        },
        only_in: |views| {
            let all = views.len() == View::ALL.len();
            let names: Vec<&str> = views.iter().map(|view| view_name(*view)).collect();
            (!all).then(|| format!("en {}", names.join(", ")))
        },
        on: "Las letras, cifras y signos actúan al pulsarlos solos",
        on_help: "Desactívelo si dicta a la computadora o si a veces pulsa una letra sin querer. Esc, Intro y las flechas actúan en todo caso. Mientras se escribe, las teclas nunca actúan.",
        forgotten: "Este navegador no guarda nada: la elección dura lo que dure abierta la página.",
        turned: |on| if on { "Las teclas están activas." } else { "Las teclas están desactivadas." },
    },
    sources: SourcesStrings {
        lede: |n| {
            let (compared, of) = if n == 1 { ("se compara", "ella") } else { ("se comparan", "ellas") };
            format!("Aquí {compared} {}, y esto es lo que se hizo con {of}.", una(n, "fuente", "fuentes"))
        },
        outlet: "Medio",
        byline: "Firma",
        published: "Publicación",
        length: "Extensión",
        language: "Idioma",
        found: "Contiene",
        counts: |quotes, dates, people| {
            format!(
                "{}, {}, {}",
                figure(quotes, "cita", "citas"),
                figure(dates, "expresión de tiempo", "expresiones de tiempo"),
                figure(people, "persona u organismo", "personas y organismos")
            )
        },
        removed: |n| format!("Se dejó fuera: {}", figure(n, "fragmento", "fragmentos")),
        removal: |reason| match reason {
            Removal::Navigation => "menú",
            Removal::Consent => "aviso de cookies",
            Removal::Share => "botones para compartir",
            Removal::Player => "rótulos del reproductor",
            Removal::Credit => "crédito de la imagen",
            Removal::Related => "enlaces a otros artículos",
            Removal::Newsletter => "boletín",
            Removal::Subscription => "aviso de suscripción",
            Removal::Author => "sobre el autor",
            Removal::Tags => "temas",
            Removal::Comment => "comentario de un lector",
            Removal::Form => "formulario",
            Removal::Footer => "pie de página",
            Removal::Advertisement => "publicidad",
            Removal::FrontMatter => "datos al comienzo del archivo",
            Removal::Repetition => "la misma línea repetida",
            Removal::Language => "otro idioma",
            Removal::Other => "no forma parte del artículo",
        },
        put_back: "Reponer",
        leave_out: "Dejar fuera",
        notes: |n| format!("Dudas: {}", figure(n, "nota", "notas")),
        read_it: |name| format!("Leer {name}"),
        unknown: "se desconoce",
        add: AddStrings {
            title: "Compare sus propios artículos",
            help: "Pegue un artículo, elija archivos o suéltelos aquí: texto, Markdown, páginas web guardadas (.html) o una comparación guardada antes (.json). Se leen en este navegador y no se envían a ninguna parte.",
            paste: |n| {
                match n {
                1 => "Un artículo, pegado entero: los menús, pies de foto y comentarios quedan fuera por sí solos. Si son varios, se distinguen.".to_owned(),
                n => format!("Artículo {n}"),
            }
            },
            placeholder: "Pegue aquí",
            found: |n| format!("En este texto hay {}:", un(n, "artículo", "artículos")),
            as_several: |n| format!("Añadirlos como {}", un(n, "artículo", "artículos")),
            as_one: "Es un solo artículo",
            afresh_or: "Con lo que hay aquí, o de nuevo",
            with_these: |n, site| match (site, n) {
                (true, _) => format!(
                    "Comparar con {} del ejemplo",
                    if n == 1 { "el artículo".to_owned() } else { format!("los {} artículos", number(n)) }
                ),
                (false, 1) => "Añadir al artículo que hay aquí".to_owned(),
                (false, n) => format!("Añadir a los {} artículos que hay aquí", number(n)),
            },
            afresh: "Empezar de nuevo",
            room: |room, found| {
                if room >= 12 && found <= room {
                    "Una comparación admite doce artículos como máximo, de hasta diez megabytes cada uno.".to_owned()
                } else if found > room {
                    format!(
                        "Son {}, y hay lugar para {}: una comparación admite doce como máximo. Los demás quedarían fuera.",
                        un(found, "artículo", "artículos"),
                        un(room, "artículo", "artículos")
                    )
                } else {
                    format!(
                        "Una comparación admite doce artículos como máximo; hay lugar para {}.",
                        un(room, "artículo", "artículos")
                    )
                }
            },
            add: |n| match n {
                0 | 1 => "Añadir este artículo".to_owned(),
                n => format!("Añadir estos {} artículos", number(n)),
            },
            another: "Otro campo",
            files: "Elegir archivos\u{2026}",
            folder: "Elegir una carpeta\u{2026}",
            save: "Guardar como archivo",
            nothing_pasted: "Todavía no hay nada en el campo: pegue primero un artículo.",
            untitled: "Mi comparación",
            added: |n, originals| {
                let added = match n {
                    0 => None,
                    1 => Some("Se añadió un artículo.".to_owned()),
                    n => Some(format!("Se añadieron {} artículos.", number(n))),
                };
                let placed = match originals {
                    0 => None,
                    1 => Some("Un artículo ocupa ahora el lugar de su resumen, solo en este navegador.".to_owned()),
                    n => Some(format!(
                        "{} artículos ocupan ahora el lugar de sus resúmenes, solo en este navegador.",
                        capital(number(n))
                    )),
                };
                [added, placed].into_iter().flatten().collect::<Vec<_>>().join(" ")
            },
            opened: |name| format!("{name} está abierto."),
            removed: |label| format!("Se quitó {label}."),
            no_room: |name| {
                let rule = "una comparación admite doce como máximo. Quite uno primero.";
                if name.is_empty() {
                    format!("El artículo quedó fuera: {rule}")
                } else {
                    format!("{name} quedó fuera: {rule}")
                }
            },
            no_comparison: |name| format!("{name} no contiene ninguna comparación."),
            unusable: |name, why| match why {
                Unusable::Empty => format!("{name} está vacío."),
                Unusable::TooLong => format!(
                    "{name} pasa de diez megabytes, más de lo que se lee. Saque de él el artículo y péguelo aquí."
                ),
                Unusable::NoText => {
                    format!("{name} no contiene texto simple. Ábralo, copie su texto y péguelo aquí.")
                }
                Unusable::Unreadable => {
                    format!("{name} no se puede leer. Guárdelo como texto UTF-8 e inténtelo de nuevo.")
                }
            },
            read: "Leerlos lado a lado",
            undo: "Deshacer",
        },
        correct: CorrectStrings {
            title: "Corregir o quitar",
            fact: |fact| match fact {
                Fact::Label => "Nombre corto",
                Fact::Outlet => "Medio",
                Fact::Title => "Titular",
                Fact::Byline => "Firma",
                Fact::Published => "Publicación",
                Fact::Language => "Idioma",
            },
            date_help: "Publicación: año, mes y día como 2026-02-03; solo el mes como 2026-02; alrededor de un día como 2026-02-03~. Idioma: en, es, fr\u{2026}",
            no_date: "No se puede leer el día de publicación. Escríbalo como 2026-02-03.",
            save: "Guardar",
            remove: "Quitar este artículo",
            done: |label| format!("Se corrigió {label}."),
        },
    },
    timeline: TimelineStrings {
        lede: |events, sources| {
            format!(
                "{} en {}.",
                capital(un(events, "suceso fechado", "sucesos fechados")),
                una(sources, "fuente", "fuentes")
            )
        },
        none: "No se encontró ninguna oración fechada en las fuentes a la vista: ni día, mes o año, ni palabras como «ayer» con un día desde el cual contar.",
        none_left: "Ningún suceso fechado cae en estos días.",
        no_event: |id| format!("El enlace nombra un suceso que las fuentes a la vista no cuentan: «{id}»."),
        lanes: |lanes| match lanes {
            Lanes::Sources => "Por fuente",
            Lanes::Merged => "Juntas",
            Lanes::Both => "Ambas",
            Lanes::List => "Lista",
        },
        show_as: "Mostrar",
        zoom: "Escala",
        zoom_in: "Acercar",
        zoom_out: "Alejar",
        fit_all: "Ver todo",
        fit_choice: "Ver lo elegido",
        fold: "Plegar los tramos vacíos",
        keys: "Las flechas recorren una franja y pasan de una a otra; Inicio y Fin van a sus extremos. Intro abre un suceso. Más y menos acercan y alejan; 0 muestra todo. R empieza un intervalo de días, y lo termina.",
        range_begun: |day| {
            format!("El intervalo empieza el {day}. Vaya a donde termina y pulse R otra vez; Escape lo abandona.")
        },
        range_left: "Ya no hay intervalo empezado.",
        sort: "Ordenar por",
        sort_time: "Tiempo",
        sort_source: "Fuente",
        more: |n| format!("Mostrar más de {}", figure(n, "restante", "restantes")),
        fitting: |n, all| {
            format!(
                "{n} de {} {} a lo que se busca; los demás se atenúan.",
                figure(all, "suceso", "sucesos"),
                if n == 1 { "corresponde" } else { "corresponden" }
            )
        },
        chart: "Cronología",
        overview: "Todo el tiempo, y la parte que está en pantalla",
        all_sources: "Todas las fuentes",
        legend: "Qué significan las marcas",
        legend_day: "se conoce el día",
        legend_longer: "un mes, un año o más",
        legend_soft: "por esas fechas",
        legend_compatible: "un suceso, fechado con más exactitud por una fuente",
        legend_different: "un suceso, fechado de distinto modo",
        published: "publicación",
        published_on: |day| format!("publicación: {day}"),
        months_short: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
        clock: |minute| format!("{:02}:{:02}", minute / 60, minute % 60),
        fold_says: |what| format!("Plegado: {what}. Nada empieza ni termina ahí."),
        folded: |amount, unit| {
            let amount = amount as usize;
            match unit {
                Unit::Minute => figure(amount, "minuto", "minutos"),
                Unit::Hour => figure(amount, "hora", "horas"),
                Unit::Day => figure(amount, "día", "días"),
                Unit::Month => figure(amount, "mes", "meses"),
                Unit::Year => figure(amount, "año", "años"),
            }
        },
        precision: |precision| match precision {
            Precision::Minute => "con el minuto",
            Precision::Day => "con el día",
            Precision::Week => "con la semana",
            Precision::Month => "con el mes",
            Precision::Season => "con la estación",
            Precision::Year => "con el año",
            Precision::Decade => "con la década",
            Precision::Century => "con el siglo",
            Precision::Interval => "un lapso",
        },
        event: |title, date, dated_by| format!("{title}, {date}. {dated_by}"),
        dated_by: |sources, agreement| match agreement {
            Agreement::Different => format!("{sources}: fechado de distinto modo."),
            Agreement::Compatible => format!("{sources}: una fuente lo fecha con más exactitud."),
            _ => format!("{sources}."),
        },
        agreement: |agreement| match agreement {
            Agreement::Single | Agreement::Same => None,
            Agreement::Compatible => Some("Las fechas son compatibles; una es más exacta."),
            Agreement::Different => Some("Las fuentes lo fechan de distinto modo; no pueden ser ciertas ambas fechas."),
        },
        gathered: |n, date| format!("{}, {date}", figure(n, "suceso", "sucesos")),
        zoom_to: "Acercar a estos",
        before: |n| figure(n, "anterior", "anteriores"),
        after: |n| figure(n, "posterior", "posteriores"),
        range_drag: "Arrastre sobre las fechas para elegir algunas",
        range: "Solo estos días, en todas las vistas",
        range_from: "Desde",
        range_to: "Hasta",
        range_clear: "Todos los días",
        range_says: |days, n, all| format!("{days}: {n} de {}.", figure(all, "suceso", "sucesos")),
        not_dated_by: "no lo fechan",
        list,
    },
    quotes: QuotesStrings {
        lede: |quotations, speakers| {
            format!("{} de {}.", capital(una(quotations, "cita", "citas")), una(speakers, "voz", "voces"))
        },
        none: "En las fuentes a la vista no se cita a nadie: no se encontraron palabras entre comillas con alguien que las diga.",
        none_left: "Con esta selección no queda ninguna cita.",
        clear: "Mostrar todas las voces, palabras y días",
        more: |n| format!("Mostrar {} más", digits(n)),
        speaker: "Voz",
        find: "Buscar por nombre, cargo o descripción",
        no_speaker: |typed| format!("Aquí no se cita a nadie que se llame «{typed}»."),
        called: |other| format!("también «{other}»"),
        bodies: "Grupos e instituciones",
        speakers: "Voces",
        everybody: "Todas",
        unnamed: "Voz sin identificar",
        groups: |kind| match kind {
            PersonKind::Person => "",
            PersonKind::Group => "grupo",
            PersonKind::Institution => "institución",
        },
        kinds: "Clases",
        kind: |kind| match kind {
            QuoteKind::Direct => "directa",
            QuoteKind::Partial => "parcial",
            QuoteKind::Indirect => "indirecta",
        },
        kind_help: |kind| match kind {
            QuoteKind::Direct => "oraciones o frases enteras entre comillas",
            QuoteKind::Partial => "unas pocas palabras citadas dentro de lo que cuenta el periodista",
            QuoteKind::Indirect => "sin comillas, con palabras del periodista",
        },
        kind_of: |kind| match kind {
            QuoteKind::Direct => "cita directa",
            QuoteKind::Partial => "cita parcial",
            QuoteKind::Indirect => "discurso indirecto",
        },
        last_kind: "Una clase debe quedar a la vista.",
        reported: "Sin comillas: con palabras del periodista",
        filter: "Palabras de la cita",
        sort: "Ordenar por",
        order: |order| match order {
            QuoteOrder::Source => "fuente",
            QuoteOrder::Time => "día",
            QuoteOrder::Speaker => "voz",
        },
        shown: |n, all| {
            if n == all {
                figure(n, "cita", "citas")
            } else {
                format!("{} de {}", digits(n), figure(all, "cita", "citas"))
            }
        },
        sure: |confidence| match confidence {
            c if c >= 0.85 => "atribución segura",
            c if c >= 0.6 => "atribución probable",
            _ => "atribución dudosa",
        },
        in_place: "En su lugar",
        cue: |cue| format!("atribuida con «{cue}»"),
        dated: |day| format!("fecha: {day}"),
        cite: "Copiar como referencia",
        citation: |c| {
            let how = if c.indirect { "según" } else { "en" };
            let title = if c.title.is_empty() { String::new() } else { format!(" «{}»,", c.title) };
            format!("{} ({}, {how} {},{title} {}) {}", c.words, c.speaker, c.source, c.published, c.link)
        },
        copied: "Referencia copiada.",
        not_copied: "El navegador no permitió copiar la referencia.",
        words_of: |n| figure(n, "palabra", "palabras"),
        voices: "A quién se le da la palabra",
        voices_help: "Las palabras entre comillas de cada fuente, por voz, según los filtros de abajo.",
        voices_table: "Los números en una tabla",
        voices_caption: "Palabras citadas por voz y fuente, y su parte de todas las que cita la fuente",
        quoted_words: |n| figure(n, "palabra citada", "palabras citadas"),
        others: |n| figure(n, "más", "más"),
        together: "En total",
        one_utterance: |n| format!("Una misma declaración en {} versiones", number(n)),
        nobody: |name| format!("En esta comparación no se cita a nadie llamado «{name}»."),
        quotations_of: |n| figure(n, "cita", "citas"),
        named_here: |mention| format!("figura aquí como «{mention}»"),
        published_on: |day| format!("publicación: {day}"),
    },
    search: SearchStrings {
        field: "Buscar en todas las fuentes",
        hits: "Resultados",
        count: |n, sources| format!("{} en {}", figure(n, "oración", "oraciones"), una(sources, "fuente", "fuentes")),
        hit: |at, all| format!("Resultado {at} de {all}"),
        more: |n| format!("Mostrar {n} más"),
        next: "Resultado siguiente",
        previous: "Resultado anterior",
        none: |sources| match sources {
            1 => "No aparece en la única fuente.".to_owned(),
            n => format!("No aparece en ninguna de las {} fuentes.", number(n)),
        },
        looked_for: |query| {
            let term = |term: &Term| match term {
                Term::Word(word) => format!("la palabra «{word}» en cualquiera de sus formas"),
                Term::Prefix(begins) => format!("una palabra que empiece por «{begins}»"),
                Term::Phrase(words, begins) => {
                    format!("la frase «{}{}»", words.join(" "), if *begins { "\u{2026}" } else { "" })
                }
            };
            let all = |terms: &[Term]| terms.iter().map(term).collect::<Vec<_>>().join(", y ");
            let without =
                if query.without.is_empty() { String::new() } else { format!("; sin {}", all(&query.without)) };
            format!("Se buscó, en una misma oración: {}{without}.", all(&query.with))
        },
        type_on: "Escriba una palabra para buscarla.",
        end: "Terminar la búsqueda",
        preparing: "Buscando\u{2026}",
        syntax: "«palabras como frase» \u{b7} empieza* \u{b7} -sin",
    },
    who: WhoStrings {
        corrected: "Corrección propia",
        before: |name| match name {
            Some(name) => format!("En la página decía: {name}."),
            None => "La página no nombraba a nadie.".to_owned(),
        },
        cited: |name| format!("{name}, según corrección del lector"),
        other_speaker: "Otra voz\u{2026}",
        who_said: "¿Quién lo dijo?",
        find: "Nombre, cargo o descripción",
        find_or_name: "Busque una voz o escriba un nombre nuevo",
        new_name: "otra persona, nueva aquí",
        no_match: "Ninguna voz tiene ese nombre o descripción.",
        leave: "Cancelar",
        rename: "Cambiar el nombre\u{2026}",
        name_of: |name| format!("Nuevo nombre de {name}"),
        keep_name: "Guardar el nombre",
        same_person: "La misma persona que\u{2026}",
        who_is: |name| format!("¿Quién es la misma persona que {name}?"),
        split: "Separar\u{2026}",
        split_what: |name| format!("¿Qué de esto no lo dijo {name}?"),
        split_name: "Nombre de esa persona",
        split_do: "Separar",
        split_some: "Elija una parte, pero no todo: para dar otro nombre a todo, use «Cambiar el nombre».",
        split_needs_name: "Escriba el nombre de la otra persona.",
        said_done: |who, what| match who {
            Some(who) => format!("Dicho por {who}: {what}"),
            None => format!("Dicho por alguien sin nombre: {what}"),
        },
        one_done: |kept, other| format!("Una misma persona: {}", list(&[kept.to_owned(), other.to_owned()])),
        split_done: |from, name, what| format!("No {from} sino {name}: {what}"),
        name_done: |before, name| format!("{before} se llama ahora {name}"),
    },
    lang: Lang::Spanish,
};

/// What is added to how many passages stand in one source alone: of how many more that is unsure.
fn perhaps_more(n: usize) -> String {
    match n {
        0 => String::new(),
        1 => ", quizá uno más".to_owned(),
        n => format!(", quizá {} más", number(n)),
    }
}
