// Keeping: a reader's own comparison stays in this browser by itself, and nothing of it is lost unsaid.

import assert from "node:assert/strict";
import { GAZETTE, HERALD, address, becomes, paste, scenario, url } from "./harness.mjs";

const THIRD = "A third report\n\nThe mayor of Kilmore thanked the crew of the Aurora on Wednesday.";

const kept = (page) => page.locator(".kept-line", { hasNotText: "this site opens with" });
const added = (page, n) => page.waitForFunction((n) => document.querySelectorAll("article.card").length === n, n);

/** A comparison of two pasted reports; `until` says when it is given back. */
async function ferry(reader, { until = bothKept, ...how } = {}) {
  const page = await reader.open("#/sources", how);
  await paste(page, HERALD);
  await added(page, 1);
  await paste(page, GAZETTE);
  await added(page, 2);
  await until(page);
  return page;
}

/** Waits until both reports are kept. */
const bothKept = (page) => kept(page).filter({ hasText: "Aurora stuck" }).waitFor();

/** The part of the address after `#`. */
const hashOf = async (page) => new URL(await address(page)).hash;

/** Waits until the record of a comparison that the browser keeps holds these words. */
const recorded = (page, id, words) =>
  page.waitForFunction(
    ([id, words]) =>
      new Promise((done) => {
        const open = indexedDB.open("crossread");
        open.onsuccess = () => {
          const get = open.result.transaction("records").objectStore("records").get(id);
          get.onsuccess = () => {
            open.result.close();
            done(Boolean(get.result?.includes(words)));
          };
        };
      }),
    [id, words],
  );

scenario("a comparison is kept by itself, listed with its title and day, and opens again", async (reader) => {
  const page = await ferry(reader);
  await kept(page).filter({ hasText: "Ferry runs aground" }).waitFor();
  await becomes(() => kept(page).innerText(), /saved \d+ [A-Z][a-z]+ \d{4} · open now/);
  const hash = await hashOf(page);
  assert.match(hash, /c=[a-z0-9]+/);
  const again = await reader.open(hash);
  await added(again, 2);
  await again.close();
  const fresh = await reader.open("#/sources");
  await fresh.getByRole("link", { name: "Ferry runs aground" }).click();
  await fresh.locator("article.column", { hasText: "212 people" }).first().waitFor();
});

scenario("what the reader marks is kept with the comparison", async (reader) => {
  const page = await ferry(reader);
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.locator(".passage", { hasText: "212 people" }).click();
  await page.getByRole("button", { name: /^Note/ }).first().click();
  await page.locator("form.note textarea").first().fill("Ask the port");
  await page.locator("form.note").first().getByRole("button", { name: "Keep note" }).click();
  await page.getByText("Ask the port").first().waitFor();
  const id = (await hashOf(page)).match(/c=([a-z0-9]+)/)[1];
  await recorded(page, id, "Ask the port");
  const again = await reader.open(`#/sources?c=${id}`);
  await again.getByRole("button", { name: "1 mark of yours" }).or(again.getByText("Ask the port")).first().waitFor({ state: "attached" });
  await becomes(() => address(again), /Ask\+the\+port/);
});

scenario("a comparison is renamed, deleted, and brought back", async (reader) => {
  const page = await ferry(reader);
  const line = kept(page).first();
  await line.getByRole("button", { name: "Rename" }).first().click();
  const field = line.getByRole("textbox");
  await field.fill("The ferry");
  await field.press("Enter");
  await page.getByRole("heading", { level: 1, name: "The ferry" }).waitFor();
  await kept(page).filter({ hasText: "The ferry" }).waitFor();
  await kept(page).first().getByRole("button", { name: "Delete" }).click();
  await page.locator(".notice", { hasText: "“The ferry” was deleted." }).waitFor();
  // What is on screen is the site's own again.
  await added(page, 5);
  await page.locator(".kept .notice").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "The ferry" }).click();
  await page.locator("article.column", { hasText: "212 people" }).first().waitFor();
});

scenario("a name that is being typed stays when the comparison is saved meanwhile", async (reader) => {
  const page = await ferry(reader);
  const line = kept(page).first();
  await line.getByRole("button", { name: "Rename" }).first().click();
  const field = line.getByRole("textbox");
  await field.fill("The ferry of Kilmore");
  await page.setInputFiles("#files", [{ name: "third.txt", mimeType: "text/plain", buffer: Buffer.from(THIRD) }]);
  await added(page, 3);
  await line.getByText("A third report", { exact: false }).waitFor({ state: "attached" });
  await becomes(() => field.inputValue(), "The ferry of Kilmore");
  await field.press("Enter");
  await page.getByRole("heading", { level: 1, name: "The ferry of Kilmore" }).waitFor();
  await kept(page).filter({ hasText: "The ferry of Kilmore" }).waitFor();
});

