//! The words that pages use for their own machinery, by what they are for.
//!
//! A word here is evidence, never a verdict: an article about subscriptions says "subscription" too. It counts by its
//! share of a line and by where the line stands.

use crate::engine::article::Removal;
use crate::engine::text::fold::fold;

/// Folded words, in the languages of the pages that readers paste most, by reason.
#[rustfmt::skip]
const WORDS: &[(Removal, &[&str])] = &[
    (Removal::Consent, &[
        "cookie", "cookies", "consent", "gdpr", "consentimiento", "datenschutzeinstellungen", "consentement",
    ]),
    (Removal::Share, &[
        "share", "shares", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit",
        "telegram", "messenger", "flipboard", "tumblr", "instagram", "youtube", "tiktok", "threads",
        "bluesky", "mastodon", "email", "e-mail", "mail", "print", "copy", "link", "compartir",
        "compartilhar", "partager", "teilen", "drucken", "imprimir", "imprimer", "condividi", "delen",
        "googleplus", "sms", "x",
    ]),
    (Removal::Player, &[
        "listen", "play", "pause", "mute", "unmute", "volume", "video", "audio", "player", "podcast",
        "transcript", "watch", "playback", "fullscreen", "autoplay", "playing", "loading", "loaded",
        "escuchar", "reproducir", "anhoren", "ecouter", "minutes", "captions", "subtitles",
    ]),
    (Removal::Newsletter, &[
        "newsletter", "newsletters", "inbox", "signup", "sign", "boletin", "boletines", "infolettre",
        "nieuwsbrief", "briefing", "alerts",
    ]),
    (Removal::Subscription, &[
        "subscribe", "subscribed", "subscriber", "subscribers", "subscription", "subscriptions", "unlimited",
        "trial", "paywall", "premium", "account", "login", "log", "register", "registered", "membership",
        "suscripcion", "suscribete", "suscribir", "suscriptor", "suscriptores", "sesion", "abonnes",
        "abonnenten", "anmelden", "connectez", "cuenta", "abonnement", "abonnieren", "abonnez", "abo",
        "assinatura", "assine", "assinante", "abbonati", "abbonamento", "donate", "device", "dispositivo",
    ]),
    (Removal::Advertisement, &[
        "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsor", "promoted",
        "advert", "anuncio", "publicidad", "publicidade", "publicite", "anzeige", "werbung", "pubblicita",
        "advertentie", "iklan", "reklama", "taboola", "outbrain",
    ]),
    (Removal::Comment, &[
        "comment", "comments", "commenting", "reply", "replies", "comentario", "comentarios", "kommentar",
        "kommentare", "commentaire", "commentaires", "commenti", "reacties", "komentar", "disqus",
        "conversation", "thoughts", "upvote", "downvote", "likes", "moderated", "respuesta", "responses",
        "responder",
    ]),
    (Removal::Form, &[
        "required", "fields", "field", "submit", "password", "username", "address", "optional", "cancel",
        "select", "enter", "send", "captcha", "checkbox", "website", "browser", "obligatorios", "campos",
    ]),
    (Removal::Footer, &[
        "copyright", "reserved", "rights", "terms", "privacy", "policy", "disclaimer", "imprint", "impressum",
        "sitemap", "accessibility", "careers", "advertise", "ethics", "contact", "feedback", "faq", "help",
        "datenschutz", "derechos", "reservados", "conditions", "legal", "llc", "ltd", "inc", "powered",
    ]),
    (Removal::Related, &[
        "related", "trending", "popular", "recommended", "recommends", "recommend", "read", "latest",
        "stories", "more", "next", "previous", "recirculation", "articles", "relacionado", "relacionados",
        "noticias", "leer", "lees", "mehr", "lire", "leia", "leggi", "headlines", "viewed", "lea", "tambien",
        "lesen", "auch", "aussi", "anche", "veja", "voir", "shared", "also",
    ]),
    (Removal::Tags, &[
        "tags", "tag", "filed", "categories", "category", "topics", "etiquetas", "temas", "themen",
        "keywords",
    ]),
    (Removal::Author, &[
        "follow", "author", "reporter", "correspondent", "journalist", "editor", "freelance", "writer",
        "columnist", "biography", "bio", "autor", "autora", "reached", "covers", "covered", "joined",
    ]),
    (Removal::Navigation, &[
        "home", "menu", "search", "skip", "sections", "navigation", "toggle", "close", "back", "top",
        "scroll", "open", "expand", "main", "content", "inicio", "buscar", "suche", "accueil", "show", "hide",
        "view", "see", "click", "here", "all",
    ]),
    (Removal::Credit, &[
        "photo", "photos", "photograph", "photographer", "picture", "image", "images", "credit", "getty",
        "reuters", "afp", "courtesy", "shutterstock", "imagen", "foto", "fotos", "fotografia", "bild",
        "imagem", "immagine", "illustration", "photography", "ap", "epa", "istock", "pool", "handout", "via",
    ]),
];

/// How many reasons the words speak for.
pub const REASONS: usize = WORDS.len();

/// How many words of a line speak for each reason, in the order of the table.
pub fn count(line: &str) -> [usize; REASONS] {
    let mut counts = [0; REASONS];
    for word in line.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|w| !w.is_empty() && w.len() < 24) {
        let folded = fold(word);
        for (count, (_, words)) in counts.iter_mut().zip(WORDS) {
            *count += usize::from(words.contains(&folded.as_str()));
        }
    }
    counts
}

/// The reason that most words of a line speak for, and how many; the earlier in the table where two are level.
pub fn reason(counts: &[usize; REASONS]) -> Option<(Removal, usize)> {
    let most = *counts.iter().max()?;
    let at = counts.iter().position(|n| *n == most)?;
    WORDS.get(at).filter(|_| most > 0).map(|(reason, _)| (*reason, most))
}

/// How many words speak for one reason.
pub fn of(counts: &[usize; REASONS], reason: Removal) -> usize {
    WORDS.iter().zip(counts).find(|((r, _), _)| *r == reason).map_or(0, |(_, n)| *n)
}
