// Search: any word in any source, from every view, by keyboard and by mouse.

import assert from "node:assert/strict";
import { address, axe, becomes, focused, scenario, scrollsSideways, settled } from "./harness.mjs";

const field = (page) => page.getByRole("searchbox", { name: "Search all sources" });
const hits = (page) => page.locator("#search-found a.hit");

for (const view of ["sources", "read", "timeline", "quotes"]) {
  scenario(`a word is looked for from ${view}, and a hit leads to its place in Read`, async (reader) => {
    const page = await reader.open(`#/${view}`);
    await page.keyboard.press("/");
    await focused(page, "#search");
    await page.keyboard.type("Venezuela");
    await hits(page).nth(2).waitFor();
    await becomes(() => page.locator("#search-found mark").allTextContents(), (all) => all.every((marked) => /^venezuela/i.test(marked)));
    await becomes(() => address(page), new RegExp(`#/${view}\\?q=Venezuela$`));
    const words = (await hits(page).first().textContent()).replaceAll("…", "").trim().slice(0, 60);
    await hits(page).first().click();
    await page.locator(".passage.chosen", { hasText: words }).waitFor();
    await page.locator("#search-found").waitFor({ state: "hidden" });
    await becomes(() => address(page), /#\/read\?.*q=Venezuela/);
  });
}

scenario("by keyboard: slash, arrows, Enter, next and previous, Escape gives the focus back", async (reader) => {
  const page = await reader.open("#/quotes");
  await page.locator(".speaker", { hasText: "Gustavo Petro" }).focus();
  await page.keyboard.press("/");
  await focused(page, "#search");
  await page.keyboard.type("Venezuela");
  await hits(page).nth(2).waitFor();
  await becomes(() => page.locator("p.unseen[role=status]").textContent(), /\d+ sentences in \w+ sources/);
  const isOn = (what) => becomes(() => what.evaluate((element) => element === document.activeElement), true, `the focus is on ${what}`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await isOn(hits(page).nth(1));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await isOn(field(page));
  await page.keyboard.press("Escape");
  await isOn(page.locator(".speaker", { hasText: "Gustavo Petro" }));
  await becomes(() => address(page), /#\/quotes$/);
  await becomes(() => field(page).inputValue(), "");
  await page.keyboard.press("/");
  await focused(page, "#search");
  await page.keyboard.type("Venezuela");
  await hits(page).nth(2).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".passage.chosen").first().waitFor();
  const first = await address(page);
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.press("Enter");
  await page.waitForFunction((first) => location.href !== first, first);
  await page.getByRole("button", { name: "Previous hit" }).click();
  await page.waitForFunction((first) => location.href === first, first);
  assert.equal(await page.evaluate(() => history.length), steps, "from hit to hit is no step in the history");
});

scenario("phrases, beginnings and what must not stand there", async (reader) => {
  const page = await reader.open("#/read");
  const found = async (typed) => {
    await field(page).fill(typed);
    await page.waitForFunction((q) => new URLSearchParams(location.hash.split("?")[1]).get("q") === q, typed);
    await page.locator("#search-found .count, #search-found .none").waitFor();
    await settled(page);
    return hits(page).count();
  };
  const both = await found("white house");
  const phrase = await found("“white house”");
  assert.ok(phrase > 0 && phrase <= both);
  assert.ok((await found("negot*")) >= (await found("negotiating")));
  assert.ok((await found("“white house” -trump")) < phrase);
  assert.equal(await found("zeppelin"), 0);
  await becomes(() => page.locator("#search-found").textContent(), /Not found in any of the five sources.*“zeppelin”/s);
});

scenario("what is looked for travels in the link and is told again when the reader goes back", async (reader) => {
  const page = await reader.open("#/timeline?q=garcia-pena");
  await hits(page).first().waitFor();
  await becomes(() => field(page).inputValue(), "garcia-pena");
  await becomes(() => page.locator("#search-found mark").first().textContent(), /García-Peña/);
  await hits(page).first().click();
  await page.locator(".passage.chosen").first().waitFor();
  // Browsers that can mark the words in the columns do.
  await page.waitForFunction(() => !CSS.highlights || CSS.highlights.get("found")?.size > 0);
  await page.goBack();
  await page.getByRole("heading", { name: "Timeline", level: 1 }).waitFor();
  await becomes(() => address(page), /timeline\?q=garcia-pena/);
});

scenario("a hit in a hidden source shows the source", async (reader) => {
  const page = await reader.open("#/read?s=freixes");
  await field(page).fill("Schlenker");
  await hits(page).first().click();
  await page.waitForFunction(() => /Schlenker/.test(document.activeElement?.closest(".passage")?.textContent));
  await becomes(() => address(page), /s=freixes(,|%2C)el-pais/);
});

for (const [width, colorScheme] of [[360, "light"], [1280, "dark"]]) {
  scenario(`axe finds nothing with hits open at ${width} px, ${colorScheme}, and nothing scrolls sideways`, async (reader) => {
    const page = await reader.open("#/quotes", { width, height: 740, colorScheme });
    await field(page).fill("president");
    await hits(page).first().waitFor();
    await settled(page);
    // The hits lie over half a link here and there: what is left of it is not its size.
    const covered = (line) => /^target-size/.test(line) && !/search|hit/.test(line);
    assert.deepEqual((await axe(page)).filter((line) => !covered(line)), []);
    assert.equal(await scrollsSideways(page), false);
    await hits(page).nth(1).click();
    await page.locator(".passage.chosen").first().waitFor();
    await settled(page);
    assert.equal(await scrollsSideways(page), false);
  });
}

scenario("on a phone the way from hit to hit stays in sight, told each time, and ends where the reader says", async (reader) => {
  const page = await reader.open("#/read?q=Venezuela", { width: 360, height: 740 });
  const next = page.getByRole("button", { name: "Next hit" });
  await hits(page).first().waitFor();
  await field(page).press("Enter");
  await next.waitFor();
  await page.locator("p.unseen[role=status]", { hasText: "Hit 1 of " }).waitFor({ state: "attached" });
  await settled(page);
  assert.equal(await next.count(), 1, "one way, not two");
  const told = page.locator("p.unseen[role=status]");
  for (let hit = 2; hit <= 5; hit += 1) {
    await next.click();
    await told.filter({ hasText: `Hit ${hit} of ` }).waitFor({ state: "attached" });
    await page.waitForFunction(() => {
      const chosen = document.querySelector(".passage.chosen")?.getBoundingClientRect();
      const strip = document.querySelector(".hits-strip").getBoundingClientRect();
      const switcher = document.querySelector(".switcher")?.getBoundingClientRect();
      return chosen && strip.top >= -1 && strip.bottom <= innerHeight && chosen.top >= Math.max(strip.bottom, switcher?.bottom ?? 0) - 1;
    });
    const onTop = (button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    await becomes(() => next.evaluate(onTop), true, "nothing lies over it");
  }
  await settled(page);
  assert.deepEqual(await axe(page), []);
  assert.equal(await scrollsSideways(page), false);
  await page.getByRole("button", { name: "End the search" }).click();
  await next.waitFor({ state: "hidden" });
  await becomes(() => address(page), (at) => !at.includes("q="));
});
