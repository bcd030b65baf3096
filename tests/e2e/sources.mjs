// Sources: what is compared, and what was made of it.

import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { GAZETTE, HERALD, address, becomes, paste, scenario, url } from "./harness.mjs";

/** Waits until so many sources are listed. */
const cards = (page, count) => becomes(() => page.locator("article.card").count(), count);

scenario("each source says what it is and what is not known of it", async (reader) => {
  const page = await reader.open("#/sources");
  await cards(page, 5);
  const washington = page.locator("article.card", { hasText: "Washington dateline" });
  await becomes(() => washington.innerText(), /outlet not named/);
  const elPais = page.locator("article.card", { hasText: "El País" }).first();
  await becomes(() => elPais.innerText(), /about 3 February 2026, inferred/);
  await becomes(() => elPais.innerText(), /A digest: every paragraph/);
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
  await becomes(() => address(page), /kept=freixes\.\d+/);
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.locator("article.column", { hasText: "Credit: Ovidio González" }).first().waitFor();
  await page.goBack();
  await freixes.getByRole("button", { name: "Leave out" }).click();
  await freixes.locator("ins").waitFor({ state: "detached" });
});

scenario("two pasted reports make a comparison of one's own, and undo brings the example back", async (reader) => {
  const page = await reader.open("#/sources");
  const afresh = page.getByRole("radio", { name: "Start afresh" });
  await becomes(() => afresh.isChecked(), true);
  await paste(page, HERALD);
  await page.locator(".notice", { hasText: "One report added." }).waitFor();
  await cards(page, 1);
  await becomes(() => afresh.isChecked(), false);
  await paste(page, GAZETTE);
  await page.locator("article.card").nth(1).waitFor();
  await page.getByRole("link", { name: "Read them side by side" }).click();
  await page.locator("article.column", { hasText: "212 people" }).first().waitFor();
  await page.locator("article.column", { hasText: "200 passengers" }).first().waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Undo" }).click();
  await cards(page, 1);
});

scenario("what is pasted and not added yet stays through another view and another language", async (reader) => {
  const page = await reader.open("#/sources");
  await page.locator("#pasted").fill(HERALD);
  await page.getByRole("button", { name: "One more field" }).click();
  await page.locator("#pasted-2").fill(GAZETTE);
  await page.getByRole("link", { name: "Timeline" }).click();
  await page.locator("main h1", { hasText: "Timeline" }).waitFor();
  await page.getByRole("button", { name: "Español" }).click();
  await page.locator("html[lang=es]").waitFor();
  await page.getByRole("link", { name: "Fuentes" }).click();
  await page.locator("#pasted-2").waitFor();
  await becomes(() => page.locator("#pasted").inputValue(), HERALD);
  await becomes(() => page.locator("#pasted-2").inputValue(), GAZETTE);
});

