// How Read and Matrix keep up with long reports: first paint, a click to the open box, the frames while scrolling, and for
// each act the longest task that it held the page up with: at its first use in a fresh browser, and at later ones. Prints
// a table; fails on nothing, for the machine decides as much as the program.
//
// By hand, against a site that is served already:
//   CROSSREAD_URL=http://127.0.0.1:8080/ CHROMIUM=/usr/bin/chromium node tests/bench/read.mjs [SOURCES WORDS [RUNS]]

import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { corpus } from "./texts/harbour.mjs";

const url = process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/";
const [sources, words, runs] = [Number(process.argv[2] ?? 12), Number(process.argv[3] ?? 5000), Number(process.argv[4] ?? 5)];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** How often each act is done in one browser. */
const ROUNDS = 3;
/** How long an act may go on behind what it shows, in milliseconds. */
const AFTER = 1200;

const only = "[...document.querySelectorAll('.chip')].find((b) => b.textContent.trim() === 'Differences only').click()";
const alone = "document.querySelector('.moves button[aria-pressed]').click()";
const hide = "document.querySelector('.chips .chip').click()";
const close = "document.querySelector('section.compare header button').click()";
/** What is done, with what, and what stands on the page then, or no longer. */
const ACTS = [
  ["a click to the open box", "document.querySelector('.passage.shared, .passage.differs').click()", "section.compare"],
  ["the box closed", close, "section.compare", "gone"],
  ["differences only", only, ".folded"],
  ["all again", only, ".folded", "gone"],
  ["one column alone", alone, "#columns.alone"],
  ["side by side again", alone, "#columns.alone", "gone"],
  ["a column moved", "document.getElementById('right-0').click()", "#column-1 + #column-0"],
  ["and moved back", "document.getElementById('left-0').click()", "#column-0 + #column-1"],
  ["a source hidden", hide, "#column-0", "gone"],
  ["and shown", hide, "#column-0"],
  ["to the matrix", "location.hash = '#/matrix'", "[role=gridcell]"],
  ["its rows by disagreement", "location.hash = '#/matrix?sort=differ'", "[role=gridcell]"],
  ["a box over it", "document.querySelector('.cell.different, .cell.compatible').click()", "section.compare"],
  ["that closed", close, "section.compare", "gone"],
  ["back to Read", "location.hash = '#/read'", ".text .passage"],
];

/** Does something, and gives the tasks of the page's main thread since its mark: how long each took, and how much of that
 *  it was at work, not waiting for the machine; the longest first. */
async function traced(browser, mark, act) {
  const cdp = await browser.newBrowserCDPSession();
  const events = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const complete = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  const categories = { includedCategories: ["toplevel", "blink.user_timing"], recordMode: "recordAsMuchAsPossible" };
  await cdp.send("Tracing.start", { traceConfig: categories, transferMode: "ReportEvents" });
  const value = await act();
  await cdp.send("Tracing.end");
  await complete;
  await cdp.detach();
  const from = events.find((event) => event.name === mark);
  const ours = (event) => event.pid === from?.pid && event.tid === from.tid && event.ts >= from.ts;
  const tasks = events.filter((event) => event.name === "ThreadControllerImpl::RunTask" && event.ph === "X" && ours(event));
  return { value, tasks: tasks.map(({ dur, tdur }) => ({ took: dur / 1000, worked: (tdur ?? dur) / 1000 })).sort((a, b) => b.took - a.took) };
}

/** Acts, waits until `selector` stands, and gives the time between, as the page's own clock has it. */
const timed = (page, act, selector, gone) =>
  page.evaluate(
    ([act, selector, gone]) =>
      new Promise((done) => {
        const began = performance.now();
        const look = () => {
          if ((document.querySelector(selector) !== null) !== gone) requestAnimationFrame(() => done(performance.now() - began));
          else requestAnimationFrame(look);
        };
        new Function(act)();
        look();
      }),
    [act, selector, gone === "gone"],
  );

/** The frames while the first column is scrolled, in milliseconds. */
const scrolled = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        performance.mark("act");
        const pane = document.getElementById("sheet-0");
        const times = [];
        let last = performance.now();
        const step = (now) => {
          times.push(now - last);
          last = now;
          pane.scrollTop += 40;
          times.length < 180 ? requestAnimationFrame(step) : done(times.slice(2));
        };
        requestAnimationFrame(step);
      }),
  );

/** What was measured, by what it is: the times until it was seen, and the longest tasks. */
const measured = new Map();
function note(what, time, tasks, first) {
  if (!measured.has(what)) measured.set(what, { times: [], first: [], again: [] });
  const of = measured.get(what);
  of.times.push(time);
  of[first ? "first" : "again"].push(tasks[0] ?? { took: 0, worked: 0 });
}

const body = JSON.stringify(corpus(sources, words));
const frames = [];
let drawn = "";
for (let run = 0; run < runs; run++) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "chromium", args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("pageerror", (error) => console.error(`an error in the page: ${error.message}`));
  await page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector("article.column .text .passage")) {
        globalThis.painted = performance.now();
        performance.mark("painted");
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });
  const loading = await traced(browser, "painted", async () => {
    await page.goto(`${url}#/read`);
    await page.waitForFunction(() => globalThis.painted, null, { timeout: 600_000 });
    // All is drawn once every text has come to rest.
    const rest = (sources) => document.querySelectorAll(".text.resting").length === sources;
    await page.waitForFunction(rest, sources, { timeout: 600_000 });
    return page.evaluate(() => painted);
  });
  note("first text, parsing and comparing included; then all of it", loading.value, loading.tasks, true);
  drawn = `${await page.evaluate(() => document.querySelectorAll(".passage").length)} passages`;
  await page.waitForTimeout(AFTER);
  const scrolling = await traced(browser, "act", () => scrolled(page));
  frames.push(...scrolling.value);
  note("scrolling, all columns locked", 0, scrolling.tasks, true);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [what, act, selector, gone] of ACTS) {
      const { value, tasks } = await traced(browser, "act", async () => {
        // In a task before that of the act, which counts.
        await page.evaluate(() => performance.mark("act"));
        const time = await timed(page, act, selector, gone);
        await page.waitForTimeout(AFTER);
        return time;
      });
      note(what, value, tasks, round === 0);
    }
  }
  await browser.close();
}

const sorted = (values) => values.toSorted((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.floor(share * (values.length - 1))] ?? 0;
/** Median and worst of the longest tasks; in brackets the worst of what they worked. */
const told = (tasks) => {
  const took = tasks.map((task) => task.took);
  return tasks.length ? `${at(took, 0.5).toFixed(0)}, ${at(took, 1).toFixed(0)} (${Math.max(...tasks.map((task) => task.worked)).toFixed(0)})` : "";
};
const lines = [["", "until seen", "longest task, first use", "later uses"]];
for (const [what, { times, first, again }] of measured) {
  lines.push([what, times.some(Boolean) ? `${at(times, 0.5).toFixed(0)}, ${at(times, 1).toFixed(0)}` : "", told(first), told(again)]);
}
console.log(`${sources} sources of ${words} words, ${drawn}; ${runs} fresh browsers; load of the machine ${loadavg()[0].toFixed(1)}`);
console.log("milliseconds: median, worst (of which at work)");
for (const cells of lines) console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(60) : cell.padStart(24))).join(""));
console.log(`frames while scrolling: median ${at(frames, 0.5).toFixed(1)}, 95 % ${at(frames, 0.95).toFixed(1)}, longest ${at(frames, 1).toFixed(1)} ms`);
