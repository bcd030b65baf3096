// The first minute: what the page is, one real difference at once, the way to one's own reports.

import assert from "node:assert/strict";
import { becomes, focused, scenario, settled } from "./harness.mjs";

scenario("someone new sees what the page is and a difference of two reports, without an act", async (reader) => {
  for (const [width, height] of [[1440, 900], [360, 740]]) {
    const page = await reader.open("", { width, height, until: "aside.first-look" });
    const panel = page.locator("aside.first-look");
    const words = panel.locator("blockquote");
    const [one, other] = await becomes(() => words.allInnerTexts(), (all) => all.length === 2);
    assert.notEqual(one, other);
    await panel.locator("mark").first().waitFor();
    await panel.getByRole("link", { name: "Add your own reports" }).waitFor();
    await settled(page);
    const box = await words.nth(1).boundingBox();
    assert.ok(box.y + box.height < height, `both wordings are on screen at ${width} px`);
    await page.close();
  }
});

scenario("the difference opens in its place, one's own reports are a click away", async (reader) => {
  const page = await reader.open("", { until: "aside.first-look" });
  await page.getByRole("link", { name: "See it in its place" }).click();
  await page.locator("section.compare").waitFor();
  await page.locator("aside.first-look").waitFor({ state: "detached" });
  await page.goto(page.url().replace(/#.*/, ""));
  await page.locator("aside.first-look").getByRole("link", { name: "Add your own reports" }).click();
  await page.locator(".add textarea").first().waitFor();
});

scenario("once closed it stays closed, and who follows a link is shown what it holds", async (reader) => {
  const page = await reader.open("", { until: "aside.first-look" });
  await page.locator("aside.first-look").getByRole("button", { name: "Close" }).click();
  await page.locator("aside.first-look").waitFor({ state: "detached" });
  await focused(page, "#main");
  const again = await reader.open("", { until: ".passage" });
  await settled(again);
  assert.equal(await again.locator("aside.first-look").count(), 0);
});

scenario("a link to a view shows that view alone", async (reader) => {
  const page = await reader.open("#/read", { until: ".passage" });
  await settled(page);
  assert.equal(await page.locator("aside.first-look").count(), 0);
});
