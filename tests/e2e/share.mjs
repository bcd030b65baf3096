// Sharing: a link that carries the texts opens the same comparison elsewhere, or says what happened to it.

import assert from "node:assert/strict";
import { GAZETTE, HERALD, Reader, address, axe, becomes, copied, eventually, paste, scenario, scrollsSideways, settled, url } from "./harness.mjs";

const POST = `Ferry back at sea

The ferry Aurora left the sandbank off Kilmore on Wednesday, the coast guard said. Two hundred and twelve people had been on board.

“We will look into it,” said the minister, Ada Brandt.`;

const added = (page, n) => page.waitForFunction((n) => document.querySelectorAll("article.card").length === n, n);
// All that is drawn: what is off the screen rests, and is then no inner text.
const shown = (page) => page.locator("main").textContent();

/** The link in the Share dialog, once it is made. */
async function carrying(page) {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /carries the texts/ }).check();
  return [await becomes(() => dialog.getByRole("textbox").inputValue(), /d=1\./), dialog];
}

scenario("three pasted texts, read, corrected and shared by a link, are the same in another browser", async (reader) => {
  const page = await reader.open("#/sources");
  for (const [i, text] of [HERALD, GAZETTE, POST].entries()) {
    await paste(page, text);
    await added(page, i + 1);
  }
  const card = page.locator("article.card").first();
  await card.locator("summary", { hasText: "Correct" }).click();
  await card.getByLabel("Outlet").fill("The Herald");
  await card.getByLabel("Published").fill("2026-03-05");
  await card.getByRole("button", { name: "Save" }).click();
  await page.locator("article.card", { hasText: "5 March 2026" }).waitFor();
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.locator(".passage", { hasText: "212 people" }).click();
  await page.getByRole("button", { name: /^Note/ }).first().click();
  await page.locator("form.note textarea").first().fill("Ask the port, again");
  await page.locator("form.note").first().getByRole("button", { name: "Keep note" }).click();
  await page.getByText("Ask the port, again").first().waitFor();
  const [link, dialog] = await carrying(page);
  await becomes(() => dialog.innerText(), /every report whole/);
  await becomes(() => dialog.innerText(), (said) => said.includes(`${link.length.toLocaleString("en")} characters`));
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("status").filter({ hasText: "Link copied" }).first().waitFor({ state: "attached" });
  await copied(page, link);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  const other = await Reader.start();
  try {
    const opened = await other.open(new URL(link).hash);
    await opened.locator("section.compare").waitFor();
    await eventually(async () => assert.equal(await shown(opened), await shown(page)));
    // It has an address of its own there, and is kept.
    await opened.waitForFunction(() => /c=/.test(location.hash) && !/d=/.test(location.hash));
    await opened.reload();
    await opened.locator("section.compare").waitFor();
    await opened.goto(`${url}#/sources`);
    await opened.locator(".kept-line", { hasText: "Ferry runs aground" }).waitFor();
    // Opened once more, it is not kept twice.
    const twice = await other.open(new URL(link).hash);
    await twice.locator("section.compare").waitFor();
    await twice.getByRole("link", { name: "Sources", exact: true }).click();
    await twice.locator(".kept-line").nth(1).waitFor();
    await settled(twice);
    assert.equal(await twice.locator(".kept-line").count(), 2);
    other.assertQuiet();
  } finally {
    await other.stop();
  }
});

scenario("a damaged link says what is wrong with it and shows nothing else", async (reader) => {
  const page = await reader.open("#/sources");
  await paste(page, HERALD);
  await added(page, 1);
  const [link] = await carrying(page);
  const hash = new URL(link).hash;
  const fresh = await Reader.start();
  try {
    for (const [damaged, said] of [
      [hash.slice(0, -60), /it was cut: \d+ of its \d+ letters arrived/],
      [`${hash.slice(0, 60)}zz${hash.slice(62)}`, /letters were changed/],
      [`${hash}andmore`, /7 letters that are not its own stand at its end/],
    ]) {
      const opened = await fresh.open(damaged, { until: "[role=alert]" });
      await becomes(() => opened.getByRole("alert").innerText(), said);
      assert.equal(await opened.locator("article").count(), 0);
      await opened.close();
    }
    // Pasted over the address of a page that is open, it leaves what is there.
    const opened = await fresh.open("#/read");
    await opened.locator("article.column").first().waitFor();
    await opened.evaluate((hash) => { location.hash = hash; }, hash.slice(0, -60));
    await opened.getByRole("alert").filter({ hasText: "What you see is what was open before" }).waitFor();
    await becomes(() => opened.evaluate(() => location.hash), "#/read");
    fresh.assertQuiet();
  } finally {
    await fresh.stop();
  }
});

scenario("a link that carries the texts opens where the browser keeps nothing, and stays in the address", async (reader) => {
  const page = await reader.open("#/sources");
  await paste(page, HERALD);
  await added(page, 1);
  const [link] = await carrying(page);
  const denied = () => Object.defineProperty(globalThis, "indexedDB", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  const opened = await reader.open(new URL(link).hash, { before: (page) => page.addInitScript(denied) });
  await added(opened, 1);
  await opened.getByRole("alert").filter({ hasText: "keeps nothing" }).waitFor();
  assert.match(await address(opened), /d=1\./);
});

scenario("what a link holds is said before it is copied, and one's own view is said to open here alone", async (reader) => {
  const page = await reader.open("#/sources");
  await paste(page, HERALD);
  await added(page, 1);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /A link to this view/ }).check();
  await becomes(() => dialog.innerText(), /kept in this browser alone/);
  await becomes(() => dialog.getByRole("textbox").inputValue(), await address(page));
});

scenario("a saved file brings back marks and what was put back", async (reader) => {
  const page = await reader.open("#/sources");
  const freixes = page.locator("article.card", { hasText: "Josep Freixes" });
  await freixes.locator("summary", { hasText: "Left out" }).click();
  await freixes.getByRole("button", { name: "Put back" }).first().click();
  await freixes.locator("ins").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const other = await Reader.start();
  try {
    const opened = await other.open("#/sources");
    await opened.setInputFiles("#files", await download.path().then(async (path) => ({
      name: download.suggestedFilename(),
      mimeType: "application/json",
      buffer: await (await import("node:fs/promises")).readFile(path),
    })));
    await opened.locator(".notice", { hasText: "is open" }).waitFor();
    await opened.locator("article.card", { hasText: "Josep Freixes" }).locator("ins").waitFor();
    await becomes(() => address(opened), /kept=freixes/);
  } finally {
    await other.stop();
  }
});

for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
  scenario(`adding, the list of what is kept and Share hold nothing against anyone, ${width} pixels wide, ${colorScheme}`, async (reader) => {
    const page = await reader.open("#/sources", { width, colorScheme });
    await page.getByLabel(/A report, pasted whole/).fill(`${HERALD}\n\n---\n\n${GAZETTE}`);
    await page.getByRole("group", { name: /Two reports were found/ }).waitFor();
    await settled(page);
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Add these two reports" }).click();
    await added(page, 2);
    await page.locator(".kept-line", { hasText: "open now" }).waitFor();
    await page.locator(".kept-line").first().getByRole("button", { name: "Rename" }).first().click();
    await page.locator(".kept-line").first().getByRole("textbox").waitFor();
    await settled(page);
    assert.deepEqual(await axe(page), []);
    assert.equal(await scrollsSideways(page), false);
    await carrying(page);
    await settled(page);
    assert.deepEqual(await axe(page), []);
    assert.equal(await scrollsSideways(page), false);
    // Escape closes the dialog alone, and the focus is where it was.
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.textContent === "Share");
  });
}
