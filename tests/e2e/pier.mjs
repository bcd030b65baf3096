// Timeline, on made reports that are hard to draw: minutes beside decades, forty events of one day, contradictions; and
// what a reader does with them: dates corrected, lists sorted, words looked for, ranges chosen, paper printed.

import assert from "node:assert/strict";
import { Reader, address, axe, becomes, focused, scenario, scrollsSideways, settled } from "./harness.mjs";
import { collisions, drawn, lanes, marks, window_ } from "./made/chart.mjs";
import { corpus as pier } from "./made/pier.mjs";

/** Opens the made reports of the pier; the engine reads them first. */
const openPier = (reader, hash, how = {}) =>
  reader.open(hash, {
    ...how,
    wait: 60_000,
    before: (page) => page.route("**/corpus.json", (route) => route.fulfill({ json: pier })),
  });

for (const [width, colorScheme] of [[1440, "dark"], [1024, "light"], [360, "dark"]]) {
  scenario(`minutes, a decade, 1914 and next year stand on one axis at ${width} px, nothing on another`, async (reader) => {
    const page = await openPier(reader, "#/timeline?lanes=both", { width, colorScheme });
    await marks(page).first().waitFor();
    await becomes(() => lanes(page).count(), 4);
    await settled(page);
    assert.deepEqual(await collisions(page), []);
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axe(page), []);
    await becomes(() => page.locator(".fold").first().getAttribute("title"), /^Folded: /);
    // Nothing is gone: what is not drawn singly is counted.
    const counted = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".lane.merged .mark:not(.spare)")]
          .filter((mark) => mark.getBoundingClientRect().right > 0)
          .map((mark) => (mark.classList.contains("counted") ? Number(mark.textContent) : 1))
          .reduce((sum, n) => sum + n, 0),
      );
    const said = await page.locator(".lede").first().textContent();
    await becomes(counted, Number(said.match(/\d+/)[0]), said);
  });
}

scenario("forty events of one day are one counted mark that opens; the minutes part by zooming", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  const forty = page.locator("#lane-1 + *, .lane").locator(".mark.counted", { hasText: "40" }).first();
  await forty.click();
  const box = page.locator("#event-box");
  await box.waitFor();
  await becomes(() => box.locator("li").count(), 40);
  await becomes(() => box.getByRole("heading").innerText(), /^40 events, 5 February 2026/);
  await box.getByRole("button", { name: /otters/ }).click();
  await box.locator(".telling").waitFor();
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  const minutes = page.locator(".mark.counted[aria-label*='9 March 2026']").first();
  const first = page.locator(".mark:not(.counted):not(.spare)[aria-label*='smelled smoke']");
  for (let i = 0; i < 4 && (await first.count()) === 0; i++) {
    const before = await window_(page);
    await minutes.click();
    await box.getByRole("button", { name: "Zoom in on these" }).click();
    await becomes(() => window_(page), (now) => now !== before);
    // Marks are named once they rest.
    await becomes(async () => (await first.count()) + (await minutes.count()), (count) => count > 0);
  }
  await first.first().waitFor();
  await becomes(() => page.locator(".tick", { hasText: /\d:\d\d/ }).count(), (count) => count > 1, "the axis counts hours or minutes");
  await settled(page);
  assert.deepEqual(await collisions(page), []);
});

scenario("two sources that contradict each other are joined by a solid line, and the box says so", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  await becomes(() => page.locator(".brackets path.different").first().getAttribute("d"), /^M/);
  const vote = page.locator(".mark[aria-label*='dated differently']").first();
  await vote.click();
  await page.locator("#event-box .verdict", { hasText: "both cannot be so" }).waitFor();
});

scenario("a date is corrected, shown as the reader's own, carried by the link, and put back with one click", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources");
  await page.locator(".mark[aria-label*='dated differently']").first().click();
  const box = page.locator("#event-box");
  await box.locator(".verdict").waitFor();
  const telling = box.locator(".telling", { hasText: "23 January 2026" });
  await telling.getByRole("button", { name: /^Correct the date/ }).click();
  await focused(page, "[id$=-year]");
  await telling.getByLabel("Day").fill("31");
  await telling.getByLabel("Month").selectOption("Feb");
  await telling.getByText("There is no such date", { exact: false }).waitFor();
  await becomes(() => telling.getByRole("button", { name: "Keep this date" }).isDisabled(), true);
  await telling.getByLabel("Month").selectOption("Jan");
  await telling.getByLabel("Day").fill("20");
  await telling.getByRole("button", { name: "Keep this date" }).click();
  await box.locator(".verdict").waitFor({ state: "detached" });
  await box.getByText("Your correction; it was read as 23 January 2026").waitFor();
  const { hash } = new URL(await becomes(() => address(page), /fix=date\/observer\.\d+-\d+~[0-9a-f]{6}\/0\/2026-01-20/));
  await settled(page);
  assert.deepEqual(await axe(page), []);
  const other = await Reader.start();
  try {
    const opened = await openPier(other, hash.replace("lanes=sources", "lanes=list"));
    await opened.getByText("Your correction; it was read as 23 January 2026").waitFor();
    await opened.locator(".day", { has: opened.getByRole("heading", { name: "20 January 2026", exact: true }) }).getByText("your date").waitFor();
    other.assertQuiet();
  } finally {
    await other.stop();
  }
  await box.getByRole("button", { name: /^Undo: Date of Observer/ }).click();
  await box.locator(".verdict").waitFor();
  await becomes(() => address(page), (at) => !at.includes("fix="));
});

