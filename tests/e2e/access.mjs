// Every view for everyone: axe finds nothing, nothing scrolls sideways from 320 px up, the bar works by keyboard.

import assert from "node:assert/strict";
import { axe, scenario, scrollsSideways } from "./harness.mjs";

const VIEWS = ["#/sources", "#/read", "#/matrix", "#/timeline", "#/quotes"];

for (const colorScheme of ["light", "dark"]) {
  scenario(`axe finds nothing in any view, ${colorScheme}`, async (reader) => {
    for (const view of VIEWS) {
      const page = await reader.open(view, { colorScheme });
      assert.deepEqual(await axe(page), [], view);
      await page.close();
    }
  });
}

scenario("axe finds nothing with the Compare box open, on a phone too", async (reader) => {
  for (const width of [1280, 360]) {
    const page = await reader.open("#/read", { width, height: 800 });
    await page.locator(".passage.differs, .passage.shared").first().click();
    await page.locator("section.compare").waitFor();
    assert.deepEqual(await axe(page), [], `${width} px`);
    await page.close();
  }
});

scenario("no view scrolls sideways at 320 px", async (reader) => {
  for (const view of VIEWS) {
    const page = await reader.open(view, { width: 320, height: 640 });
    assert.equal(await scrollsSideways(page), false, view);
    await page.close();
  }
});

scenario("the keys 1 to 5 change the view, and not while the reader types", async (reader) => {
  const page = await reader.open("#/read");
  await page.keyboard.press("5");
  await page.getByRole("heading", { name: "Quotes" }).waitFor();
  await page.getByRole("searchbox", { name: "Search all sources" }).press("1");
  await page.waitForURL(/#\/quotes\?q=1$/);
});

scenario("the theme can be changed and is remembered", async (reader) => {
  const page = await reader.open("#/read");
  await page.getByRole("button", { name: /^Colours/ }).click();
  await page.getByRole("button", { name: /^Colours/ }).click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.reload();
  await page.locator("main h1").waitFor();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
});
