// When something of the site is missing or damaged, the page says what, in plain words. (Links that are: links.mjs.)

import assert from "node:assert/strict";
import { scenario } from "./harness.mjs";

const alert = (page) => page.locator("[role=alert]").first().innerText();

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
  assert.match(await alert(page), /the article "disinformation-commission" points outside its text/);
});

scenario("a site without its comparison says so", async (reader) => {
  reader.expect(/404/);
  const page = await reader.open("", {
    until: "[role=alert]",
    before: (page) => page.route("**/corpus.json", (route) => route.fulfill({ status: 404, body: "" })),
  });
  assert.match(await alert(page), /corpus\.json/);
});

scenario("a site without its program says so", async (reader) => {
  reader.expect(/404/);
  // The browser may report the preloaded program as unused once the start has failed.
  reader.expect(/preload/);
  const page = await reader.open("", {
    until: "[role=alert]",
    before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })),
  });
  assert.match(await alert(page), /could not load its program/);
  assert.equal(await page.locator("#app").getAttribute("aria-busy"), null);
});