scenario("the list is sorted by time or by source", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=list");
  await page.locator(".entry").first().waitFor();
  await page.getByRole("button", { name: "Source", exact: true }).click();
  await becomes(() => page.locator("h2.part .label").allInnerTexts(), ["Gazette", "Observer", "Logbook"]);
  await becomes(() => address(page), /order=source/);
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Time", exact: true }).click();
  await page.locator("h2.part").first().waitFor({ state: "detached" });
});

scenario("search and the choice of speakers dim what does not match", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=both&q=council");
  await marks(page).first().waitFor();
  await page.locator(".mark.dim").first().waitFor();
  await becomes(() => page.locator(".matching").innerText(), /^1 of \d+ events fit/);
  await becomes(() => page.locator(".lane.merged .mark:not(.dim):not(.spare)").count(), 1);
  const quoted = await reader.open("#/timeline?lanes=list&sp=gustavo-petro");
  await quoted.locator(".entry.dim").first().waitFor();
  await quoted.locator(".entry:not(.dim)").first().waitFor();
  await settled(quoted);
  assert.deepEqual(await axe(quoted), []);
});

scenario("a range is chosen by keys alone, and given up with Escape", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=merged");
  await page.locator('.mark[tabindex="0"]').focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => /2027/.test(document.activeElement.getAttribute("aria-label")));
  await page.keyboard.press("r");
  await page.locator("p[role=status]", { hasText: "The range begins with" }).waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await page.keyboard.press("ArrowLeft");
  await page.locator(".band").waitFor();
  await page.keyboard.press("r");
  await page.waitForFunction(() => /t=2026|t=2027/.test(location.hash));
  await focused(page, "[id^=e-all-]");
});

scenario("by touch: a tap opens an event, another closes it, a drag along the axis chooses days", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources", { width: 390, height: 800 });
  await marks(page).first().waitFor();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const mark = page.locator(".mark:not(.counted):not(.spare)").first();
  await mark.scrollIntoViewIfNeeded();
  await settled(page);
  const at = await mark.boundingBox();
  await touch("touchStart", [at.x + at.width / 2, at.y + at.height / 2]);
  await touch("touchEnd");
  await page.locator("#event-box").waitFor();
  await page.locator("#event-box").getByRole("button", { name: "Close" }).click();
  await page.locator("#event-box").waitFor({ state: "detached" });
  await settled(page);
  const axis = await page.locator(".axis").boundingBox();
  const y = axis.y + 12;
  await touch("touchStart", [axis.x + axis.width * 0.3, y]);
  for (let i = 1; i <= 8; i++) await touch("touchMove", [axis.x + axis.width * (0.3 + 0.05 * i), y]);
  await touch("touchEnd");
  await page.waitForFunction(() => location.hash.includes("t="));
  await settled(page);
  assert.equal(await scrollsSideways(page), false);
});

scenario("what is printed is the list", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=both");
  await marks(page).first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".entry").first().waitFor();
  await page.emulateMedia({ media: "print" });
  await page.locator(".controls").waitFor({ state: "hidden" });
  await settled(page);
  assert.equal(await scrollsSideways(page), false);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await marks(page).first().waitFor();
});

scenario("the focus stays in the chart where no mark is on screen, the arrows lead back, and what is shown is said", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=merged");
  await page.locator('.mark[tabindex="0"]').focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => /2027/.test(document.activeElement.getAttribute("aria-label")));
  const within = () => focused(page, "#chart, #chart *");
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("+");
    await within();
  }
  await page.locator("p[role=status]", { hasText: "2027" }).waitFor({ state: "attached" });
  for (let i = 0; i < 20 && (await drawn(page)) > 0; i++) {
    await page.keyboard.press("PageUp");
    await within();
  }
  await page.waitForFunction(() => document.querySelectorAll(".mark:not(.spare)").length === 0);
  await focused(page, "#chart");
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("ArrowLeft");
  await focused(page, ".mark");
});
