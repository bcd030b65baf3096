// Three made reports of a fire on a pier, hard on a timeline: a day told by the minute, a decade, a day in 1914, one
// of next year, forty things on one day, and two sources that contradict each other.

const minutes = [
  ["6:05 a.m.", "a night watchman smelled smoke below the ticket hall"],
  ["6:11 a.m.", "the harbour office received his call"],
  ["6:14 a.m.", "two engines left the station at Quay Street"],
  ["6:22 a.m.", "the first crew reached the gates"],
  ["6:31 a.m.", "the sprinklers failed"],
  ["6:40 a.m.", "the roof of the tea room collapsed"],
  ["7:02 a.m.", "a fireboat arrived from the north basin"],
  ["7:15 a.m.", "police closed the coast road"],
  ["8:30 a.m.", "the mayor visited the scene"],
  ["9:45 a.m.", "the flames were under control"],
  ["11:20 a.m.", "divers searched the water"],
  ["2:00 p.m.", "the coroner was told that nobody was missing"],
];

const acts = [
  "An inspector tested the lamps", "A porter counted the deck chairs", "A guard closed the north stairs", "A plumber drained the cellar",
  "A photographer recorded the beams", "The archivist moved the ledgers", "A fencer enclosed the kiosk", "The baker emptied his stall",
  "A blacksmith repaired the railing", "The painter lettered the signs", "A chemist sealed the fuel store", "A diver weighed the anchor chain",
  "A lawyer interviewed the caretaker", "The locksmith copied the keys", "A buoy was sunk in the fairway", "An electrician cut the mains cable",
  "Carters unloaded the timber", "A surveyor measured the piles", "The bursar signed the insurance form", "A tug towed away a barge",
  "The bandmaster cancelled the concert", "A cashier refunded the anglers", "Children fed the gulls", "A fitter found a rusted valve",
  "Gardeners burned the old ropes", "A councillor asked for a second opinion", "Sweepers washed the promenade", "A lorry delivered sandbags",
  "Thieves broke the padlock", "The pilot lit the beacon", "A cadet lowered the flag", "The bridge keeper raised the drawbridge",
  "A carpenter ordered new planks", "The janitor swept the ballroom", "A vet examined the otters", "The coastguard warned the fishermen",
  "A historian read the minutes", "The ferry brought forty visitors", "A reporter drew the staircase", "The night shift began with a roll call",
];

export const corpus = {
  format: 1,
  title: "The fire on Marram Pier, in three made reports",
  articles: [
    {
      id: "gazette", label: "Gazette", outlet: "The Marram Gazette", title: "Fire destroys the tea room on Marram Pier", published: "2026-03-10",
      text: [
        "The pier burned on 9 March 2026.",
        ...minutes.map(([at, what]) => `At ${at} on 9 March 2026, ${what}.`),
        "The council voted on 20 January 2026 to sell the pier.",
        "The pier was opened on 28 June 1914.",
        "The pier was rebuilt in the 1990s.",
        "The new pier will open in May 2027.",
      ].join("\n\n"),
    },
    {
      id: "observer", label: "Observer", outlet: "The Coast Observer", title: "What is left of the pier", published: "2026-03-11",
      text: [
        "Firefighters fought a blaze on the pier on 9 March 2026.",
        "The council voted on 23 January 2026 to sell the pier.",
        "The pier was opened in June 1914 by a duchess.",
        "A storm damaged the landing stage in early February 2026.",
        "The new pier will open in 2027.",
      ].join("\n\n"),
    },
    {
      id: "logbook", label: "Logbook", outlet: "Harbour Logbook", title: "The day of the inspection", published: "2026-02-06",
      text: acts.map((act) => `${act} on 5 February 2026.`).join("\n\n"),
    },
  ],
};
