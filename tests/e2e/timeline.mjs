// Timeline: the five reports' events on their lanes, by mouse, touch and keyboard, and as a list.

import assert from "node:assert/strict";
import { address, axe, becomes, focused, scenario, scrollsSideways, settled, throttled } from "./harness.mjs";
import { collisions, lanes, marks, window_ } from "./made/chart.mjs";

for (const [width, colorScheme] of [[1440, "light"], [1024, "dark"], [360, "light"]]) {
  scenario(`lanes at ${width} px, ${colorScheme}: a merged one and one for each source, nothing on another`, async (reader) => {
    const page = await reader.open("#/timeline?lanes=both", { width, colorScheme });
    await marks(page).first().waitFor();
    await becomes(() => lanes(page).count(), 6);
    await settled(page);
    assert.deepEqual(await collisions(page), []);
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axe(page), []);
    for (let i = 0; i < 4; i++) {
      await page.getByRole("button", { name: "Zoom in", exact: true }).click();
      await settled(page);
      assert.deepEqual(await collisions(page), []);
    }
  });
}

scenario("the timeline has 3, 7 and 14 January, 3 February and May 2026, each opening its passages", async (reader) => {
  const page = await reader.open("#/timeline?lanes=list");
  for (const day of ["3 January 2026", "7 January 2026", "14 January 2026", "3 February 2026", "May 2026"]) {
    const entry = page.locator(".day", { has: page.getByRole("heading", { name: day, exact: true }) });
    await entry.locator("button.line").first().click();
    // The words that say which day it is are marked.
    await entry.locator(".telling mark").first().waitFor();
    await becomes(() => address(page), /e=/);
  }
});

scenario("an event opens its passages under the lanes, with how its date was worked out, and leads to Read", async (reader) => {
  const page = await reader.open("#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  await marks(page).first().click();
  const box = page.locator("#event-box");
  await box.waitFor();
  await settled(page);
  assert.deepEqual(await axe(page), []);
  const before = await address(page);
  await page.reload();
  await box.waitFor();
  assert.equal(await address(page), before);
  await page.locator(".mark.chosen").first().waitFor();
  await box.getByRole("link").first().click();
  await page.locator(".compare").waitFor();
  await becomes(() => address(page), /#\/read\?.*p=/);
  await page.goBack();
  await box.waitFor();
  await box.getByRole("button", { name: "Close" }).click();
  await box.waitFor({ state: "detached" });
});

scenario("one tab stop; arrows walk along and between lanes; Home, End, Enter, Escape; the focus stays on zoom", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both");
  await marks(page).first().waitFor();
  const stops = () => page.locator('.mark[tabindex="0"]').count();
  await becomes(stops, 1);
  await page.locator('.mark[tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("ArrowRight");
  await focused(page, `.mark:not(#${first})`);
  await page.keyboard.press("ArrowDown");
  await focused(page, "[id^=e-0-]");
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await focused(page, "#e-0-0");
  await becomes(stops, 1);
  await page.keyboard.press("Enter");
  await page.locator("#event-box").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#event-box").waitFor({ state: "detached" });
  await focused(page, "#e-0-0");
  for (const key of ["+", "+", "+", "-", "+", "+"]) {
    await page.keyboard.press(key);
    await settled(page);
    await focused(page, "[id^=e-0-]");
  }
  await page.waitForFunction(() => location.hash.includes("w="));
  await page.keyboard.press("0");
  await page.waitForFunction(() => !location.hash.includes("w="));
});

scenario("Ctrl and the wheel zoom around the pointer; dragging moves; the link keeps the window", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both");
  await marks(page).first().waitFor();
  await settled(page);
  const box = await page.locator(".lanes").boundingBox();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 12);
  await page.keyboard.down("Control");
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => location.hash.includes("w="));
  await settled(page);
  const zoomed = await window_(page);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 14, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.4, box.y + 14, { steps: 5 });
  await page.mouse.up();
  await becomes(() => window_(page), (now) => now !== zoomed);
  await settled(page);
  const moved = await address(page);
  await page.locator(".overview").waitFor();
  const other = await reader.open(new URL(moved).hash);
  await marks(other).first().waitFor();
  await becomes(() => other.getByRole("button", { name: "Fit all" }).isEnabled(), true);
  assert.equal(await address(other), moved);
  await other.getByRole("button", { name: "Fit all" }).click();
  await other.waitForFunction(() => !location.hash.includes("w="));
});

