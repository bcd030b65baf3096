//! Word lists: what an English word may be in news text.

use super::countries;
use super::function_words;
use super::tagged::{Tags, tag};
use std::sync::LazyLock;

/// What a folded word may be; 0 where it is in no list.
pub fn lookup(folded: &str) -> Tags {
    let table: &Vec<(String, Tags)> = &TABLE;
    let at = table.binary_search_by(|(word, _)| word.as_str().cmp(folded));
    at.ok().and_then(|i| table.get(i)).map_or(0, |(_, tags)| *tags)
}

static TABLE: LazyLock<Vec<(String, Tags)>> = LazyLock::new(|| {
    let mut all: Vec<(String, Tags)> = Vec::new();
    for (words, tags) in function_words::LISTS.iter().chain(LISTS) {
        all.extend(words.split_whitespace().map(|w| (w.to_owned(), *tags)));
    }
    for (people, _) in countries::PEOPLES {
        all.push(((*people).to_owned(), tag::PLACE));
        all.push((format!("{people}s"), tag::PLACE));
    }
    all.extend(countries::REGULAR.split_whitespace().map(|c| (format!("{c}n"), tag::PLACE)));
    let verbs = [
        (SAY, tag::SAY),
        (REPORT, tag::REPORT),
        (LOOSE, tag::REPORT | tag::LOOSE),
        (TIGHT, tag::SAY | tag::TIGHT),
        (VERBS, tag::VERB),
    ];
    for (verbs, tags) in verbs {
        for entry in verbs.split_whitespace() {
            inflect(entry, tags, &mut all);
        }
    }
    all.sort();
    let mut merged: Vec<(String, Tags)> = Vec::with_capacity(all.len());
    for (word, tags) in all {
        match merged.last_mut() {
            Some(last) if last.0 == word => last.1 |= tags,
            _ => merged.push((word, tags)),
        }
    }
    merged
});

/// The forms of a verb: `say/said` gives says, said, saying; `admit+` doubles its last letter.
fn inflect(entry: &str, tags: Tags, all: &mut Vec<(String, Tags)>) {
    let (base, past) = entry.split_once('/').map_or((entry, None), |(b, p)| (b, Some(p)));
    let (base, double) = base.strip_suffix('+').map_or((base, false), |b| (b, true));
    let last = base.chars().next_back().unwrap_or_default();
    let stem = base.strip_suffix('e').unwrap_or(base);
    let before = base.chars().rev().nth(1).unwrap_or_default();
    let consonant_y = last == 'y' && !matches!(before, 'a' | 'e' | 'o' | 'u');
    let mut doubled = base.to_owned();
    if double {
        doubled.push(last);
    }
    let shortened = base.get(..base.len().saturating_sub(1)).unwrap_or(base);
    let third = match last {
        'y' if consonant_y => format!("{shortened}ies"),
        's' | 'x' | 'z' => format!("{base}es"),
        'h' if matches!(before, 'c' | 's') => format!("{base}es"),
        'o' => format!("{base}es"),
        _ => format!("{base}s"),
    };
    let regular = match last {
        'e' => format!("{base}d"),
        'y' if consonant_y => format!("{shortened}ied"),
        _ => format!("{doubled}ed"),
    };
    let ing = if last == 'e' && before != 'e' { format!("{stem}ing") } else { format!("{doubled}ing") };
    all.push((base.to_owned(), tags));
    all.push((third, tags | tag::FINITE));
    match past {
        Some(forms) => all.extend(forms.split(',').map(|f| (f.to_owned(), tags | tag::FINITE))),
        None => all.push((regular, tags | tag::FINITE)),
    }
    all.push((ing, tags | tag::ING));
}

/// Words before a full stop that does not end a sentence.
pub const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "rev", "hon", "prof", "st", "jr",
    "sr", "vs", "inc", "corp", "co", "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
    "nov", "dec", "no", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky",
    "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va",
    "wash", "wis", "wyo", "sens", "reps", "cmdr", "adm", "maj", "pres", "messrs", "etc", "d.c", "u.s", "u.n", "det",
    "supt", "atty", "asst", "assn", "dept", "univ", "ave", "blvd", "rd", "mt", "ft",
];