scenario("two tabs do not overwrite each other", async (reader) => {
  const page = await ferry(reader);
  const first = await hashOf(page);
  const other = await reader.open(first);
  await added(other, 2);
  const correct = async (tab, outlet) => {
    const card = tab.locator("article.card").first();
    await card.locator("summary", { hasText: "Correct" }).click();
    await card.getByLabel("Outlet").fill(outlet);
    await card.getByRole("button", { name: "Save" }).click();
    await tab.locator("article.card", { hasText: outlet }).first().waitFor();
  };
  await correct(page, "The Herald");
  await kept(page).filter({ hasText: "The Herald" }).waitFor();
  await correct(other, "The Morning Herald");
  await other.getByRole("alert").filter({ hasText: "Another tab changed" }).waitFor();
  const apart = await hashOf(other);
  assert.notEqual(apart, first);
  const list = await reader.open("#/sources");
  await list.waitForFunction(() => document.querySelectorAll(".kept-line").length === 3);
  for (const [hash, outlet] of [[first, "The Herald"], [apart, "The Morning Herald"]]) {
    const again = await reader.open(hash);
    await again.locator("article.card dd", { hasText: outlet }).first().waitFor();
  }
});

const denied = () => Object.defineProperty(globalThis, "indexedDB", { get: () => { throw new DOMException("denied", "SecurityError"); } });
const full = () => {
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
};

scenario("where the browser keeps nothing, that is said and the comparison stays on screen", async (reader) => {
  const told = (page) => page.getByRole("alert").filter({ hasText: "keeps nothing for this page" }).waitFor();
  const page = await ferry(reader, { before: (page) => page.addInitScript(denied), until: told });
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.locator("article.column", { hasText: "212 people" }).first().waitFor();
});

scenario("a storage that is full says so, and what was kept before stays", async (reader) => {
  const page = await ferry(reader);
  const hash = await hashOf(page);
  await page.evaluate(full);
  await paste(page, THIRD);
  await added(page, 3);
  await page.getByRole("alert").filter({ hasText: "no room left" }).waitFor();
  const again = await reader.open(hash);
  await added(again, 2);
});

scenario("a quota reached in the middle of a save leaves what was kept before", async (reader) => {
  const page = await ferry(reader);
  const hash = await hashOf(page);
  await page.evaluate(() => {
    // The file is taken, the record beside it is not.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === "records") throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await paste(page, THIRD);
  await page.getByRole("alert").filter({ hasText: "no room left" }).waitFor();
  const again = await reader.open(hash);
  await added(again, 2);
});

scenario("a tab closed in the middle of a save leaves what was kept before", async (reader) => {
  const page = await ferry(reader);
  const hash = await hashOf(page);
  await page.evaluate(() => {
    // The record is never asked for, so the transaction never ends.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name !== "records") return put.apply(this, given);
      globalThis.halfSaved = true;
      const spin = () => { this.get("x").onsuccess = spin; };
      spin();
      return this.get("x");
    };
  });
  await paste(page, THIRD);
  await page.waitForFunction(() => globalThis.halfSaved);
  await page.close({ runBeforeUnload: false });
  const again = await reader.open(hash);
  await added(again, 2);
});

scenario("what an older version kept is read, and worked out anew", async (reader) => {
  const page = await reader.open("#/sources");
  // The page lays the database out.
  await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === "crossread"));
  await page.evaluate(
    ([text, other]) =>
      new Promise((done) => {
        const open = indexedDB.open("crossread");
        open.onsuccess = () => {
          const at = open.result.transaction(["records", "files"], "readwrite");
          at.objectStore("records").put('{"id":"old1","title":"An old one"}', "old1");
          const parsed = { engine: "0.0.1", checksum: "0", blocks: [{ start: 900, end: 901, kind: "hologram" }] };
          const articles = [{ id: "herald", text, parsed }, { id: "gazette", text: other }];
          at.objectStore("files").put(JSON.stringify({ format: 1, title: "An old one", articles }), "old1");
          at.oncomplete = () => done(open.result.close());
        };
      }),
    [HERALD, GAZETTE],
  );
  await page.goto(`${url}#/read?c=old1`);
  await page.locator("article.column", { hasText: "212 people" }).first().waitFor();
  await page.getByRole("heading", { level: 1, name: "An old one" }).waitFor();
});

scenario("an address of a comparison that is not kept here says so and shows no other", async (reader) => {
  const page = await reader.open("#/read?c=nowhere", { until: "[role=alert]" });
  assert.match(await page.getByRole("alert").innerText(), /not kept in this browser/);
  assert.equal(await page.locator("article").count(), 0);
  await page.getByRole("link", { name: /this site opens with/ }).click();
  await added(page, 5);
});

scenario("Back leads from one's own comparison to the example, and forward again", async (reader) => {
  const page = await reader.open("#/read");
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await paste(page, HERALD);
  await added(page, 1);
  await page.goBack();
  await added(page, 5);
  await page.goForward();
  await added(page, 1);
});