scenario("files are read whatever their encoding, and what can't be used is named", async (reader) => {
  const page = await reader.open("#/sources");
  await page.setInputFiles("#files", [
    { name: "herald.html", mimeType: "text/html", buffer: Buffer.from(`<meta charset=utf-8><title>Ferry</title><article>${HERALD.split("\n\n").map((p) => `<p>${p}`).join("")}</article>`) },
    { name: "gazette.txt", mimeType: "text/plain", buffer: Buffer.from(GAZETTE.replaceAll(/[“”]/g, '"'), "latin1") },
    { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 ...") },
    { name: "nothing.txt", mimeType: "text/plain", buffer: Buffer.from(" \n") },
  ]);
  await cards(page, 2);
  const said = () => page.locator(".add .told").innerText();
  await becomes(said, /scan\.pdf holds no plain text/);
  await becomes(said, /nothing\.txt is empty/);
  await page.goto((await address(page)).replace("#/sources", "#/quotes"));
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
  await page.goto((await address(page)).replace("#/sources?", "#/timeline?lanes=list&"));
  await page.locator("main", { hasText: "3 March 2026" }).waitFor();
  await page.goto((await address(page)).replace("#/timeline?lanes=list&", "#/sources?"));
  const gazette = page.locator("article.card").nth(1);
  await gazette.locator("summary", { hasText: "Correct" }).click();
  await gazette.getByRole("button", { name: "Take this report out" }).click();
  await cards(page, 1);
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
  await cards(page, 5);
  await becomes(() => page.locator("article.card", { hasText: "A digest: every paragraph" }).count(), 0);
});

scenario("several reports in one paste are told apart, and the reader has the last word", async (reader) => {
  const page = await reader.open("#/sources");
  await page.getByLabel(/A report, pasted whole/).fill(`${HERALD}\n\n---\n\n${GAZETTE}`);
  const found = page.getByRole("group", { name: /Two reports were found/ });
  await found.locator("li", { hasText: "Aurora stuck on sandbank" }).waitFor();
  await found.getByRole("radio", { name: "It is one report" }).check();
  await page.getByRole("button", { name: "Add this report" }).waitFor();
  await found.getByRole("radio", { name: "Add them as two reports" }).check();
  await page.getByRole("button", { name: "Add these two reports" }).click();
  await cards(page, 2);
});

scenario("a second field takes a second report, added with the first", async (reader) => {
  const page = await reader.open("#/sources");
  await page.getByLabel(/A report, pasted whole/).fill(HERALD);
  await page.getByRole("button", { name: "One more field" }).click();
  await page.getByLabel("Report 2").fill(GAZETTE);
  await page.getByRole("button", { name: "Add these two reports" }).click();
  await cards(page, 2);
});

scenario("one's own reports can be compared with those of the example", async (reader) => {
  const page = await reader.open("#/sources");
  await page.getByRole("radio", { name: "Compare with the five reports of the example" }).check();
  await page.getByLabel(/A report, pasted whole/).fill(HERALD);
  await page.getByRole("button", { name: "Add this report" }).click();
  await cards(page, 6);
  await page.getByText("there is room for six").waitFor();
});

scenario("more reports than there is room for are said before they are added", async (reader) => {
  const page = await reader.open("#/sources");
  await page.getByRole("radio", { name: "Compare with the five reports of the example" }).check();
  const many = Array.from({ length: 8 }, (_, i) => `# Report ${i}\n\n${HERALD}`).join("\n\n");
  await page.getByLabel(/A report, pasted whole/).fill(many);
  await page.getByText("These are eight reports, and there is room for seven").waitFor();
});

scenario("files dropped anywhere on the page are read, a folder's too", async (reader) => {
  const page = await reader.open("#/read");
  await page.locator("article.column").first().waitFor();
  await page.evaluate(
    ([herald, gazette]) => {
      const data = new DataTransfer();
      data.items.add(new File([herald], "herald.txt", { type: "text/plain" }));
      data.items.add(new File([gazette], "gazette.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [HERALD, GAZETTE],
  );
  await cards(page, 2);
});

scenario("a folder is read, and what in it holds no report is passed over", async (reader) => {
  const folder = await mkdtemp(join(tmpdir(), "crossread-folder-"));
  try {
    await writeFile(join(folder, "herald.txt"), HERALD);
    await writeFile(join(folder, "gazette.md"), GAZETTE);
    await writeFile(join(folder, "photo.jpg"), "no text");
    const page = await reader.open("#/sources");
    await page.setInputFiles("#folder", folder);
    await cards(page, 2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

scenario("a comparison's file that can't be read is refused with the reason", async (reader) => {
  const page = await reader.open("#/sources");
  const file = (name, body) => ({ name, mimeType: "application/json", buffer: Buffer.from(body) });
  const said = page.locator(".add .told");
  await page.setInputFiles("#files", [file("later.json", '{"format": 2, "articles": []}')]);
  await said.filter({ hasText: "written in format 2" }).waitFor();
  await page.setInputFiles("#files", [file("list.json", "[1, 2]")]);
  await said.filter({ hasText: "list.json holds no comparison" }).waitFor();
  await page.setInputFiles("#files", [file("half.json", '{"format": 1, "title": "T", "articles": [{"id": "a", "te')]);
  await said.filter({ hasText: "ends in the middle" }).waitFor();
  const byHand = { format: 1, title: "By hand", articles: [{ id: "a", text: HERALD, outlet: "The Herald" }, { id: "b", text: GAZETTE }] };
  await page.setInputFiles("#files", [file("hand.json", JSON.stringify(byHand))]);
  await page.getByRole("heading", { level: 1, name: "By hand" }).waitFor();
  await cards(page, 2);
});

scenario("a link to a digest’s passage leads to the same paragraph of the report in its place", async (reader) => {
  const folder = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".txt"));
  if (files.length !== 5) return console.log("skipped: the reports are not beside the project");
  const page = await reader.open("#/read");
  const passage = page.locator("article.column .passage", { hasText: "North Portico" }).first();
  const href = await passage.locator("a.opener").getAttribute("href");
  await page.goto(`${url}#/sources`);
  await page.setInputFiles("#files", files.map((name) => folder + name));
  await page.locator(".notice", { hasText: "Five reports stand in their digests’ place now" }).waitFor();
  const [id] = (await address(page)).match(/c=[a-z0-9]+/);
  await page.goto(`${url}${href}&${id}`);
  const box = page.locator("section.compare");
  await box.locator(".notice", { hasText: "made for the digest of this report" }).waitFor();
  await page.locator(".passage.chosen", { hasText: "North Portico" }).or(box.getByText("North Portico")).first().waitFor();
  // And back: a link to the report's passage, where there is the digest.
  const own = await page.locator("article.column .passage", { hasText: "North Portico" }).first().locator("a.opener").getAttribute("href");
  const fresh = await reader.open(own.replace(/c=[a-z0-9]+&/, ""));
  await fresh.locator("section.compare .notice", { hasText: "made for the report itself" }).waitFor();
});