const LISTS: &[(&str, Tags)] = &[
    (SPEECH_NOUNS, tag::SPEECH),
    (TITLES, tag::TITLE),
    ("mr sir lord sheikh baron king prince earl duke viscount sultan emir", tag::TITLE | tag::MAN),
    ("mrs ms miss lady dame queen princess sister baroness duchess countess", tag::TITLE | tag::WOMAN),
    (ROLES, tag::ROLE),
    (TITLED_ROLES, tag::ROLE | tag::TITLE),
    (MALE_ROLES, tag::ROLE | tag::MAN),
    (FEMALE_ROLES, tag::ROLE | tag::WOMAN),
    (GROUPS, tag::GROUP),
    (BODIES, tag::BODY),
    (TIMES, tag::TIME),
    (BODY_NAMES, tag::BODYNAME),
    (PLACES, tag::PLACE),
    (countries::REGULAR, tag::PLACE),
    (countries::OTHER, tag::PLACE),
    ("de del della di da dos das du la le van von der den bin ibn al el abu y e ter ten", tag::PARTICLE),
    (super::first_names::MALE, tag::MALE),
    (super::first_names::FEMALE, tag::FEMALE),
];

const SPEECH_NOUNS: &str = "statement statements remarks remark speech speeches interview interviews letter letters \
    email emails tweet tweets post posts message messages comment comments op-ed memo memos testimony essay column \
    quote quotes words question questions response answer press conference briefing release video transcript \
    declaration address claim claims warning accusation complaint argument headline caption sign slogan chant note \
    call calls telephone text texts memoir book article editorial blog phrase motto";

const TITLES: &str = "dr sen rep gov gen lt col sgt capt rev prof cmdr adm maj pvt sens reps fr hon pope ayatollah \
    imam rabbi judge justice president-elect cllr councillor alderman msgr insp det supt dci pc cpl brig mep \
    messrs atty";

const TITLED_ROLES: &str = "president senator representative governor general lieutenant colonel sergeant captain \
    reverend professor commander admiral major doctor secretary minister chancellor premier ambassador mayor speaker \
    attorney chairman chairwoman chair director spokesman spokeswoman spokesperson leader congressman congresswoman \
    councilman councilwoman councilor commissioner sheriff detective officer inspector chief judge justice \
    candidate nominee strategist adviser advisor aide analyst author reporter correspondent host anchor editor actor \
    actress comedian singer coach activist lawyer economist historian scientist delegate deputy undersecretary \
    coordinator manager pollster consultant superintendent principal pastor bishop archbishop cardinal frontrunner \
    front-runner rival billionaire businessman businesswoman democrat republican founder ceo co-founder owner \
    counsel prosecutor treasurer trooper veteran student voter resident farmer teacher nurse columnist commentator \
    headteacher headmaster headmistress striker midfielder defender goalkeeper winger skipper quarterback pitcher \
    linebacker golfer boxer swimmer sprinter jockey roofer builder plumber electrician baker butcher chef waiter \
    barber hairdresser shopkeeper rancher firefighter paramedic constable barrister solicitor magistrate astronomer \
    novelist poet playwright screenwriter sculptor painter composer conductor pianist violinist guitarist drummer \
    rapper songwriter dancer curator librarian lecturer academic pensioner carpenter welder trucker coroner bailiff \
    caretaker archdeacon vicar deacon nun monk abbot ombudsman psychologist";

const ROLES: &str = "head boss official expert critic supporter source person member lawmaker politician politico \
    counterpart scholar researcher observer supporter opponent ally friend boyfriend girlfriend housemate roommate flatmate classmate teammate neighbor neighbour colleague partner \
    worker employee executive investigator witness victim suspect defendant plaintiff survivor patient parent child \
    guest viewer listener reader writer blogger journalist photographer producer filmmaker artist musician designer \
    engineer programmer developer physicist chemist biologist physician surgeon psychologist therapist sociologist \
    philosopher theologian priest minister diplomat envoy negotiator mediator soldier sailor marine pilot agent spy \
    dictator monarch incumbent challenger contender hopeful newcomer outsider insider protester demonstrator \
    organizer campaigner volunteer donor fundraiser lobbyist banker investor trader broker landlord tenant driver \
    customer consumer client shopper tourist visitor traveler migrant immigrant refugee libertarian socialist \
    conservative liberal progressive independent mogul magnate tycoon star celebrity retiree native texan floridian \
    moderator presenter narrator operative staffer someone cardinal liaison whistleblower hacker tweeter user \
    adversary foe predecessor successor mentor representative clerk dean provost psychiatrist \
    captive hostage prisoner inmate teenager youngster toddler newborn local villager islander townsman pundit umpire \
    referee bookkeeper accountant auditor actuary steward stewardess cleaner janitor carer caregiver vet midwife \
    dentist pharmacist optician cyclist motorist passenger pedestrian commuter holidaymaker hiker climber diver \
    runner athlete champion winner loser finalist medallist medalist veteran newcomer rookie legend";

