// Search beside MiniSearch and FlexSearch, in one Chromium and one run: 200 articles of 800 words each, a document for
// every sentence. Prints how long each takes to index, how much memory the index holds, and how long a query takes.
//
//   CHROMIUM=/usr/bin/chromium node tests/bench/search.mjs
//
// Builds the example `search_worker` first, with cargo and wasm-bindgen from the path.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [ARTICLES, WORDS, TIMES] = [200, 800, 20];

/** Numbers from 0 to 1, the same at every run. */
function dice(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Made-up words, some far more frequent than others, with the endings of English; a sentence is 8 to 24 of them. */
function texts() {
  const roll = dice(5);
  const parts = ["ba", "con", "der", "fal", "gri", "hol", "in", "ker", "lo", "mar", "nes", "or", "pel", "qui", "ras", "sto", "tal", "un", "ver", "wen"];
  const stems = Array.from({ length: 6000 }, () => Array.from({ length: 1 + Math.floor(roll() * 3) }, () => parts[Math.floor(roll() * parts.length)]).join(""));
  const endings = ["", "", "", "", "s", "ed", "ing", "er"];
  const word = () => stems[Math.floor(stems.length * roll() ** 4)] + endings[Math.floor(roll() * endings.length)];
  const articles = Array.from({ length: ARTICLES }, () => {
    const sentences = [];
    for (let left = WORDS; left > 0; ) {
      const length = Math.min(left, 8 + Math.floor(roll() * 17));
      const words = Array.from({ length }, word).join(" ");
      sentences.push(words[0].toUpperCase() + words.slice(1) + ".");
      left -= length;
    }
    return sentences;
  });
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const of = () => pick(pick(pick(articles)).slice(0, -1).toLowerCase().split(" "));
  const queries = Array.from({ length: 200 }, (_, i) => (i % 2 ? `${of()} ${of()}` : of()));
  const beginnings = Array.from({ length: 50 }, () => of().slice(0, 3));
  return { articles, queries, beginnings };
}

const built = join(root, "target/bench");
const run = (program, ...args) => execFileSync(program, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
run(process.env.CARGO || "cargo", "build", "--quiet", "--profile", "web", "--target", "wasm32-unknown-unknown", "--example", "search_worker");
run(process.env.WASM_BINDGEN || "wasm-bindgen", "--target", "no-modules", "--no-typescript", "--out-dir", built,
  "target/wasm32-unknown-unknown/web/examples/search_worker.wasm");

const library = (name) => createRequire(import.meta.url).resolve(name);
const files = {
  "/": ["text/html", Buffer.from("<!doctype html><title>Search</title>")],
  "/worker.js": ["text/javascript", Buffer.from('importScripts("search_worker.js"); wasm_bindgen({ module_or_path: "search_worker_bg.wasm" });')],
  "/search_worker.js": ["text/javascript", await readFile(join(built, "search_worker.js"))],
  "/search_worker_bg.wasm": ["application/wasm", await readFile(join(built, "search_worker_bg.wasm"))],
  "/minisearch.js": ["text/javascript", await readFile(join(dirname(library("minisearch")), "../umd/index.js"))],
  "/flexsearch.js": ["text/javascript", await readFile(join(root, "node_modules/flexsearch/dist/flexsearch.bundle.min.js"))],
};
// Isolated from other origins, the page has a clock of 5 microseconds.
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
const server = createServer((request, response) => {
  const [type, body] = files[request.url] ?? [];
  response.writeHead(body ? 200 : 404, { "Content-Type": type ?? "text/plain", ...isolated }).end(body);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "chromium", args: FLAGS });
const made = texts();

/** Measures one of the three in a page of its own. */
async function measure(name) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  if (name !== "Crossread") await page.addScriptTag({ url: `/${name.toLowerCase()}.js` });
  await page.evaluate((made) => { globalThis.made = made; }, made);
  const before = await heap();
  const indexed = await page.evaluate(async (name) => {
    if (name === "Crossread") {
      const worker = new Worker("worker.js");
      const answer = () => new Promise((done) => worker.addEventListener("message", (m) => done(m.data), { once: true }));
      await answer();
      globalThis.ask = async (asked) => {
        const answered = answer();
        worker.postMessage(JSON.stringify(asked));
        return JSON.parse(await answered);
      };
      return globalThis.ask({ texts: made.articles });
    }
    const sentences = made.articles.flat();
    const began = performance.now();
    if (name === "MiniSearch") {
      const index = new MiniSearch({ fields: ["text"] });
      index.addAll(sentences.map((text, id) => ({ id, text })));
      globalThis.find = (query) => index.search(query, { combineWith: "AND" }).length;
      globalThis.begin = (query) => index.search(query, { prefix: true }).length;
    } else {
      const index = new FlexSearch.Index({ tokenize: "forward" });
      sentences.forEach((text, id) => index.add(id, text));
      globalThis.find = globalThis.begin = (query) => index.search(query, { limit: 100000 }).length;
    }
    return { index: performance.now() - began };
  }, name);
  const bytes = indexed.bytes ?? (await heap()) - before;
  const ask = (queries, how) =>
    page.evaluate(async ([queries, how, times]) => {
      if (globalThis.ask) {
        const asked = how === "begin" ? queries.map((q) => `${q}*`) : queries;
        return (await globalThis.ask({ queries: asked, times })).queries;
      }
      return queries.map((query) => {
        const began = performance.now();
        let hits = 0;
        for (let i = 0; i < times; i += 1) hits = globalThis[how](query);
        return [(performance.now() - began) / times, hits];
      });
    }, [queries, how, TIMES]);
  await ask(made.queries, "find"); // Warm.
  const words = await ask(made.queries, "find");
  const beginnings = await ask(made.beginnings, "begin");
  await page.close();
  return { name, index: indexed.index, bytes, words, beginnings };
}

const share = (answers, part) => answers.map(([ms]) => ms).sort((a, b) => a - b)[Math.floor((answers.length - 1) * part)];
console.log(`${ARTICLES} articles of ${WORDS} words, ${made.articles.flat().length} sentences; each query asked ${TIMES} times, milliseconds`);
console.log("             index    memory   words: median    95 %   beginnings: median    95 %   hits");
for (const name of ["Crossread", "MiniSearch", "FlexSearch"]) {
  const { index, bytes, words, beginnings } = await measure(name);
  const cells = [index.toFixed(0).padStart(7), `${(bytes / 1e6).toFixed(1)} MB`.padStart(9), share(words, 0.5).toFixed(3).padStart(15), share(words, 0.95).toFixed(3).padStart(7), share(beginnings, 0.5).toFixed(3).padStart(20), share(beginnings, 0.95).toFixed(3).padStart(7), String(words.reduce((sum, [, hits]) => sum + hits, 0)).padStart(6)];
  console.log(name.padEnd(11), cells.join(" "));
}
await browser.close();
server.close();
