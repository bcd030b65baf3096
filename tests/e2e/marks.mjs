// The reader's own marks: made, shown as the reader's, followed, kept, carried by the link, undone; by mouse and keys.

import assert from "node:assert/strict";
import { Reader, axe, scenario } from "./harness.mjs";

const box = (page) => page.locator("section.compare");
const openAt = async (page, words) => {
  await page.locator("a.passage", { hasText: words }).first().click();
  await box(page).waitFor();
};
const points = async (page) => Number((await page.locator(".lede").innerText()).match(/(\d+) points/)[1]);

scenario("passages that are not the same point come apart, and together again with one click", async (reader) => {
  const page = await reader.open("#/read");
  const before = await points(page);
  await openAt(page, "since the phone call of January 7");
  const wordings = await box(page).locator("dd").count();
  await box(page).getByRole("button", { name: /What (?!El País).* says here is not the same point/ }).first().click();
  await page.getByText(/^Not the same point: /).first().waitFor();
  assert.ok((await box(page).locator("dd").count()) < wordings);
  assert.match(page.url(), /fix=apart\/[a-z-]+\.\d+-\d+~[0-9a-f]{6}\/el-pais\./);
  await box(page).getByRole("button", { name: /^Undo: Not the same point/ }).click();
  assert.equal(await box(page).locator("dd").count(), wordings);
  assert.ok(!page.url().includes("fix="));
  assert.equal(await points(page), before);
});

scenario("a difference that is none is counted no more, here and in the matrix", async (reader) => {
  const page = await reader.open("#/read");
  const lede = () => page.locator("main .lede").first().innerText();
  const before = await lede();
  await openAt(page, "two spoke by phone on");
  const count = await box(page).locator(".differences li").count();
  for (let i = 0; i < count; i++) {
    await box(page).locator(".differences").getByRole("button", { name: /^No difference/ }).first().click();
  }
  await box(page).getByText("No difference in figures, dates or people was found").waitFor();
  assert.notEqual(await lede(), before);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Matrix" }).click();
  await page.locator("[role=rowheader]").first().waitFor();
  await page.keyboard.press("d");
  const disputed = () => page.locator("#matrix-lede").innerText();
  const fewer = await disputed();
  await page.getByRole("button", { name: `${count} marks of yours` }).click();
  const list = page.getByRole("dialog", { name: "Your marks" });
  for (let i = 0; i < count; i++) await list.getByRole("button", { name: /^Undo/ }).first().click();
  await page.waitForFunction((fewer) => document.querySelector("#matrix-lede").innerText !== fewer, fewer);
});

scenario("a note is written, shown at its passage, and kept for the next visit", async (reader) => {
  const page = await reader.open("#/read");
  await openAt(page, "since the phone call of January 7");
  await box(page).getByRole("button", { name: "Note: El País" }).first().click();
  await box(page).getByLabel("Your note on this passage of El País").first().fill("Ask the embassy, by phone / today*");
  await box(page).getByRole("button", { name: "Keep note" }).first().click();
  await box(page).getByText("Ask the embassy, by phone / today*").first().waitFor();
  const noted = page.locator("a.passage.noted");
  assert.match(await noted.getAttribute("aria-description"), /your note: Ask the embassy/);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  const again = await reader.open("#/read");
  await again.locator("a.passage.noted").waitFor();
  assert.match(again.url(), /fix=note/);
});

scenario("the link carries the marks to another browser, and going back does not take them away", async (reader) => {
  const page = await reader.open("#/read");
  await openAt(page, "since the phone call of January 7");
  await box(page).getByRole("button", { name: "Note: El País" }).first().click();
  await box(page).getByLabel("Your note").first().fill("Seen");
  await box(page).getByRole("button", { name: "Keep note" }).first().click();
  await page.locator("a.passage.noted").waitFor();
  const link = new URL(page.url()).hash;
  await page.goBack();
  await box(page).waitFor({ state: "detached" });
  assert.equal(await page.locator("a.passage.noted").count(), 1);
  const other = await Reader.start();
  try {
    const opened = await other.open(link);
    await opened.locator("a.passage.noted").waitFor();
    await opened.locator(".own-note", { hasText: "Seen" }).waitFor();
    other.assertQuiet();
  } finally {
    await other.stop();
  }
});

scenario("marks are made and undone by keyboard alone, and the focus is never lost", async (reader) => {
  const page = await reader.open("#/read");
  const held = () => page.evaluate(() => document.activeElement !== document.body);
  await page.locator("a.passage", { hasText: "since the phone call of January 7" }).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "compare-box");
  const press = async (name) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((name) => (document.activeElement.getAttribute("aria-label") ?? "").startsWith(name), name)) break;
    }
    await page.keyboard.press("Enter");
  };
  await press("Note: El País");
  await page.waitForFunction(() => document.activeElement.tagName === "TEXTAREA");
  await page.keyboard.type("1 n p l");
  assert.match(page.url(), /#\/read/, "keys don't act while one types");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("a.passage.noted").waitFor();
  assert.ok(await held());
  await page.locator("#compare-box").focus();
  await press("Undo: Note on El País");
  await page.locator("a.passage.noted").waitFor({ state: "detached" });
  assert.ok(await held());
  await page.keyboard.press("Escape");
  await box(page).waitFor({ state: "detached" });
  assert.match(await page.evaluate(() => document.activeElement.id), /^p-0-/);
});

scenario("a mark whose words are not here is listed as such, and one that makes no sense is told", async (reader) => {
  const page = await reader.open("#/read?fix=note/el-pais.3-9~00000a/Gone,apart/x");
  assert.match(await page.getByRole("alert").innerText(), /fix=apart\/x/);
  await page.getByRole("button", { name: "1 mark of yours" }).click();
  assert.ok(await page.getByText("The words that this was about are not here").isVisible());
});
