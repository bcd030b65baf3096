// How soon the page can be read and used on a slow phone (a quarter of this machine's speed, 1.6 Mbit/s, 150 ms), and
// that nothing moves meanwhile.

import assert from "node:assert/strict";
import { becomes, scenario, settled, throttled } from "./harness.mjs";
import { Host, file } from "./host.mjs";

const SLOW = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, offline: false };

/** Notes what the browser measures while the page loads. */
const watch = () => {
  const told = (globalThis.told = { shift: 0, paint: 0, started: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) told.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    // The first text: what the program draws over it later is no larger.
    told.paint ||= list.getEntries()[0].startTime;
    told.largest = list.getEntries().at(-1).startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.documentElement.classList.contains("started")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (told.started = performance.now())));
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
};

/** Opens the site as on a slow phone, and says what was measured. */
async function opened(reader, how, cpu = 4) {
  const page = await reader.open("", {
    ...how,
    wait: 60_000,
    before: async (page) => {
      await page.addInitScript(watch);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", SLOW);
      await throttled(page, cpu);
    },
  });
  await page.waitForFunction(() => globalThis.told.started > 0 && globalThis.told.paint > 0);
  const told = await page.evaluate(() => globalThis.told);
  const seconds = (time) => `${(time / 1000).toFixed(2)} s`;
  console.log(`    text after ${seconds(told.paint)}, usable after ${seconds(told.started)}, layout shift ${told.shift.toFixed(4)}`);
  return told;
}

for (const [what, width, height] of [["phone", 360, 740], ["laptop", 1280, 800]]) {
  scenario(`on a slow ${what} the reports can be read soon, and nothing moves while the program comes`, async (reader) => {
    const told = await opened(reader, { width, height });
    assert.ok(told.paint < 2500, `text after ${told.paint} ms`);
    assert.ok(told.shift < 0.02, `layout shift ${told.shift}`);
    // What a machine that does other work meanwhile can promise; the aim is 4 s.
    assert.ok(told.started < 10_000, `usable after ${told.started} ms`);
  });

  scenario(`the words stay where they are when the program takes over, on a ${what}`, async (reader) => {
    let go;
    const late = new Promise((done) => (go = done));
    const page = await reader.open("", {
      width,
      height,
      until: ".plain article",
      plain: true,
      before: (page) =>
        page.route("**/crossread-web*.wasm", async (route) => {
          await late;
          await route.continue();
        }),
    });
    const top = (page) => page.locator("#text-0").evaluate((text) => text.getBoundingClientRect().top);
    const plain = await top(page);
    // Someone reads on meanwhile.
    const pane = what === "phone" ? "html" : "#sheet-0";
    await page.locator(pane).evaluate((pane) => pane.scrollTo(0, 600));
    const read = await top(page);
    go();
    await page.locator("html.started #text-0 .passage").first().waitFor();
    await page.waitForFunction(([wanted, most]) => Math.abs(document.querySelector("#text-0").getBoundingClientRect().top - wanted) <= most, [read, 40]);
    // And who did not, sees the texts at their place, but for a few pixels.
    await page.locator(pane).evaluate((pane) => pane.scrollTo(0, 0));
    const moved = await becomes(async () => (await top(page)) - plain, (by) => Math.abs(by) <= 48, "the words moved by so many pixels");
    console.log(`    the first words stand ${Math.round(moved)} pixels lower`);
  });
}

scenario("nothing moves while the page itself comes, one report after the other", async (reader) => {
  const host = await Host.start(reader);
  host.change("index.html", (await file("index.html")).body.toString().split(/(?=<article )/));
  const page = await reader.open("", { at: host.url, before: (page) => page.addInitScript(watch) });
  await settled(page);
  const { shift } = await page.evaluate(() => globalThis.told);
  assert.ok(shift < 0.02, `layout shift ${shift}`);
  await host.stop();
});

/** Holds up the program's rest until `go` is called, or answers it otherwise. */
const withRest = (answer) => ({ before: (page) => page.route("**/crossread-web*_rest.wasm", answer) });

/** How often something of the rest was wanted before it had come. */
const wantedEarly = (page) => page.evaluate(() => performance.getEntriesByName("crossread-rest-now").length);

scenario("the first view starts without the program's rest, and other views say that they are coming", async (reader) => {
  let go;
  const late = new Promise((done) => (go = done));
  const page = await reader.open(
    "",
    withRest(async (route) => {
      await late;
      await route.continue();
    }),
  );
  await page.locator(".passage").first().waitFor();
  assert.equal(await wantedEarly(page), 0);
  await page.getByRole("link", { name: "Timeline" }).click();
  await page.locator("main [role=status]", { hasText: "Loading" }).waitFor();
  go();
  await page.locator("main h1", { hasText: "Timeline" }).waitFor();
  assert.equal(await wantedEarly(page), 0);
});

scenario("where the line breaks while the program's rest comes, it is asked for once more", async (reader) => {
  reader.expect(/Failed to load resource/);
  let asked = 0;
  const page = await reader.open("#/quotes", withRest((route) => (asked++ ? route.continue() : route.abort())));
  await page.locator("main h1", { hasText: "Quotes" }).waitFor();
  await becomes(() => asked, 2);
});

scenario("where the program's rest does not come at all, the page says so, and the texts stay", async (reader) => {
  reader.expect(/404|_rest\.wasm/);
  const page = await reader.open("", { until: "[role=alert]", ...withRest((route) => route.fulfill({ status: 404, body: "" })) });
  await becomes(() => page.locator("[role=alert]").innerText(), /could not load its program/);
  await page.locator(".passage").first().waitFor();
});