const MALE_ROLES: &str = "man father son brother husband grandfather uncle boy gentleman congressman chairman \
    businessman spokesman councilman nephew lad dad daddy grandad granddad widower fiance policeman fireman \
    fisherman salesman headmaster waiter monk grandson stepfather stepson godfather";

const FEMALE_ROLES: &str = "woman mother daughter sister wife grandmother aunt girl congresswoman chairwoman \
    businesswoman spokeswoman councilwoman niece widow actress mum mom mummy grandma nan fiancee policewoman schoolgirl waitress \
    headmistress midwife nun granddaughter stepmother stepdaughter godmother heroine saleswoman";

const GROUPS: &str = "officials analysts experts critics supporters opponents voters sources people members lawmakers \
    politicians leaders governments presidents senators democrats republicans conservatives liberals progressives \
    protesters demonstrators activists advocates researchers scientists scholars economists historians observers \
    authorities prosecutors investigators police lawyers attorneys aides advisers advisors strategists operatives \
    allies rivals candidates journalists reporters editors students teachers residents neighbors families parents \
    workers employees doctors nurses soldiers veterans diplomats ministers countries nations states parties sides \
    companies groups organizations women men children americans europeans russians chinese israelis palestinians \
    mexicans colombians muslims christians jews catholics evangelicals executives investors donors delegates \
    spokesmen spokespeople representatives witnesses survivors victims relatives friends fans users commentators \
    pundits pollsters respondents participants attendees organizers campaigners judges justices governors mayors \
    congressmen councilors agents officers troops militants rebels insurgents hackers others some many most few both \
    several two three four authors writers moderators hosts audience crowd crowds media press outlets newspapers \
    websites networks commissioners colleagues founders staffers insiders politicos \
    astronomers villagers locals forecasters firefighters shareholders campaigners motorists commuters tenants \
    landlords farmers fishermen engineers clinicians academics bosses players coaches passengers tourists visitors \
    customers shoppers businesses firms charities councillors mps peers clerics bishops detectives paramedics medics \
    rescuers neighbours councils regulators insurers bankers traders brokers lenders retailers manufacturers \
    carmakers automakers airlines unions jurors magistrates backers detractors sceptics skeptics moderates \
    hardliners dissidents exiles refugees migrants settlers islanders pupils graduates pensioners spectators \
    onlookers bystanders eyewitnesses teammates classmates nationalists separatists";

const BODIES: &str = "campaign company report newspaper letter statement committee administration government agency \
    department ministry court office university party group organization organisation union bank commission council \
    board senate congress parliament army military police network website magazine paper article study survey poll \
    lawsuit suit complaint memo document documents report email post tweet account press association institute \
    center centre foundation coalition team firm publication outlet station channel site embassy church league \
    federation bureau authority service house palace kremlin pentagon vatican times post guardian tribune journal \
    reuters ap cnn nbc abc cbs bbc msnbc fox politico breitbart economist pac super ad ads release blog petition \
    ruling decision constitution bible platform resolution bill law order filing indictment affidavit transcript \
    spokesperson sign banner poster headline caption editorial page pledge show movie film song book text texts \
    notice message description narrator voice recording video slogan carmaker automaker airline carrier retailer lender manufacturer insurer utility \
    operator regulator watchdog charity nonprofit museum school academy hospital trust club startup chain \
    conglomerate tribunal borough syndicate cooperative jury panel taskforce ngo secretariat consulate mission \
    delegation cabinet presidency opposition society";

const TIMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december today yesterday tomorrow tonight morning afternoon evening night \
    week month year jan feb mar apr jun jul aug sept oct nov dec mondays tuesdays wednesdays thursdays fridays \
    saturdays sundays";

