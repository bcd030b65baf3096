// After the first visit the site works without a network. A new version is offered, and never mixed with the old one.

import assert from "node:assert/strict";
import { address, paste, scenario, settled } from "./harness.mjs";
import { Host, file } from "./host.mjs";

/** Waits until the browser holds the whole site. */
const whenKept = (page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") {
      await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
    }
  });

const started = (page) => page.locator("html.started main").waitFor();
const version = (page) => page.locator("body").getAttribute("data-version");

/** A first visit, until all is kept. */
async function visited(reader, hash = "") {
  const host = await Host.start(reader);
  const page = await reader.open(hash, { at: host.url });
  await whenKept(page);
  return { host, page };
}

scenario("after the first visit the site works without a network, also from a link and with a report of one's own", async (reader) => {
  const { host, page } = await visited(reader);
  await host.stop();
  await page.reload();
  await started(page);
  await page.locator("article.column").first().waitFor();

  const link = await reader.open("#/matrix", { at: host.url });
  await link.locator("[role=grid], table, .matrix").first().waitFor();

  await page.goto(`${host.url}#/sources`);
  await paste(page, "Ferry runs aground\n\nThe ferry Aurora ran aground off Kilmore on Tuesday, the coast guard said.");
  await page.locator("article.card", { hasText: "Ferry runs aground" }).waitFor();
}, { offline: true });

scenario("a new version is offered; until it is taken the old one stays, whole", async (reader) => {
  const { host, page } = await visited(reader, "#/quotes");
  await host.newVersion("next");
  await page.reload();
  await started(page);
  const notice = page.locator(".newer");
  await notice.waitFor();
  assert.equal(await version(page), null);

  await page.reload();
  await notice.waitFor();
  assert.equal(await version(page), null);

  await notice.getByRole("button", { name: "Reload" }).click();
  await page.locator("body[data-version=next]").waitFor();
  await started(page);
  assert.match(await address(page), /#\/quotes$/);
  await settled(page);
  assert.equal(await page.locator(".newer").count(), 0);

  await host.stop();
  await page.reload();
  await started(page);
  assert.equal(await version(page), "next");
}, { offline: true });

scenario("a host that is caught in the middle of a new version changes nothing", async (reader) => {
  const { host, page } = await visited(reader);
  await host.newVersion("half", { whole: false });
  await page.reload();
  await started(page);
  const states = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const coming = registration.installing;
    if (coming) await new Promise((done) => coming.addEventListener("statechange", done, { once: true }));
    return { refused: !coming || coming.state === "redundant", waiting: Boolean(registration.waiting) };
  });
  assert.deepEqual(states, { refused: true, waiting: false });
  await settled(page);
  assert.equal(await page.locator(".newer").count(), 0);
  await host.stop();
  await page.reload();
  await started(page);
  assert.equal(await version(page), null);
}, { offline: true });

scenario("another comparison that a host put beside the page is shown at the next visit, and kept", async (reader) => {
  const { host, page } = await visited(reader);
  const corpus = JSON.parse((await file("corpus.json")).body.toString());
  host.change("corpus.json", JSON.stringify({ ...corpus, title: "Another comparison" }));
  await page.reload();
  await page.locator("html.started h1", { hasText: "Another comparison" }).waitFor();
  await host.stop();
  await page.reload();
  await page.locator("html.started h1", { hasText: "Another comparison" }).waitFor();
}, { offline: true });

scenario("the site can be installed: a name, a start and icons of both kinds", async (reader) => {
  await reader.open();
  const manifest = JSON.parse((await file("manifest.webmanifest")).body.toString());
  assert.equal(manifest.display, "standalone");
  assert.equal(manifest.start_url, "./");
  for (const icon of manifest.icons) {
    const { body, type } = await file(icon.src);
    assert.equal(type, icon.type);
    // A PNG says its width sixteen bytes on.
    assert.equal(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`, icon.sizes);
  }
  assert.deepEqual(manifest.icons.map((icon) => icon.purpose ?? "any"), ["any", "any", "maskable"]);
});
