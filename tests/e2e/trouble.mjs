// When something of the site is missing or damaged, the page says what, in plain words. (Links that are: links.mjs.)

import assert from "node:assert/strict";
import { becomes, scenario, url } from "./harness.mjs";

/** Waits until the page says what is wrong. */
const says = (page, words) => becomes(() => page.locator("[role=alert]").first().innerText(), words);

/** Opens the site with another corpus.json in place of its own. */
const openWith = (reader, change) =>
  reader.open("", {
    until: "[role=alert]",
    before: (page) =>
      page.route("**/corpus.json", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: change(await response.text()) });
      }),
  });

scenario("a comparison that points outside its texts is refused", async (reader) => {
  const page = await openWith(reader, (json) => {
    const corpus = JSON.parse(json);
    corpus.articles[1].parsed.blocks[0].end = 1e6;
    return JSON.stringify(corpus);
  });
  await says(page, /the article "disinformation-commission" points outside its text/);
});

scenario("a site without its comparison says so", async (reader) => {
  reader.expect(/404/);
  const page = await reader.open("", {
    until: "[role=alert]",
    before: (page) => page.route("**/corpus.json", (route) => route.fulfill({ status: 404, body: "" })),
  });
  await says(page, /corpus\.json/);
});

scenario("a site without its program says so", async (reader) => {
  reader.expect(/404/);
  // The browser may report the preloaded program as unused once the start has failed.
  reader.expect(/preload/);
  const page = await reader.open("", {
    until: "[role=alert]",
    plain: true,
    before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })),
  });
  await says(page, /could not load its program/);
  await becomes(() => page.locator("#app").getAttribute("aria-busy"), null);
});

/** A file as one makes it by hand: two texts and their names. */
const byHand = JSON.stringify({
  format: 1,
  title: "The ferry",
  articles: [
    {
      id: "herald",
      outlet: "The Herald",
      published: "2026-03-05",
      text: "Ferry runs aground\n\nThe ferry Aurora ran aground off Kilmore on Tuesday with 212 people on board, the coast guard said.\n\n“Nobody was hurt,” said the captain, Nora Quinn.",
    },
    {
      id: "gazette",
      outlet: "The Gazette",
      published: "2026-03-05",
      text: "Aurora stuck on sandbank\n\nThe Aurora ran aground near Kilmore on March 3 with some 200 passengers, according to the coast guard.\n\nCaptain Nora Quinn praised her crew.",
    },
  ],
});

scenario("a comparison's file made by hand, of texts alone, is read and compared in the browser", async (reader) => {
  const page = await reader.open("", {
    before: (page) => page.route("**/corpus.json", (route) => route.fulfill({ contentType: "application/json", body: byHand })),
  });
  await page.locator("article.column", { hasText: "The Herald" }).first().waitFor();
  await page.goto(`${url}#/quotes`);
  await page.locator("main", { hasText: "Nobody was hurt" }).waitFor();
  await page.locator("main", { hasText: "Nora Quinn" }).waitFor();
});

scenario("where the engine is missing, a file that needs it is refused in a sentence", async (reader) => {
  reader.expect(/404|engine/);
  const page = await reader.open("", {
    until: "[role=alert]",
    before: async (page) => {
      await page.route("**/corpus.json", (route) => route.fulfill({ contentType: "application/json", body: byHand }));
      await page.route("**/engine.js*", (route) => route.fulfill({ status: 404, body: "" }));
    },
  });
  await says(page, /The program that reads and compares texts did not start/);
});
