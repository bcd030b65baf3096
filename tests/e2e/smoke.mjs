// The site starts, from any folder, under its policy.

import assert from "node:assert/strict";
import { becomes, scenario, url } from "./harness.mjs";

scenario("the site starts and shows a view", async (reader) => {
  const page = await reader.open();
  await becomes(() => page.title(), /Crossread/);
  await becomes(() => page.locator("#loading").count(), 0);
  await becomes(() => page.locator("#app").getAttribute("aria-busy"), null);
});

scenario("the site works from a folder of a host", async (reader) => {
  await reader.open("", { at: new URL("any/folder/", url).href });
});

scenario("the policy forbids scripts that are not the site's", async (reader) => {
  const page = await reader.open();
  assert.equal(await page.locator("script:not([src])").count(), 0);
  reader.expect(/inline script|policy broken/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
    return globalThis.ran === true;
  });
  assert.equal(ran, false);
});