const BODY_NAMES: &str = "committee university institute college council commission department ministry party union \
    association foundation center centre agency bureau bank company corporation corp inc ltd llc group times post \
    journal news herald tribune guardian magazine house senate congress parliament court office campaign \
    administration government army navy force guard police service school hospital church league federation \
    organization nations club network media press project fund alliance coalition society board street avenue road \
    hall airport building tower center stadium street square museum library city county state states district \
    republic kingdom act bill law treaty agreement convention conference summit forum day week week war award prize \
    show radio television tv channel daily weekly review report reuters google facebook twitter microsoft apple \
    amazon isis nato nra pac gop dnc rnc fbi cia nsa doj epa irs un eu uk usa u.s cnn nbc abc cbs bbc msnbc fox \
    pentagon kremlin politico breitbart buzzfeed vox reddit youtube instagram democrats republicans americans ap afp \
    npr pbs hbo espn c-span aclu naacp afl-cio academy infirmary hospice clinic rovers wanderers athletic albion motors airlines airways energy oil gas holdings partners \
    research systems technologies technology labs laboratory laboratories capital industries international insurance \
    financial securities pharmaceuticals therapeutics foods brands stores hotel hotels resort restaurant cafe tavern \
    brewery pub theatre theater cinema gallery festival cup games olympics championship championships marathon trophy \
    stakes trust authority tribunal medicine sciences science studies affairs relations security intelligence defence \
    defense health education transport transportation treasury assembly knesset duma bundestag lane crescent \
    terrace bridge river lake mountain mountains valley beach island islands bay creek canyon forest park garden \
    gardens castle palace cathedral abbey temple mosque synagogue chapel cemetery station terminal port harbor \
    harbour village town borough parish province region heights springs falls plaza mall market inn belt \
    ocean gulf desert peninsula district reuters bloomberg cnbc wapo huffpost watch consulting solutions \
    ventures associates corps division brigade squadron initiative pollster \
    dome census shoal province refuge arena colleges team union";

const PLACES: &str = "america american americans washington york california texas florida ohio iowa virginia \
    pennsylvania michigan wisconsin nevada colorado georgia arizona illinois massachusetts hampshire carolina \
    indiana kentucky tennessee missouri minnesota maryland oregon utah vermont maine alabama mississippi louisiana \
    oklahoma kansas nebraska wyoming montana idaho dakota alaska hawaii connecticut delaware jersey chicago boston \
    philadelphia cleveland detroit miami atlanta houston dallas austin seattle denver orlando vegas brooklyn \
    manhattan hollywood russia russian russians china chinese iran iranian iraq iraqi syria syrian israel israeli \
    britain british england english scotland scottish wales welsh ireland irish france french germany german spain \
    spanish italy italian greece greek turkey turkish europe european ukraine ukrainian poland polish mexico mexican \
    canada canadian brazil brazilian argentina argentine colombia colombian venezuela venezuelan cuba cuban chile \
    chilean peru peruvian bolivia bolivian ecuador ecuadorian bogota bogotá caracas havana lima quito japan japanese \
    korea korean india indian pakistan pakistani afghanistan afghan vietnam vietnamese philippines philippine \
    indonesia indonesian australia australian zealand africa african nigeria nigerian kenya kenyan egypt egyptian \
    libya libyan saudi arabia arab arabs palestinian gaza lebanon lebanese jordan jordanian qatar yemen sudan \
    somalia moscow beijing london paris berlin brussels rome madrid tokyo seoul delhi kabul baghdad tehran damascus \
    jerusalem aviv cairo ankara kyiv kiev warsaw geneva vienna democratic republican muslim muslims christian \
    christians jewish jews catholic catholics latino latinos hispanic hispanics black asian western eastern northern \
    southern north south east west central capitol hill latin caribbean middle atlantic pacific hague global scots swiss dutch netherlands belgium sweden norway denmark finland portugal \
    hungary romania bulgaria serbia croatia slovenia slovakia czechia austria taiwan thailand malaysia singapore \
    myanmar bangladesh nepal oman bahrain kuwait emirates algeria tunisia morocco uganda ghana senegal somalia zimbabwe \
    panama guatemala honduras nicaragua haiti paraguay uruguay bosnia kosovo macedonia montenegro moldova belarus \
    azerbaijan kazakhstan uzbekistan turkmenistan tajikistan kyrgyzstan mongolia cyprus malta albania palestine tibet \
    catalonia lisbon amsterdam athens dublin belfast edinburgh glasgow cardiff manchester liverpool birmingham leeds \
    sheffield bristol oxford cambridge copenhagen stockholm oslo helsinki budapest bucharest  belgrade zagreb \
    prague munich frankfurt hamburg milan naples turin barcelona valencia seville marseille lyon zurich istanbul \
    mumbai karachi lahore islamabad dhaka bangkok hanoi manila jakarta taipei shanghai shenzhen osaka kyoto melbourne \
    brisbane perth auckland wellington toronto montreal vancouver ottawa calgary nairobi lagos johannesburg pretoria \
    khartoum tripoli tunis algiers rabat beirut amman riyadh doha dubai kabul  montevideo asuncion \
    managua tegucigalpa kharkiv odesa donetsk luhansk minsk tbilisi yerevan baku phoenix portland milwaukee minneapolis \
    baltimore pittsburgh memphis nashville louisville albuquerque tucson sacramento oakland omaha tulsa queens bronx \
    donbas balkans scandinavia arctic";

