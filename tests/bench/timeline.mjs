// The timeline beside vis-timeline and TimelineJS3, in one Chromium and one run: made events, from none to the first
// drawn frame, and the frames while zooming in, panning and zooming out again. Prints a table; fails on nothing.
//
// By hand, against a site that is served already:
//   CROSSREAD_URL=http://127.0.0.1:8080/ CHROMIUM=/usr/bin/chromium node tests/bench/timeline.mjs [EVENTS | NAME ...]
//
// Each draws the same events on one lane, 1,280 pixels wide. Crossread gets wheel events, vis-timeline its own call
// for the window of each frame, TimelineJS3 its own zoom (it has steps, no smooth one) and pointer moves. Nothing is
// asked of the network: TimelineJS3's fonts are turned off, and every request that is not ours is refused.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

const url = process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/";
const SIZES = process.argv.slice(2).map(Number).filter((size) => size > 0);
const ONLY = process.argv.slice(2).filter((word) => Number.isNaN(Number(word)));
const [FRAMES, PATIENCE] = [150, 180_000];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const VIEWPORT = { width: 1280, height: 900 };
const DAY = 86_400_000;

const library = createRequire(import.meta.url);
const vis = join(dirname(library.resolve("vis-timeline/package.json")), "standalone/umd/vis-timeline-graph2d.min.js");
const visStyle = join(dirname(library.resolve("vis-timeline/package.json")), "styles/vis-timeline-graph2d.min.css");
const knight = join(dirname(library.resolve("@knight-lab/timelinejs/package.json")), "dist");

