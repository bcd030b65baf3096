// One page: a single file with the program and the comparison, which opens from a disk and can do all that the site can.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { address, becomes, paste, scenario } from "./harness.mjs";

const REPORT = "Ferry runs aground\n\nThe ferry Aurora ran aground off Kilmore on Tuesday with 212 people on board, the coast guard said.";

/** A folder for the pages of one test. */
async function inFolder(act) {
  const folder = await mkdtemp(join(tmpdir(), "crossread-pages-"));
  try {
    await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Saves the comparison on screen as one page, and gives its address. */
async function saved(page, folder, name) {
  await page.getByRole("button", { name: "Share" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as one page" }).click();
  const file = join(folder, name);
  await (await download).saveAs(file);
  await page.keyboard.press("Escape");
  console.log(`    ${name}: ${Math.round((await readFile(file)).length / 1000)} kB`);
  return file;
}

/** Opens a page from the disk. */
function openFile(reader, file, hash = "", how = {}) {
  const at = pathToFileURL(file).href;
  reader.allow(at);
  return reader.open(hash, { ...how, at });
}

/** Adds a report in Sources. */
async function add(page) {
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await paste(page, REPORT);
  await page.locator("article.card", { hasText: "Ferry runs aground" }).waitFor({ timeout: 60_000 });
}

/** Does in the page what one does with the site. */
async function use(page) {
  await page.locator("article.column .passage").first().waitFor();
  await page.getByRole("link", { name: "Matrix", exact: true }).click();
  await page.locator("[role=rowheader]").first().waitFor();
  await page.getByRole("searchbox").fill("Venezuela");
  await page.locator("#search-found a.hit").first().waitFor();
  await page.keyboard.press("Escape");
  await page.goBack();
  await add(page);
}

scenario("one page opens from the disk, works, and can be saved again with what was added", async (reader) => {
  await inFolder(async (folder) => {
    const site = await reader.open("#/timeline");
    const first = await saved(site, folder, "first.html");
    const page = await openFile(reader, first);
    await becomes(() => address(page), /first\.html#\/timeline/, "the view that it was saved in");
    await page.getByRole("link", { name: "Read", exact: true }).click();
    await use(page);
    const second = await saved(page, folder, "second.html");
    const again = await openFile(reader, second, "#/read");
    await again.locator("article.column h2", { hasText: "Ferry runs aground" }).waitFor();
    const third = await saved(again, folder, "third.html");
    // The same but for the view: nothing of what was on screen gets into the file.
    const plain = async (file) => (await readFile(file, "utf8")).replace(/name="crossread-view" content="[^"]*"/, "");
    assert.equal(await plain(third), await plain(second));
  });
});

scenario("where the browser starts no worker for a page from the disk, a report can be added all the same", async (reader) => {
  await inFolder(async (folder) => {
    const file = await saved(await reader.open(), folder, "page.html");
    const page = await openFile(reader, file, "#/read", {
      before: (page) =>
        page.addInitScript(() => {
          globalThis.Worker = class {
            constructor() {
              throw new DOMException("no workers here", "SecurityError");
            }
          };
        }),
    });
    await add(page);
  });
});

scenario("a page of reports that hold markup is made of words alone", async (reader) => {
  await inFolder(async (folder) => {
    const site = await reader.open("#/sources");
    const text = "Harbour & quay reopen\n\nThe harbour “reopened”, she said: </script><script>ran = true</script> and <!--texts--> it was.";
    await paste(site, text);
    await site.locator("article.card", { hasText: "Harbour & quay reopen" }).waitFor();
    const page = await openFile(reader, await saved(site, folder, "odd.html"), "#/read");
    await page.locator("article.column", { hasText: "The harbour “reopened”, she said" }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  });
});

scenario("one page can be read with scripts off", async (reader) => {
  await inFolder(async (folder) => {
    const site = await reader.open();
    const file = await saved(site, folder, "page.html");
    const plain = join(folder, "plain.html");
    // As a browser shows it that runs no script.
    await writeFile(plain, (await readFile(file, "utf8")).replace(/<script>[^]*?<\/script>/g, ""));
    const page = await openFile(reader, plain, "", { until: "article h2", plain: true });
    await becomes(() => page.locator("article:visible").count(), 5);
  });
});

const made = process.env.CROSSREAD_PAGE;
if (made) {
  scenario("a page that the command made opens from the disk and works", async (reader) => {
    await use(await openFile(reader, made));
  });
}
