// With scripts or WebAssembly off the reports can be read, as a plain page of the same build.

import assert from "node:assert/strict";
import { axe, scenario, scrollsSideways } from "./harness.mjs";
import { file } from "./host.mjs";

/** What the page must hold: each report's headline and the words of its blocks. */
async function reports() {
  const { articles } = JSON.parse((await file("corpus.json")).body.toString());
  return articles.map(({ title, text, parsed }) => {
    const points = [...text];
    return { title: title ?? "No headline in the report", blocks: parsed.blocks.map(({ start, end }) => points.slice(start, end).join("")) };
  });
}

/** What the page shows of each report. */
const shown = async (page) => {
  const articles = await page.locator("article:visible").all();
  return Promise.all(
    articles.map(async (article) => ({
      title: await article.locator("h2").textContent(),
      blocks: await article.locator(".text > *:visible").allTextContents(),
    })),
  );
};

for (const [width, height] of [[320, 700], [1280, 900]]) {
  scenario(`without scripts the reports can be read, at ${width} pixels`, async (reader) => {
    const page = await reader.open("", { width, height, until: "main article", plain: true });
    assert.deepEqual(await shown(page), await reports());
    assert.match(await page.locator("main").innerText(), /needs JavaScript and WebAssembly/);
    assert.match(await page.locator("main").innerText(), /El País USA Edition/);
    assert.equal(await page.locator("#loading:visible").count(), 0);
    assert.match(await page.title(), /Petro meets Trump/);
    assert.equal(await scrollsSideways(page), false);
  }, { javaScript: false });
}

scenario("without WebAssembly the page says so, and the reports can be read", async (reader) => {
  // The browser may report what was preloaded as unused.
  reader.expect(/preload/);
  const page = await reader.open("", {
    width: 360,
    height: 740,
    until: "[role=alert]",
    plain: true,
    before: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  });
  assert.match(await page.locator("[role=alert]").innerText(), /needs WebAssembly/);
  assert.deepEqual(await shown(page), await reports());
  assert.deepEqual(await axe(page), []);
});

scenario("a site whose program is missing says so, and the reports can be read", async (reader) => {
  reader.expect(/404|preload/);
  const page = await reader.open("", {
    until: "[role=alert]",
    plain: true,
    before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })),
  });
  assert.deepEqual(await shown(page), await reports());
  assert.deepEqual(await axe(page), []);
});

scenario("beside another comparison the page does not show the reports that it was packed with", async (reader) => {
  const page = await reader.open("", {
    until: "html.elsewhere #loading",
    plain: true,
    before: async (page) => {
      const byHand = { format: 1, title: "Ferry", articles: [{ id: "a", text: "The ferry ran aground, the coast guard said." }] };
      await page.route("**/corpus.json", (route) => route.fulfill({ json: byHand }));
      // The program is late.
      await page.route("**/crossread-web*.wasm", () => new Promise(() => {}));
    },
  });
  assert.equal(await page.locator("article:visible").count(), 0);
  assert.equal(await page.locator("#loading").isVisible(), true);
});
