// A comparison for measuring: reports of one made-up event that share most of what they tell, each in its own order and
// words. The same numbers give the same texts.

/** Numbers from 0 to 1, the same at every run. */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WHO = ["the harbour council", "Mayor Ada Brandt", "the ferry company", "Inspector Jonas Weil", "the ministry of works",
  "a group of fishermen", "the port union", "Councillor Mira Stolz", "the bridge office", "the county prosecutor"];
const DID = ["closed", "inspected", "repaired", "praised", "criticised", "measured", "reopened", "defended", "sold", "photographed"];
const WHAT = ["the old swing bridge", "the northern pier", "the customs house", "two fishing boats", "the tide gauge",
  "the lighthouse road", "the grain silo", "the dry dock", "the signal tower", "the fish market"];
const WHERE = ["in the inner harbour", "near the river mouth", "behind the railway yard", "off the eastern mole",
  "beside the old rope works", "at the foot of the cathedral hill"];
const WHEN = ["on Monday", "on Tuesday morning", "on 3 February 2026", "last Friday", "in early January", "on 14 January",
  "a week earlier", "shortly before noon"];
const WHY = ["because rust had reached the bearings", "after a storm had broken three windows", "to make room for a wider channel",
  "although nobody had asked for it", "while the tide was out", "so that the market could open again"];

/** A fact, as numbers that pick its words. */
function fact(roll) {
  const pick = (list) => Math.floor(roll() * list.length);
  return { who: pick(WHO), did: pick(DID), what: pick(WHAT), where: pick(WHERE), when: pick(WHEN), why: pick(WHY), figure: 3 + Math.floor(roll() * 900) };
}

/** The fact in a sentence, worded in one of four ways; now and then with another figure or day. */
function sentence(fact, roll) {
  const other = roll() < 0.12;
  const figure = other ? fact.figure + 1 + Math.floor(roll() * 9) : fact.figure;
  const when = WHEN[(fact.when + (roll() < 0.1 ? 1 : 0)) % WHEN.length];
  const [who, did, what, where, why] = [WHO[fact.who], DID[fact.did], WHAT[fact.what], WHERE[fact.where], WHY[fact.why]];
  const capital = (words) => words[0].toUpperCase() + words.slice(1);
  switch (Math.floor(roll() * 4)) {
    case 0:
      return `${capital(who)} ${did} ${what} ${where} ${when}, ${why}, and ${figure} people watched.`;
    case 1:
      return `${capital(when)}, ${who} ${did} ${what} ${where} before ${figure} onlookers, ${why}.`;
    case 2:
      return `${capital(what)} ${where} was ${did === "sold" ? "sold" : did} by ${who} ${when} in front of ${figure} people.`;
    default:
      return `“We counted ${figure} people when ${who} ${did} ${what},” a clerk said ${when}.`;
  }
}

/**
 * A corpus.json of texts alone.
 * @param {number} sources how many
 * @param {number} words of each, about
 */
export function corpus(sources, words) {
  const roll = dice(7);
  const facts = Array.from({ length: Math.ceil(words / 16) }, () => fact(roll));
  const articles = Array.from({ length: sources }, (_, source) => {
    const own = dice(100 + source);
    const paragraphs = [];
    let [count, at, paragraph] = [0, 0, []];
    while (count < words) {
      // Three facts in four are the common ones, nearly in the common order.
      const shared = own() < 0.75;
      const told = sentence(shared ? facts[Math.min(facts.length - 1, at + Math.floor(own() * 5))] : fact(own), own);
      at = (at + 1) % facts.length;
      count += told.split(" ").length;
      paragraph.push(told);
      if (own() < 0.3) paragraphs.push(paragraph.splice(0).join(" "));
    }
    paragraphs.push(paragraph.join(" "));
    return { id: `paper-${source + 1}`, label: `Paper ${source + 1}`, title: `The harbour, told by paper ${source + 1}`, published: "2026-02-04", lang: "en", text: paragraphs.filter(Boolean).join("\n\n") };
  });
  return { format: 1, title: "The harbour in many papers", articles };
}
