// Read: five sources on screen, passages that open the Compare box, the way through the differences.

import assert from "node:assert/strict";
import { becomes, columns, copied, eventually, focused, scenario, settled, throttled } from "./harness.mjs";

const column = (page, name) => page.locator("article.column", { hasText: name }).first();
const passage = (page, words) => page.locator(".passage", { hasText: words }).first();

scenario("the five reports stand side by side", async (reader) => {
  const page = await reader.open();
  await becomes(() => page.locator("article.column .who .name .label").allTextContents(), [
    "El País",
    "Disinformation Commission",
    "Josep Freixes",
    "Washington dateline",
    "Petro Meets Trump",
  ]);
  await page.waitForFunction(() => document.querySelectorAll(".passage.shared, .passage.differs").length > 10);
  await page.locator(".passage.only").first().waitFor();
});

scenario("a click on a passage shows the other sources' wording", async (reader) => {
  const page = await reader.open();
  await passage(page, "in a call initiated by the Colombian leader").click();
  const box = page.getByRole("region");
  await becomes(() => box.locator("dd").allTextContents(), (all) => all.some((wording) => wording.includes("Trump accepted")));
  // Differing words are marked, or said to be all of them; who does not report it is named.
  await box.locator("dd mark").or(box.getByText("in other words throughout")).first().waitFor();
  await box.getByText("Not found in").first().waitFor();
  await page.waitForURL(/p=el-pais\./);
});

scenario("the keyboard reaches passages, opens the box, and Escape gives the focus back", async (reader) => {
  const page = await reader.open();
  await settled(page);
  await page.locator("a.opener[tabindex='0']").first().focus();
  const first = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("ArrowDown");
  await focused(page, `a.opener:not(#${first})`);
  const second = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("Enter");
  await page.locator("section.compare").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("section.compare").waitFor({ state: "detached" });
  await focused(page, `#${second}`);
});

scenario("a text is read as prose; behind each passage a link says how it stands and opens the box", async (reader) => {
  const page = await reader.open();
  const words = page.locator(".passage.differs").first();
  await words.waitFor();
  await settled(page);
  assert.equal(await words.evaluate((passage) => passage.closest("a")), null);
  const opener = words.getByRole("link", { name: /^differs from / });
  assert.equal(await opener.innerText(), "");
  const described = await opener.getAttribute("aria-describedby");
  assert.equal(described, await words.getAttribute("id"));
  // The link takes no room: without it every line stays as it is.
  const heights = () => page.locator("#text-0 p").evaluateAll((all) => all.map((p) => p.getBoundingClientRect().height));
  const before = await heights();
  await page.evaluate(() => document.querySelectorAll(".opener").forEach((link) => (link.hidden = true)));
  assert.deepEqual(await heights(), before);
});

scenario("words that differ are marked in the text, and of what stands here alone only the lead-in", async (reader) => {
  const page = await reader.open();
  await page.locator("#p-4-3").waitFor({ state: "attached" });
  await settled(page);
  const share = (selector, inner) =>
    page.locator(selector).evaluateAll(
      (all, inner) => all.map((p) => [...p.querySelectorAll(inner)].reduce((n, m) => n + m.textContent.length, 0)),
      inner,
    );
  const otherwise = await share(".passage.differs", "mark");
  assert.ok(otherwise.length > 0 && otherwise.every((length) => length > 0), `${otherwise}`);
  const leads = await share(".passage.only", ".lead");
  assert.ok(leads.length > 0 && leads.every((length) => length > 0), `${leads}`);
});

scenario("partners of a passage are lit in the other columns", async (reader) => {
  const page = await reader.open();
  await passage(page, "in a call initiated by the Colombian leader").hover();
  await page.locator("article.column", { has: page.locator(".passage.lit") }).nth(1).waitFor({ state: "attached" });
});