/// Verbs that attribute words whatever follows.
const SAY: &str = "say/said tell/told ask add write/wrote,written tweet retweet post explain argue warn note declare state \
    announce claim insist respond reply continue conclude recall joke quip+ exclaim shout yell cry whisper remark \
    observe admit+ acknowledge concede confess confirm deny stress emphasize emphasise assert contend maintain \
    allege suggest propose predict promise vow pledge swear/swore,sworn urge implore plead boast brag+ complain \
    lament sigh wonder muse opine testify reiterate repeat caution counter retort chime elaborate clarify \
    interject echo agree disagree report disclose reveal inform advise reassure assure proclaim pronounce scoff \
    sneer mutter mumble murmur stammer snap+ bark bellow scream chant recount relate narrate reflect reason \
    speculate surmise rebut+ refute demand inquire enquire query quiz+ beg+ beseech thunder gush enthuse rejoice \
    deadpan+ blog+ intone summarize summarise tout volunteer venture affirm attest underscore underline highlight \
    indicate hint imply tease taunt rail lecture preach pray greet interrupt sum+ ad-lib+ exhort crow dub+ quote \
    comment drawl tut+ caption theorize hypothesize posit postulate fret+ worry instruct type scribble scrawl boom \
    demur+ retaliate roar holler scold chide mock marvel groan grumble gripe gasp stutter concur+ protest object \
    countercharge blurt splutter wail moan bemoan whine howl thunder storm josh jest wisecrack croon coo purr snarl \
    snort hoot warble rasp croak yelp squeal bleat sob simper trill opine ruminate ponder contest spell";

/// Verbs that attribute only right beside a quotation.
const TIGHT: &str = "begin/began finish start go/went,goes press order offer shoot/shot cheer smile nod crack hiss sing/sang,sung \
    read/read signal point fume rage chuckle laugh text email e-mail message";

/// Verbs that attribute when something reported follows them.
const REPORT: &str = "call describe accuse criticize criticise praise blast slam+ dismiss label brand refer+ cite \
    mention decry denounce condemn mock ridicule \
    deride attack characterize characterise portray liken compare hail laud applaud welcome thank apologize commend \
    discuss address talk speak/spoke detail outline answer question challenge reject defend endorse support \
    attribute credit blame deem consider regard view define term nickname invoke express \
    voice conclude predict estimate advocate vent lambast lambaste rip+ \
    paint cast/cast frame encourage sign coin trumpet bash rebuke chide scold berate \
    excoriate chastise reprimand fault contrast lash fire appeal plug+ demonize vilify pan+ chastise joke \
    pose pitch concern pronounce rank vouch cheer reckon declare";

/// Verbs that tell of a thought or a deed, and attribute when no verb of saying is near.
const LOOSE: &str = "believe think/thought hope feel/felt know/knew want expect fear see/saw issue deliver give/gave \
    make/made use publish release send/sent find/found hear/heard remember learn show/showed,shown tear/tore hit/hit \
    knock sound seek/sought agree hold/held doubt assume understand/understood decide";

/// Other common verbs, so that the end of a subject is seen.
const VERBS: &str = "take/took come/came get/got become/became leave/left keep/kept let/let bring/brought run/ran \
    stand/stood lose/lost pay/paid meet/met include set/set lead/led move live win/won play like turn follow stop+ \
    create open walk appear allow serve die build/built stay fall/fell reach kill remain raise pass sell/sold \
    require look try help need work seem provide receive begin/began rise/rose grow/grew draw/drew spend/spent \
    visit join face hold/held carry plan+ pledge push win/won vote arrive attend end finish return launch \
    respond appear refuse decline fail spark trigger prompt cause force threaten vow";
