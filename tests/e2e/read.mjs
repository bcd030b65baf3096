// Read: five sources on screen, passages that open the Compare box, columns that can be moved and hidden.

import assert from "node:assert/strict";
import { scenario } from "./harness.mjs";

const column = (page, name) => page.locator("article.column", { hasText: name }).first();
const passage = (page, words) => page.locator("a.passage", { hasText: words }).first();

scenario("the five reports stand side by side", async (reader) => {
  const page = await reader.open();
  const names = await page.locator("article.column header .name .label").allTextContents();
  assert.deepEqual(names, [
    "El País",
    "Disinformation Commission",
    "Josep Freixes",
    "Washington dateline",
    "Petro Meets Trump",
  ]);
  assert.ok((await page.locator("a.passage.shared, a.passage.differs").count()) > 10);
  assert.ok((await page.locator("a.passage.only").count()) > 0);
});

scenario("a click on a passage shows the other sources' wording", async (reader) => {
  const page = await reader.open();
  await passage(page, "since the phone call of January 7").click();
  const box = page.getByRole("region");
  await box.waitFor();
  const wordings = await box.locator("dd").allTextContents();
  assert.ok(wordings.some((w) => w.includes("Trump accepted")), wordings.join("\n"));
  const otherwise = (await box.locator("dd mark").count()) + (await box.getByText("in other words throughout").count());
  assert.ok(otherwise > 0, "differing words are marked, or said to be all of them");
  assert.ok((await box.getByText("Not reported by").count()) > 0, "who does not report it is named");
  assert.match(page.url(), /p=el-pais\./);
});

scenario("the keyboard reaches passages, opens the box, and Escape gives the focus back", async (reader) => {
  const page = await reader.open();
  await page.locator("a.passage[tabindex='0']").first().focus();
  const first = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("ArrowDown");
  const second = await page.evaluate(() => document.activeElement.id);
  assert.notEqual(first, second);
  await page.keyboard.press("Enter");
  await page.locator("section.compare").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("section.compare").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), second);
});

scenario("partners of a passage are lit in the other columns", async (reader) => {
  const page = await reader.open();
  await passage(page, "since the phone call of January 7").hover();
  const columns = await page.locator("article.column", { has: page.locator("a.passage.lit") }).count();
  assert.ok(columns >= 2, `${columns} columns`);
});

scenario("a source can be hidden, moved and made the base, and the link says so", async (reader) => {
  const page = await reader.open();
  await page.getByRole("button", { name: "Washington dateline" }).first().click();
  assert.equal(await page.locator("article.column").count(), 4);
  await page.getByRole("button", { name: "Move El País to the right" }).click();
  assert.match(page.url(), /s=disinformation-commission,el-pais/);
  await column(page, "Josep Freixes").getByRole("button", { name: "base" }).click();
  assert.match(page.url(), /base=freixes/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  assert.equal(await page.locator("article.column").count(), 5);
});

scenario("differences only folds the rest, and says how much", async (reader) => {
  const page = await reader.open("#/read?only=diff");
  assert.ok((await page.getByText(/paragraphs? folded/).first().isVisible()));
  assert.ok(await page.locator("a.passage.differs").first().isVisible());
  const hidden = page.locator("article.column p[hidden='until-found']");
  assert.ok((await hidden.count()) > 0, "the browser's search still finds what is folded");
});

scenario("on a phone one source is shown at a time, with buttons to the others", async (reader) => {
  const page = await reader.open("#/read", { width: 360, height: 740 });
  assert.equal(await page.locator("article.column:visible").count(), 1);
  await page.getByRole("button", { name: "Next source" }).click();
  assert.ok(await column(page, "Disinformation Commission").isVisible());
  const shared = page.locator("article.column:visible a.passage.shared, article.column:visible a.passage.differs").first();
  await shared.click();
  await page.locator("section.compare").waitFor();
});