scenario("a source can be hidden, moved and made the base, and the link says so", async (reader) => {
  const page = await reader.open();
  await page.getByRole("button", { name: "Washington dateline" }).first().click();
  await columns(page, 4);
  await page.getByRole("button", { name: "Move El País to the right" }).click();
  await page.waitForURL(/s=disinformation-commission,el-pais/);
  await column(page, "Josep Freixes").getByRole("button", { name: "base" }).click();
  await page.waitForURL(/base=freixes/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await columns(page, 5);
});

scenario("differences only folds the rest, and says how much", async (reader) => {
  const page = await reader.open("#/read?only=diff");
  await page.getByText(/paragraphs? folded/).first().waitFor();
  await page.locator(".passage.differs:visible").first().waitFor();
  // The browser's search still finds what is folded.
  await page.locator("article.column p[hidden='until-found']").first().waitFor({ state: "attached" });
});

scenario("N and P go through the differences and say where one is; in the box too", async (reader) => {
  const page = await reader.open();
  const said = (words) => page.locator("[role=status]", { hasText: words }).first().waitFor({ state: "attached" });
  const onDifference = () => focused(page, ".passage.differs *");
  await page.locator(".passage.differs").first().waitFor();
  await settled(page);
  await page.keyboard.press("n");
  await said(/^1 of \d+: /);
  await becomes(() => page.locator(".stop-at").innerText(), /^1 of \d+$/);
  await onDifference();
  await page.keyboard.press("n");
  await said(/^2 of \d+: /);
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await said(/^(\d+) of \1: /);
  await onDifference();
  await page.keyboard.press("Enter");
  await page.locator("section.compare").waitFor();
  const before = await page.locator("#compare-title").innerText();
  await page.getByRole("button", { name: "Next difference" }).click();
  await becomes(() => page.locator("#compare-title").innerText(), (title) => title !== before);
});

scenario("keys pressed before the texts are drawn are not lost", async (reader) => {
  const page = await reader.open();
  // Two presses within one frame, so that nothing can be drawn between them.
  await page.locator(".stop-at").waitFor();
  await page.evaluate(() => {
    for (let i = 0; i < 2; i++) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
  });
  await page.locator("[role=status]", { hasText: /^2 of \d+: / }).first().waitFor({ state: "attached" });
  await focused(page, ".passage.differs *");
});

scenario("brackets go from source to source, B makes the base, D folds, Y copies a link to the passage", async (reader) => {
  const page = await reader.open();
  await page.locator("#p-0-1").waitFor();
  await settled(page);
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await focused(page, "#column-2 .opener");
  await page.keyboard.press("[");
  await focused(page, "#column-1 .opener");
  const passage = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("b");
  await page.waitForURL(/base=disinformation-commission/);
  await page.keyboard.press("y");
  await page.locator("[role=status]", { hasText: "Link copied" }).first().waitFor({ state: "attached" });
  const link = await copied(page, /p=disinformation-commission\.\d+-\d+~/);
  const other = await reader.open(new URL(link).hash);
  await other.locator(`.chosen:has(#${passage})`).waitFor();
  await page.bringToFront();
  await page.keyboard.press("d");
  await page.waitForURL(/only=diff/);
});

scenario("the focus says what a passage is and lights its partners; marks never move the text", async (reader) => {
  const page = await reader.open();
  const passage = page.locator(".passage.differs").first();
  await passage.waitFor();
  await settled(page);
  const before = await page.locator("#text-0").boundingBox();
  await page.locator("a.opener[tabindex='0']").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.locator(".hint").waitFor();
  await eventually(async () => {
    const said = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.equal(await page.locator(".hint").innerText(), said);
  });
  assert.deepEqual(await page.locator("#text-0").boundingBox(), before);
});

scenario("a click on the strip leads to the passage", async (reader) => {
  const page = await reader.open();
  await page.locator("#column-0 .strip .differs[d]").waitFor({ state: "attached" });
  await settled(page);
  const last = await page.evaluate(() => {
    const strip = document.querySelector("#column-0 .strip");
    const dash = Number(strip.querySelector(".differs").getAttribute("d").match(/.*M\d+ ([\d.]+)/)[1]);
    return (dash / 1000) * strip.clientHeight + 2;
  });
  await page.locator("#column-0 .strip").click({ position: { x: 6, y: last } });
  await focused(page, "#column-0 .passage.differs *");
  await becomes(() => page.evaluate(() => document.activeElement.getBoundingClientRect().top), (top) => top > 100 && top < 850);
});

/** The columns of the passages that the Tab key stops at; those that can't be seen are said to be hidden. */
const tabStops = (page) =>
  page.locator("a.opener[tabindex='0']").evaluateAll((all) => all.map((a) => (a.checkVisibility() ? a.closest(".column").id : "hidden")).sort());
const EVERY = [0, 1, 2, 3, 4].map((source) => `column-${source}`);

scenario("every column is a stop of the Tab key, with the rest folded away too", async (reader) => {
  // No stop is ever hidden, while the texts are drawn neither.
  const before = (page) =>
    page.addInitScript(() => {
      globalThis.hidden = 0;
      const look = () => {
        for (const stop of document.querySelectorAll("a.opener[tabindex='0']")) if (!stop.checkVisibility()) globalThis.hidden += 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const page = await reader.open("#/read?only=diff", { before });
  await becomes(() => tabStops(page), EVERY);
  await settled(page);
  assert.deepEqual(await tabStops(page), EVERY);
  assert.equal(await page.evaluate(() => globalThis.hidden), 0, "hidden for a frame");
});

scenario("every column stays one stop of the Tab key, whatever is shown and compared", async (reader) => {
  const page = await reader.open("#/read");
  await becomes(() => tabStops(page), EVERY);
  // What stood in two sources alone is compared no more with one of them gone.
  await page.getByRole("button", { name: "Petro Meets Trump" }).first().click();
  await columns(page, 4);
  await settled(page);
  assert.deepEqual(await tabStops(page), EVERY.slice(0, 4));
  await page.getByRole("button", { name: "Petro Meets Trump" }).first().click();
  await becomes(() => tabStops(page), EVERY);
  const fold = page.getByRole("button", { name: "Differences only" });
  for (const state of ["visible", "detached"]) {
    await fold.click();
    await page.locator(".folded").first().waitFor({ state });
    await settled(page);
    assert.deepEqual(await tabStops(page), EVERY);
  }
});

scenario("find in page finds what is folded", async (reader) => {
  const page = await reader.open("#/read?only=diff");
  await page.locator("#text-0 .folded").first().waitFor();
  const folded = page.locator("#text-0 p[hidden='until-found']").first();
  const id = await folded.getAttribute("id");
  await page.locator("#text-0 .folded").first().click();
  await page.locator(`#${id}:not([hidden])`).waitFor();
});

scenario("what the browser's search finds in the folded text is shown with all that was folded there", async (reader) => {
  const page = await reader.open("#/read?only=diff");
  const line = page.locator("#text-0 .folded").first();
  await line.waitFor();
  const folded = page.locator("#text-0 p[hidden='until-found']");
  const before = await folded.count();
  const count = Number((await line.innerText()).match(/\d+/)[0]);
  // What the browser does before it shows a match.
  await folded.first().dispatchEvent("beforematch");
  await page.waitForFunction(
    (left) => document.querySelectorAll("#text-0 p[hidden='until-found']").length === left,
    before - count,
  );
});

scenario("nothing in common is said, and the texts are shown all the same", async (reader) => {
  const text = (id, text) => ({ id, label: id, title: id, text });
  const body = JSON.stringify({
    format: 1,
    title: "Two texts",
    articles: [
      text("one", "The bridge was closed on Monday because of rust in its steel."),
      text("two", "Bakers bake bread before dawn and sell it warm to children."),
    ],
  });
  const page = await reader.open("", {
    before: (page) => page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" })),
  });
  await page.getByText("No point was found that two of the sources shown report").waitFor();
  await page.locator("#p-1-0").waitFor();
  // Nothing differs: to fold all of it away would show nothing.
  await becomes(() => page.getByRole("button", { name: "Differences only" }).isDisabled(), true);
  await page.keyboard.press("d");
  await page.getByRole("status").filter({ hasText: "differ in nothing" }).waitFor({ state: "attached" });
  await settled(page);
  assert.equal(await page.locator(".folded").count(), 0);
});

scenario("each wording in the box has a link of its own, and says how its dates were worked out", async (reader) => {
  const page = await reader.open("#/read");
  await page.locator("#text-0 .passage", { hasText: "1 p.m. local time" }).click({ position: { x: 4, y: 4 } });
  const wording = page.locator(".wordings > div", { hasText: "Petro Meets Trump" }).first();
  await wording.getByText("How dates were worked out").click();
  await wording.locator(".dates li", { hasText: "\u2192" }).first().waitFor();
  await wording.locator("a.copy").first().click();
  await copied(page, /#\/read\?.*p=petro-meets-trump\./);
});

scenario("going back before a passage has come into view does no harm", async (reader) => {
  const page = await reader.open("#/timeline?lanes=sources", { until: ".mark:not(.spare)" });
  await throttled(page, 4);
  await page.locator(".mark:not(.spare)").first().click();
  await page.locator("#event-box").waitFor();
  for (let time = 0; time < 5; time += 1) {
    await page.locator("#event-box a").first().waitFor();
    await page.evaluate(
      () =>
        new Promise((opened) => {
          const watch = new MutationObserver(() => document.querySelector(".compare") && (watch.disconnect(), opened()));
          watch.observe(document.body, { childList: true, subtree: true });
          document.querySelector("#event-box a").click();
        }),
    );
    await page.goBack();
    await page.locator("#event-box").waitFor();
  }
});
