// The reader's own marks: made, shown as the reader's, followed, kept, carried by the link, undone; by mouse and keys.

import assert from "node:assert/strict";
import { Reader, address, axe, becomes, focused, scenario, settled } from "./harness.mjs";

const box = (page) => page.locator("section.compare");
const openAt = async (page, words) => {
  await page.locator(".passage", { hasText: words }).first().click();
  await box(page).waitFor();
  await settled(page);
};
/** Writes a note on the passage of El País with these words. */
const note = async (page, words, note) => {
  await openAt(page, words);
  await box(page).getByRole("button", { name: "Note: El País" }).first().click();
  await box(page).getByLabel("Your note on this passage of El País").first().fill(note);
  await box(page).getByRole("button", { name: "Keep note" }).first().click();
  await page.locator(".passage.noted").waitFor();
};
const points = async (page) => Number((await page.locator(".lede").innerText()).match(/(\d+) points/)?.[1]);

scenario("passages that are not the same point come apart, and together again with one click", async (reader) => {
  const page = await reader.open("#/read");
  const before = await becomes(() => points(page), (count) => count > 0);
  await openAt(page, "in a call initiated by the Colombian leader");
  const wordings = await box(page).locator(".wordings > :not(.nearest) dd").count();
  await box(page).getByRole("button", { name: /What (?!El País).* says here is not the same point/ }).first().click();
  await page.getByText(/^Not the same point: /).first().waitFor();
  await page.waitForFunction((count) => document.querySelectorAll(".wordings > :not(.nearest) dd").length < count, wordings);
  await page.waitForURL(/fix=apart\/[a-z-]+\.\d+-\d+~[0-9a-f]{6}[^/]*\/el-pais\./);
  await box(page).getByRole("button", { name: /^Undo: Not the same point/ }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".wordings > :not(.nearest) dd").length === count, wordings);
  await page.waitForURL((address) => !address.hash.includes("fix="));
  await becomes(() => points(page), before);
});

scenario("a passage that may tell the same stands beside the others, and comes into their point with one click", async (reader) => {
  const page = await reader.open("#/read");
  const before = await becomes(() => points(page), (count) => count > 0);
  const unsure = page.locator("a.opener[aria-label^='perhaps in']");
  await unsure.first().waitFor({ state: "attached" });
  await unsure.first().focus();
  await page.keyboard.press("Enter");
  await box(page).getByText(/^Found for sure only in .*Perhaps elsewhere too/).waitFor();
  const near = box(page).locator(".nearest");
  await near.first().waitFor();
  await near.first().getByRole("button", { name: /says here is the same point: put it in/ }).click();
  await box(page).getByText(/^Found in \w+ of five sources/).waitFor();
  await page.waitForURL(/fix=together\/[a-z-]+\.\d+-\d+~[0-9a-f]{6}/);
  await becomes(() => points(page), (count) => count >= before);
  await box(page).getByRole("button", { name: /^Undo: The same point/ }).click();
  await box(page).getByText(/^Found for sure only in/).waitFor();
  await page.waitForURL((address) => !address.hash.includes("fix="));
  await becomes(() => points(page), before);
});

scenario("what no comparing found is put into a point by words of the passage", async (reader) => {
  const page = await reader.open("#/read");
  const before = await becomes(() => points(page), (count) => count > 0);
  await openAt(page, "With the meeting comes a turning point");
  const told = () => box(page).locator(".wordings > :not(.nearest) dd").count();
  const wordings = await told();
  await box(page).getByText("Another passage says the same").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("fragile decades");
  await box(page).locator(".choose").getByText("1 passage", { exact: true }).waitFor();
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Tab");
  await focused(page, ".choose button");
  await page.keyboard.press("Enter");
  await becomes(told, (now) => now > wordings);
  await page.waitForURL(/fix=together\/[a-z-]+\.\d+-\d+~[0-9a-f]{6}/);
  await box(page).getByRole("button", { name: /^Undo: The same point/ }).click();
  await becomes(told, wordings);
  await becomes(() => points(page), before);
});

scenario("a difference that is none is counted no more, here and in the matrix", async (reader) => {
  const page = await reader.open("#/read");
  const lede = () => page.locator("main .lede").first().innerText();
  await openAt(page, "two spoke by phone on");
  const before = await lede();
  const count = await box(page).locator(".differences li").count();
  for (let i = 0; i < count; i++) {
    await box(page).locator(".differences").getByRole("button", { name: /^No difference/ }).first().click();
    await becomes(() => box(page).locator(".differences li").count(), count - i - 1);
  }
  await box(page).getByText("No difference in figures, dates or people was found").waitFor();
  await becomes(lede, (now) => now !== before);
  await page.keyboard.press("Escape");
  await box(page).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Matrix" }).click();
  await page.locator("[role=rowheader]").first().waitFor();
  const disputed = () => page.locator("#matrix-lede").innerText();
  const all = await disputed();
  await page.keyboard.press("d");
  const fewer = await becomes(disputed, (now) => now !== all);
  await page.getByRole("button", { name: `${count} marks of yours` }).click();
  const undo = page.getByRole("dialog", { name: "Your marks" }).getByRole("button", { name: /^Undo/ });
  for (let left = count; left > 0; left--) {
    await becomes(() => undo.count(), left);
    await undo.first().click();
  }
  await becomes(disputed, (now) => now !== fewer);
});

