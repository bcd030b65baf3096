// How Read and Matrix keep up with long reports: first paint, a click to the open box, the frames while scrolling, and the
// longest task after loading. Prints a table; fails on nothing, for the machine decides as much as the program.
//
// By hand, against a site that is served already:
//   CROSSREAD_URL=http://127.0.0.1:8080/ CHROMIUM=/usr/bin/chromium node tests/bench/read.mjs [SOURCES WORDS]

import { chromium } from "playwright-core";
import { corpus } from "./texts/harbour.mjs";

const url = process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/";
const [sources, words] = [Number(process.argv[2] ?? 12), Number(process.argv[3] ?? 5000)];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "chromium", args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on("pageerror", (error) => console.error(`an error in the page: ${error.message}`));
const body = JSON.stringify(corpus(sources, words));
await page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" }));
await page.addInitScript(() => {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push([entry.startTime, entry.duration]);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (document.querySelector(".text .passage")) globalThis.painted = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

const lines = [];
const tell = (what, value) => lines.push([what, value]);
const ms = (value) => `${value.toFixed(0)} ms`;

/** Acts, waits until `selector` stands, and gives the time between, as the page's own clock has it. */
const timed = (act, selector, gone = false) =>
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
    [act, selector, gone],
  );

/** The longest task since `from` that held the page up; nothing under 50 ms is told by the browser. */
const longest = async (from) => {
  const tasks = await page.evaluate((from) => globalThis.tasks.filter(([start]) => start >= from).map(([, d]) => d), from);
  return tasks.length === 0 ? "none above 50 ms" : `${ms(Math.max(...tasks))} (${tasks.length} above 50 ms)`;
};
const now = () => page.evaluate(() => performance.now());

await page.goto(`${url}#/read`);
await page.waitForFunction(() => globalThis.painted, null, { timeout: 600_000 });
tell("first text of Read on screen, from the start, with parsing and comparing", ms(await page.evaluate(() => painted)));
const expected = await page.evaluate(() => [...document.querySelectorAll(".column")].length);
// All is drawn once every text has come to rest.
await page.waitForFunction((columns) => document.querySelectorAll(".text.resting").length === columns, expected, { timeout: 600_000 });
const passages = await page.evaluate(() => document.querySelectorAll(".passage").length);
tell("columns, passages", `${expected}, ${passages}`);
tell("longest task from the first text to all of it", await longest(await page.evaluate(() => painted)));

let from = await now();
const mark = "document.querySelector('.passage.shared, .passage.differs')";
tell("a click to the open box", ms(await timed(`${mark}.click()`, "section.compare")));
await page.waitForTimeout(600);
tell("to close it", ms(await timed("document.querySelector('section.compare header button').click()", "section.compare", true)));
await page.waitForTimeout(300);
tell("  longest task", await longest(from));

from = await now();
const frames = await page.evaluate(
  () =>
    new Promise((done) => {
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
frames.sort((a, b) => a - b);
const at = (share) => frames[Math.floor(share * (frames.length - 1))];
tell("scrolling, all columns locked: a frame, median, 95 %, longest", `${at(0.5).toFixed(1)}, ${at(0.95).toFixed(1)}, ${at(1).toFixed(1)} ms`);
tell("  longest task", await longest(from));

for (const [what, act, selector, gone] of [
  ["differences only", "[...document.querySelectorAll('.chip')].find((b) => b.textContent.trim() === 'Differences only').click()", ".folded", false],
  ["all again", "[...document.querySelectorAll('.chip')].find((b) => b.textContent.trim() === 'Differences only').click()", ".folded", true],
  ["one column alone", "document.querySelector('.moves button[aria-pressed]').click()", "#columns.alone", false],
  ["side by side again", "document.querySelector('.moves button[aria-pressed]').click()", "#columns.alone", true],
  ["a column moved", "document.getElementById('right-0').click()", "#column-1 + #column-0", false],
  ["and moved back", "document.getElementById('left-0').click()", "#column-0 + #column-1", false],
  ["a source hidden", "document.querySelector('.chips .chip').click()", "#column-0", true],
  ["and shown", "document.querySelector('.chips .chip').click()", "#column-0", false],
  ["to the matrix", "location.hash = '#/matrix'", "[role=gridcell]", false],
  ["its rows by disagreement", "location.hash = '#/matrix?sort=differ'", "[role=gridcell]", false],
  ["a box over it", "document.querySelector('.cell.different, .cell.compatible').click()", "section.compare", false],
  ["closed", "document.querySelector('section.compare header button').click()", "section.compare", true],
  ["back to Read", "location.hash = '#/read'", ".text .passage", false],
]) {
  from = await now();
  const time = await timed(act, selector, gone);
  await page.waitForTimeout(1500);
  tell(what, ms(time));
  tell("  longest task", await longest(from));
}

const width = Math.max(...lines.map(([what]) => what.length));
console.log(`${sources} sources of ${words} words`);
for (const [what, value] of lines) console.log(`${what.padEnd(width)}  ${value}`);
await browser.close();