scenario("two fingers zoom, one moves", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both", { width: 800 });
  await marks(page).first().waitFor();
  await settled(page);
  const box = await page.locator(".lanes").boundingBox();
  const y = box.y + 40;
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...xs) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x: box.x + x, y, id })) });
  await touch("touchStart", 300, 340);
  for (let i = 1; i <= 8; i++) await touch("touchMove", 300 - i * 12, 340 + i * 12);
  await touch("touchEnd");
  await page.waitForFunction(() => location.hash.includes("w="));
});

scenario("a range by two date fields or along the axis stands in the link, and has a way out", async (reader) => {
  const page = await reader.open("#/timeline?lanes=list");
  await page.locator(".entry").first().waitFor();
  await settled(page);
  const all = await page.locator(".entry").count();
  await page.getByLabel("From", { exact: true }).fill("2026-01-05");
  await page.getByLabel("To", { exact: true }).fill("2026-01-14");
  await page.waitForFunction(() => location.hash.includes("t=2026-01-05..2026-01-14"));
  await becomes(() => page.locator(".entry").count(), (left) => left > 0 && left < all, `some of ${all}`);
  await page.getByRole("button", { name: "Both", exact: true }).click();
  await page.locator(".band").waitFor();
  await page.locator(".mark.outside").first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "All days" }).click();
  await becomes(() => address(page), (at) => !at.includes("t="));
  await settled(page);
  const axis = await page.locator(".axis").boundingBox();
  await page.mouse.move(axis.x + axis.width * 0.4, axis.y + 10);
  await page.mouse.down();
  await page.mouse.move(axis.x + axis.width * 0.6, axis.y + 10, { steps: 6 });
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("t="));
});

scenario("a phone shows the list, and the lanes to those who ask", async (reader) => {
  const page = await reader.open("#/timeline", { width: 360, height: 740 });
  await page.locator(".entry").first().waitFor();
  await settled(page);
  assert.equal(await page.locator(".chart").count(), 0);
  assert.equal(await scrollsSideways(page), false);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "By source" }).click();
  await marks(page).first().waitFor();
  await settled(page);
  assert.equal(await scrollsSideways(page), false);
});

scenario("every mark speaks its title, date and sources", async (reader) => {
  const page = await reader.open("#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  // They are named once they rest.
  const names = () => marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
  await becomes(names, (all) => all.length > 5 && all.every((name) => /\d{4}/.test(name)));
});

scenario("a link to an event that nobody tells of says so", async (reader) => {
  const page = await reader.open("#/timeline?e=never");
  await becomes(() => page.getByRole("alert").textContent(), /never/);
});

scenario("going from view to view faster than they are drawn breaks nothing", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both");
  await marks(page).first().waitFor();
  await marks(page).last().click();
  const box = page.locator("#event-box");
  await throttled(page, 6);
  for (let i = 0; i < 6; i++) {
    // A passage of the last column scrolls the columns sideways, and is left before that is told.
    await box.getByRole("link").last().click();
    await page.waitForFunction(() => location.hash.startsWith("#/read"));
    if (i % 2) await page.locator(".compare").waitFor();
    await page.goBack();
    await box.waitFor();
    // A zoom is written into the link a while later, when the timeline is gone.
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    await page.keyboard.press("3");
    await page.locator("#matrix-lede").waitFor();
    await page.goBack();
    await box.waitFor();
  }
  await throttled(page, 1);
  await settled(page);
});
