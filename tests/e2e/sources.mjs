// Sources: what is compared, and what was made of it.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { scenario } from "./harness.mjs";

scenario("each source says what it is and what is not known of it", async (reader) => {
  const page = await reader.open("#/sources");
  assert.equal(await page.locator("article.card").count(), 5);
  const washington = page.locator("article.card", { hasText: "Washington dateline" });
  assert.match(await washington.innerText(), /outlet not named/);
  const elPais = page.locator("article.card", { hasText: "El País" }).first();
  assert.match(await elPais.innerText(), /about 3 February 2026, inferred/);
  assert.match(await elPais.innerText(), /A digest: every paragraph/);
});

scenario("what was left out is shown with its reason", async (reader) => {
  const page = await reader.open("#/sources");
  const freixes = page.locator("article.card", { hasText: "Josep Freixes" });
  await freixes.locator("summary", { hasText: "Left out" }).click();
  await freixes.locator(".removed li", { hasText: "picture credit" }).first().waitFor();
});

scenario("what was left out can be put back, one piece at a time, and the link keeps it", async (reader) => {
  const page = await reader.open("#/sources");
  const freixes = page.locator("article.card", { hasText: "Josep Freixes" });
  await freixes.locator("summary", { hasText: "Left out" }).click();
  await freixes.getByRole("button", { name: "Put back" }).first().click();
  await freixes.locator("ins", { hasText: "Ovidio" }).waitFor();
  assert.match(page.url(), /kept=freixes\.\d+/);
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.locator("article.column", { hasText: "Credit: Ovidio González" }).first().waitFor();
  await page.goBack();
  await freixes.getByRole("button", { name: "Leave out" }).click();
  await freixes.locator("ins").waitFor({ state: "detached" });
});

const HERALD = `Ferry runs aground

The ferry Aurora ran aground off Kilmore on Tuesday with 212 people on board, the coast guard said.

“Nobody was hurt,” said the captain, Nora Quinn.`;
const GAZETTE = `Aurora stuck on sandbank

The Aurora ran aground near Kilmore on March 3 with some 200 passengers, according to the coast guard.

Captain Nora Quinn praised her crew. “They did everything right,” Quinn said in Málaga.`;

const paste = async (page, text) => {
  await page.getByLabel(/A report, pasted whole/).fill(text);
  await page.getByRole("button", { name: "Add this report" }).click();
};

scenario("two pasted reports make a comparison of one's own, and undo brings the example back", async (reader) => {
  const page = await reader.open("#/sources");
  assert.ok(await page.getByRole("checkbox", { name: /Start afresh/ }).isChecked());
  await paste(page, HERALD);
  await page.locator(".notice", { hasText: "One report added." }).waitFor();
  assert.equal(await page.locator("article.card").count(), 1);
  assert.ok(!(await page.getByRole("checkbox", { name: /Start afresh/ }).isChecked()));
  await paste(page, GAZETTE);
  await page.locator("article.card").nth(1).waitFor();
  await page.getByRole("link", { name: "Read them side by side" }).click();
  await page.locator("article.column", { hasText: "212 people" }).first().waitFor();
  await page.locator("article.column", { hasText: "200 passengers" }).first().waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => document.querySelectorAll("article.card").length === 1);
});

scenario("files are read whatever their encoding, and what can't be used is named", async (reader) => {
  const page = await reader.open("#/sources");
  await page.setInputFiles("#files", [
    { name: "herald.html", mimeType: "text/html", buffer: Buffer.from(`<meta charset=utf-8><title>Ferry</title><article>${HERALD.split("\n\n").map((p) => `<p>${p}`).join("")}</article>`) },
    { name: "gazette.txt", mimeType: "text/plain", buffer: Buffer.from(GAZETTE.replaceAll(/[“”]/g, '"'), "latin1") },
    { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 ...") },
    { name: "nothing.txt", mimeType: "text/plain", buffer: Buffer.from(" \n") },
  ]);
  await page.locator("article.card").nth(1).waitFor();
  await page.waitForFunction(() => document.querySelectorAll("article.card").length === 2);
  const said = await page.locator(".add .told").innerText();
  assert.match(said, /scan\.pdf holds no plain text/);
  assert.match(said, /nothing\.txt is empty/);
  await page.goto(page.url().replace("#/sources", "#/quotes"));
  await page.locator("main", { hasText: "in Málaga" }).or(page.locator("main", { hasText: "did everything right" })).first().waitFor();
});

scenario("what is known of a report can be corrected, and its dates follow; a report can be taken out", async (reader) => {
  const page = await reader.open("#/sources");
  await paste(page, HERALD);
  await page.locator(".notice", { hasText: "added" }).waitFor();
  await paste(page, GAZETTE);
  await page.locator("article.card").nth(1).waitFor();
  const herald = page.locator("article.card").first();
  await herald.locator("summary", { hasText: "Correct" }).click();
  await herald.getByLabel("Published").fill("last week");
  await herald.getByRole("button", { name: "Save" }).click();
  await herald.getByRole("alert").waitFor();
  await herald.getByLabel("Published").fill("2026-03-05");
  await herald.getByLabel("Outlet").fill("The Herald");
  await herald.getByRole("button", { name: "Save" }).click();
  await page.locator(".notice", { hasText: "corrected" }).waitFor();
  await page.locator("article.card", { hasText: "5 March 2026" }).waitFor();
  await page.goto(page.url().replace("#/sources", "#/timeline?lanes=list"));
  await page.locator("main", { hasText: "3 March 2026" }).waitFor();
  await page.goto(page.url().replace(/#.*/, "#/sources"));
  const gazette = page.locator("article.card").nth(1);
  await gazette.locator("summary", { hasText: "Correct" }).click();
  await gazette.getByRole("button", { name: "Take this report out" }).click();
  await page.waitForFunction(() => document.querySelectorAll("article.card").length === 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("article.card").nth(1).waitFor();
});

scenario("the reports that the digests retell are recognised and take their places", async (reader) => {
  const folder = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".txt"));
  if (files.length !== 5) return console.log("skipped: the reports are not beside the project");
  const page = await reader.open("#/sources");
  await page.setInputFiles("#files", files.map((name) => folder + name));
  await page.locator(".notice", { hasText: "Five reports stand in their digests’ place now" }).waitFor();
  assert.equal(await page.locator("article.card").count(), 5);
  assert.equal(await page.locator("article.card", { hasText: "A digest: every paragraph" }).count(), 0);
});