scenario("a note is written, shown at its passage, and kept for the next visit", async (reader) => {
  const page = await reader.open("#/read");
  await note(page, "since the phone call of January 7", "Ask the embassy, by phone / today*");
  await box(page).getByText("Ask the embassy, by phone / today*").first().waitFor();
  const noted = page.locator(".passage.noted");
  await becomes(() => noted.locator("a.opener").getAttribute("aria-label"), /your note: Ask the embassy/);
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  const again = await reader.open("#/read");
  await again.locator(".passage.noted").waitFor();
  await again.waitForURL(/fix=note/);
});

scenario("the link carries the marks to another browser, and going back does not take them away", async (reader) => {
  const page = await reader.open("#/read");
  await note(page, "since the phone call of January 7", "Seen");
  const link = new URL(await becomes(() => address(page), /fix=note/)).hash;
  await page.goBack();
  await box(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelectorAll(".passage.noted").length === 1);
  const other = await Reader.start();
  try {
    const opened = await other.open(link);
    await opened.locator(".passage.noted").waitFor();
    await opened.locator(".own-note", { hasText: "Seen" }).waitFor();
    other.assertQuiet();
  } finally {
    await other.stop();
  }
});

scenario("marks are made and undone by keyboard alone, and the focus is never lost", async (reader) => {
  const page = await reader.open("#/read");
  await page.locator(".passage", { hasText: "since the phone call of January 7" }).first().locator("a.opener").focus();
  await page.keyboard.press("Enter");
  await focused(page, "#compare-box");
  const press = async (name) => {
    await settled(page);
    const on = () => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? "");
    for (let i = 0; i < 40 && !(await on()).startsWith(name); i++) await page.keyboard.press("Tab");
    assert.match(await on(), new RegExp(`^${name}`));
    await page.keyboard.press("Enter");
  };
  await press("Note: El País");
  await focused(page, "textarea");
  await page.keyboard.type("1 n p l");
  assert.match(await address(page), /#\/read/, "keys don't act while one types");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".passage.noted").waitFor();
  await settled(page);
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BODY");
  await page.locator("#compare-box").focus();
  await press("Undo: Note on El País");
  await page.locator(".passage.noted").waitFor({ state: "detached" });
  await settled(page);
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BODY");
  await page.keyboard.press("Escape");
  await box(page).waitFor({ state: "detached" });
  await focused(page, "[id^=o-0-]");
});

scenario("a mark whose words are not here is listed as such, and one that makes no sense is told", async (reader) => {
  const page = await reader.open("#/read?fix=note/el-pais.3-9~00000a/Gone,apart/x");
  await becomes(() => page.getByRole("alert").innerText(), /fix=apart\/x/);
  await page.getByRole("button", { name: "1 mark of yours" }).click();
  await page.getByText("The words that this was about are not here").waitFor();
});

/** The digests as the site has them, under another title. */
const renamed = async (page) => {
  await page.route("**/corpus.json", async (route) => {
    const response = await route.fetch();
    const corpus = await response.json();
    await route.fulfill({ response, json: { ...corpus, title: "Called otherwise" } });
  });
};

scenario("marks stay with the texts, whatever the comparison is called", async (reader) => {
  const page = await reader.open("#/read");
  await note(page, "since the phone call of January 7", "Seen");
  const again = await reader.open("#/read", { before: renamed });
  await again.getByRole("heading", { name: "Called otherwise" }).waitFor();
  await again.locator(".passage.noted").waitFor();
});

scenario("marks that an earlier version kept under the title are still there", async (reader) => {
  const page = await reader.open("#/read");
  await openAt(page, "since the phone call of January 7");
  const [passage] = (await address(page)).match(/(?<=p=)[^&]+/);
  const title = await page.locator("h1").first().innerText();
  await page.evaluate(
    ([title, passage]) => {
      const bytes = new TextEncoder().encode(title);
      const hash = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5) & 0xffffff;
      localStorage.setItem(`crossread.fix.${hash.toString(16).padStart(6, "0")}`, JSON.stringify(`note/${passage}/Kept%20long%20ago`));
    },
    [title, passage],
  );
  const again = await reader.open("#/read");
  await again.locator(".passage.noted").waitFor();
});