/** Numbers from 0 to 1, the same at every run. */
function dice(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Made events over three years: most on days of their own, some weeks busier, a tenth of them a month long. */
function events(count) {
  const roll = dice(7);
  const what = ["vote", "talks", "strike", "visit", "verdict", "call", "landing", "launch", "repair", "walkout"];
  const where = ["in the harbour", "at the north gate", "on the ferry", "in the assembly", "by the lighthouse", "at the border"];
  const pick = (list) => list[Math.floor(roll() * list.length)];
  return Array.from({ length: count }, (_, i) => {
    const busy = roll() < 0.4;
    const day = Math.floor(busy ? 300 + Math.floor(roll() * 5) * 120 + roll() * 14 : roll() * 1096);
    const date = new Date(Date.UTC(2023, 0, 1) + day * DAY);
    const iso = date.toISOString().slice(0, 10);
    const month = roll() < 0.1;
    return { id: `e${i}`, label: `${pick(what)} ${pick(where)}`, month, when: month ? iso.slice(0, 7) : iso, time: date.getTime() };
  });
}

/** In the page: acts once a frame, and gives the time from frame to frame. */
const frames = (page, act, count = FRAMES) =>
  page.evaluate(
    ([act, count]) =>
      new Promise((done) => {
        const step = new Function("i", "n", act);
        const times = [];
        let last = performance.now();
        const look = (now) => {
          times.push(now - last);
          last = now;
          if (times.length > count + 2) return done(times.slice(2));
          step(times.length - 1, count);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [act, count],
  );

/** How long all scripts of the page have run, and all its work, in seconds. */
async function spent(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((m) => m.name === name).value;
  return { script: value("ScriptDuration"), task: value("TaskDuration") };
}

async function crossread(page, made) {
  const answer = await page.request.get(`${url}corpus.json`);
  const corpus = await answer.json();
  const dated = corpus.articles.map((article, source) => ({ article, source })).filter(({ article }) => article.parsed.dates.length > 0);
  corpus.comparison.events = made.map((event, i) => {
    const { article, source } = dated[i % dated.length];
    const date = i % article.parsed.dates.length;
    const sentence = article.parsed.sentences.findIndex((s) => s.end >= article.parsed.dates[date].end);
    const place = { source, sentence: Math.max(sentence, 0) };
    return { id: event.id, label: event.label, when: event.when, tellings: [{ place, date, when: event.when }], agreement: "single" };
  });
  corpus.comparison.events.sort((a, b) => (a.when < b.when ? -1 : 1));
  const body = JSON.stringify(corpus);
  await page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  await page.goto(`${url}#/sources`);
  await page.locator("main h1").waitFor();
  return {
    first: "location.hash = '#/timeline?lanes=merged'",
    drawn: ".mark:not(.spare)",
    zoom: `const chart = document.querySelector(".chart"), box = chart.querySelector(".axis").getBoundingClientRect();
      chart.dispatchEvent(new WheelEvent("wheel", { deltaY: i <= n / 2 ? -22 : 22, ctrlKey: true, clientX: box.left + box.width * 0.4, clientY: box.top + 60, bubbles: true, cancelable: true }));`,
    pan: `const chart = document.querySelector(".chart");
      chart.dispatchEvent(new WheelEvent("wheel", { deltaX: i <= n / 2 ? 12 : -12, bubbles: true, cancelable: true }));`,
    near: `document.querySelector(".chart").dispatchEvent(new WheelEvent("wheel", { deltaY: -600, ctrlKey: true, clientX: 640, clientY: 400, bubbles: true, cancelable: true }));`,
  };
}

const data = (event) => ({ id: event.id, content: event.label, start: event.time, ...(event.month ? { end: event.time + 30 * DAY } : { type: "point" }) });

async function visTimeline(page, made, options) {
  await page.goto("http://bench.test/");
  await page.addStyleTag({ content: await readFile(visStyle, "utf8") });
  await page.addScriptTag({ content: await readFile(vis, "utf8") });
  await page.evaluate(([items, options]) => Object.assign(globalThis, { items, options }), [made.map(data), options]);
  return {
    first: "globalThis.timeline = new vis.Timeline(document.getElementById('place'), new vis.DataSet(items), options)",
    drawn: ".vis-item",
    zoom: `globalThis.whole ??= timeline.getWindow();
      const now = timeline.getWindow(), factor = Math.exp(i <= n / 2 ? -22 * 0.0025 : 22 * 0.0025);
      const at = now.start.getTime() + 0.4 * (now.end - now.start);
      timeline.setWindow(at - (at - now.start) * factor, at + (now.end - at) * factor, { animation: false });`,
    pan: `const now = timeline.getWindow(), by = (i <= n / 2 ? 12 : -12) / 1280 * (now.end - now.start);
      timeline.setWindow(now.start.getTime() + by, now.end.getTime() + by, { animation: false });`,
    near: `const now = timeline.getWindow(), at = now.start.getTime() + 0.5 * (now.end - now.start), factor = Math.exp(-600 * 0.0025);
      timeline.setWindow(at - (at - now.start) * factor, at + (now.end - at) * factor, { animation: false });`,
  };
}

async function timelineJs(page, made) {
  await page.goto("http://bench.test/");
  await page.addStyleTag({ content: await readFile(join(knight, "css/timeline.css"), "utf8") });
  await page.addScriptTag({ content: await readFile(join(knight, "js/timeline.js"), "utf8") });
  const day = (time) => {
    const date = new Date(time);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };
  const items = made.map((event) => ({
    unique_id: event.id,
    start_date: day(event.time),
    ...(event.month ? { end_date: day(event.time + 30 * DAY) } : {}),
    text: { headline: event.label },
  }));
  await page.evaluate((items) => Object.assign(globalThis, { items }), items);
  return {
    first: "globalThis.timeline = new TL.Timeline('place', { events: items }, { font: null, timenav_height: 560, hash_bookmark: false, duration: 1 })",
    drawn: ".tl-timemarker",
    // One step of its zoom every tenth frame: each is a jump, and the frames between rest.
    zoom: `if (i % 10 === 1) (i <= n / 2 ? timeline.zoomIn() : timeline.zoomOut());`,
    pan: `const bar = document.querySelector(".tl-timenav-slider-background");
      const send = (type, x) => bar.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: 700, pageX: x }));
      if (i === 1) send("mousedown", 900);
      send("mousemove", 900 + (i <= n / 2 ? -12 * i : -12 * (n - i)));
      if (i === n) send("mouseup", 900);`,
    near: "timeline.zoomIn(); timeline.zoomIn();",
  };
}

const NAMES = {
  Crossread: crossread,
  "vis-timeline": (page, made) => visTimeline(page, made, { maxHeight: 700, zoomMin: 60_000 }),
  "vis-timeline, clustered": (page, made) => visTimeline(page, made, { maxHeight: 700, zoomMin: 60_000, cluster: { maxItems: 5 } }),
  TimelineJS3: timelineJs,
};

const share = (times, part) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)];

/** Measures one of them in a browser of its own. */
async function measure(name, made) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "chromium", args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
    const html = '<!doctype html><meta charset="utf-8"><title>Bench</title><div id="place" style="width:100%;height:860px"></div>';
    await page.route("**/*", (route) => {
      const address = route.request().url();
      if (address === "http://bench.test/") return route.fulfill({ body: html, contentType: "text/html" });
      return address.startsWith(url) || address.startsWith("data:") ? route.continue() : route.abort();
    });
    const session = await page.context().newCDPSession(page);
    const acts = await NAMES[name](page, made);
    await session.send("Performance.enable");
    const first = await page.evaluate(
      ([act, drawn]) =>
        new Promise((done) => {
          const began = performance.now();
          new Function(act)();
          const look = () => {
            if (document.querySelector(drawn)) requestAnimationFrame(() => done(performance.now() - began));
            else requestAnimationFrame(look);
          };
          look();
        }),
      [acts.first, acts.drawn],
    );
    await page.waitForTimeout(1000);
    const before = await spent(session);
    const zooming = await frames(page, acts.zoom);
    await page.evaluate(acts.near);
    await page.waitForTimeout(500);
    const panning = await frames(page, acts.pan);
    const after = await spent(session);
    const times = [...zooming, ...panning];
    const a = (seconds) => (seconds * 1000) / times.length;
    return { first, zooming, panning, times, script: a(after.script - before.script), task: a(after.task - before.task) };
  } finally {
    await browser.close();
  }
}

const late = (name) => new Promise((_, refuse) => setTimeout(() => refuse(new Error(`${name} gave no answer in ${PATIENCE / 1000} s`)), PATIENCE).unref());
const ms = (value, width = 9) => value.toFixed(1).padStart(width);
console.log(`${FRAMES} frames of zooming in and out and ${FRAMES} of panning; milliseconds`);
for (const size of SIZES.length > 0 ? SIZES : [100, 1600, 10_000]) {
  const made = events(size);
  console.log(`\n${size} events`.padEnd(26), "first frame   a frame: script     work   median     95 %    worst   zoom 95 %   pan 95 %");
  for (const name of Object.keys(NAMES).filter((name) => ONLY.length === 0 || ONLY.includes(name))) {
    try {
      const m = await Promise.race([measure(name, made), late(name)]);
      const cells = [ms(m.first, 11), ms(m.script, 17), ms(m.task), ms(share(m.times, 0.5)), ms(share(m.times, 0.95)), ms(share(m.times, 1)), ms(share(m.zooming, 0.95), 11), ms(share(m.panning, 0.95), 10)];
      console.log(name.padEnd(25), cells.join(""));
    } catch (error) {
      console.log(name.padEnd(25), error.message.split("\n")[0]);
    }
  }
}
process.exit(0);
