// Matrix: points by sources, sorted, filtered, walked by keys, opened; cards on a phone.

import assert from "node:assert/strict";
import { address, axe, becomes, focused, scenario, scrollsSideways, settled } from "./harness.mjs";

const rows = (page) => page.locator("[role=row]:has([role=rowheader])");
const labels = (page) => page.locator("[role=rowheader] .label").allTextContents();
const said = (page, words) => page.locator("[role=status]", { hasText: words }).first().waitFor({ state: "attached" });
const rowCount = async (page) => Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
/** Waits until the Tab key has one stop in the grid. */
const oneStop = (page, when) => becomes(() => page.locator("[role=grid] [tabindex='0']").count(), 1, when);

scenario("every point has a row, every source a column, every cell words or that nothing was found", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await becomes(() => page.locator("[role=columnheader]").count(), 6);
  const count = (await rowCount(page)) - 1;
  await becomes(() => page.locator("#matrix-lede").innerText(), new RegExp(`${count} points are reported`));
  // Rows are drawn when they come near.
  await page.mouse.move(700, 600);
  const drawn = async () => {
    await page.mouse.wheel(0, 900);
    return rows(page).count();
  };
  await becomes(drawn, count);
  await settled(page);
  // Not the inner text: rows beside the screen have none.
  const cells = await page
    .locator("[role=gridcell]")
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector(".cell-words, .absent-words")?.textContent ?? ""));
  assert.equal(cells.length, 5 * count);
  assert.ok(cells.every((cell) => cell.trim() !== ""));
  assert.ok(cells.some((cell) => cell.includes("not found")));
  assert.ok((await page.locator(".disputed [role=gridcell] mark").count()) >= 2, "differing words are marked");
  for (const sentence of await page.locator("[role=columnheader] .meta").allTextContents()) {
    assert.match(sentence, /Shares .+; .+\./);
  }
});

scenario("the heads stay when the matrix is scrolled", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await page.mouse.move(700, 600);
  await page.mouse.wheel(300, 1200);
  const pane = page.locator("#matrix-pane");
  await becomes(() => pane.evaluate((pane) => Math.min(pane.scrollLeft, pane.scrollTop)), (by) => by > 0, "it is scrolled");
  await settled(page);
  const head = await page.locator("#m-0-2").boundingBox();
  const { x, y } = await pane.boundingBox();
  assert.ok(Math.abs(head.y - y) < 2);
  const corner = await page.locator("#m-0-0").boundingBox();
  assert.ok(Math.abs(corner.x - x) < 2);
});

scenario("order and filters stand in the link and in the heading", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  const before = await rowCount(page);
  await page.getByLabel("Order").selectOption({ label: "Most sources first" });
  await page.waitForURL(/sort=sources/);
  const told = async () => (await page.locator("[role=rowheader] .meta", { hasText: /^\d/ }).allTextContents()).map((t) => Number(t[0]));
  await becomes(told, (all) => all.length > 3 && all.every((count, i) => i === 0 || count <= all[i - 1]), "falling");
  await page.getByLabel("Order").selectOption({ label: "Most disagreement first" });
  await page.waitForFunction(() => document.querySelector("[role=row]:has([role=rowheader])").classList.contains("disputed"));
  await page.getByRole("button", { name: "dates", exact: true }).click();
  await page.waitForURL(/sort=differ&has=dates/);
  await becomes(() => page.locator("#matrix-lede").innerText(), /with dates.*differ most/);
  await becomes(() => rowCount(page), (count) => count < before);
  const first = async (page) => {
    // The heads are a row too.
    await rows(page).nth(Math.min((await rowCount(page)) - 1, 6) - 1).waitFor();
    await settled(page);
    return (await labels(page)).slice(0, 6);
  };
  const other = await reader.open(new URL(await address(page)).hash, { until: "[role=rowheader]" });
  assert.deepEqual(await first(other), await first(page));
});

scenario("only one source: what nobody else reports, a row each", async (reader) => {
  const page = await reader.open("#/matrix?has=one", { until: "[role=rowheader]" });
  await becomes(() => page.locator("#matrix-lede").innerText(), /\d+ passages stand in one source alone/);
  await becomes(() => rows(page).first().locator("[role=gridcell]:not(.absent)").count(), 1);
});

scenario("a choice that leaves nothing says so, and leads back", async (reader) => {
  const page = await reader.open("#/matrix?has=one&only=diff");
  await page.getByText("No row is left by this choice.").waitFor();
  await page.getByRole("button", { name: "Show all points" }).click();
  await page.getByRole("rowheader").first().waitFor();
});

scenario("one source, or none in common: words, not a blank", async (reader) => {
  const page = await reader.open("#/matrix?s=el-pais");
  await page.getByText("A matrix needs at least two").waitFor();
});

scenario("one tab stop; arrows, Home, End and the page keys walk; Enter opens, Escape gives the focus back", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await oneStop(page);
  await page.locator("[role=grid] [tabindex='0']").focus();
  const last = (await rowCount(page)) - 1;
  for (const [key, id] of [
    ["ArrowRight", "m-1-2"],
    ["ArrowDown", "m-2-2"],
    ["Home", "m-2-0"],
    ["End", "m-2-5"],
    ["PageDown", "m-7-5"],
    ["PageUp", "m-2-5"],
    ["ArrowLeft", "m-2-4"],
    ["ArrowUp", "m-1-4"],
    ["Control+Home", "m-0-0"],
    ["Control+End", `m-${last}-5`],
  ]) {
    await page.keyboard.press(key);
    await focused(page, `#${id}`);
    await oneStop(page, key);
  }
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await focused(page, "#m-1-1");
  await page.keyboard.press("Enter");
  const box = page.locator("section.compare");
  await box.locator("dd").nth(1).waitFor();
  await focused(page, "#compare-box");
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  await focused(page, "#m-1-1");
});

scenario("N and P go from difference to difference and say which it is", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await page.keyboard.press("n");
  await said(page, /^1 of \d+: /);
  await page.keyboard.press("n");
  await said(page, /^2 of \d+: /);
  await focused(page, ".disputed, .disputed *");
  await page.keyboard.press("p");
  await said(page, /^1 of \d+: /);
});

scenario("two presses of N are two steps, though the row of the first is not drawn yet", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await page.evaluate(() => {
    for (let i = 0; i < 2; i++) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
  });
  await said(page, /^2 of \d+: /);
});

scenario("the focus stays in the grid when its rows are drawn anew", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await page.locator("[role=grid] [tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await focused(page, "#m-1-2");
  await page.keyboard.press("b");
  await said(page, /is the base/);
  await page.waitForFunction(() => document.querySelector("#m-0-2.base") && document.activeElement.id === "m-1-2");
  await page.keyboard.press("d");
  await page.waitForFunction(() => !document.querySelector(".rows .row:not(.disputed)") && document.activeElement.id === "m-1-2");
});

scenario("a click opens all wordings, and from there the passage in its place", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=rowheader]" });
  await page.locator("#m-1-2").click();
  await page.locator("section.compare").waitFor();
  await page.waitForURL(/#\/matrix\?p=disinformation-commission\./);
  await page.getByRole("link", { name: "In its place" }).click();
  await page.locator(".passage.chosen").first().waitFor();
});

scenario("on a phone each point is a card", async (reader) => {
  const page = await reader.open("#/matrix", { width: 360, height: 740, until: "[role=rowheader]" });
  await settled(page);
  assert.equal(await scrollsSideways(page), false);
  const card = rows(page).first();
  const box = await card.boundingBox();
  assert.ok(box.width <= 340);
  assert.equal(await card.locator(".card-name:visible").count(), 5);
  await card.locator("[role=gridcell]").nth(1).click();
  await page.locator("section.compare").waitFor();
  // What the box was opened from stays above it.
  await page.waitForFunction(() => {
    const [cell, box] = [document.getElementById("m-1-2"), document.querySelector("section.compare")];
    return cell.getBoundingClientRect().top >= 0 && cell.getBoundingClientRect().bottom <= box.getBoundingClientRect().top;
  });
  await settled(page);
  assert.deepEqual(await axe(page), []);
});

scenario("a card of what one source alone reports names that source once", async (reader) => {
  const page = await reader.open("#/matrix?has=one", { width: 360, height: 740, until: "[role=rowheader]" });
  const card = rows(page).first();
  await settled(page);
  assert.equal(await card.locator(".name:visible", { hasText: "El País" }).count(), 1);
});

for (const colorScheme of ["light", "dark"]) {
  scenario(`axe finds nothing with the Compare box over the matrix, ${colorScheme}`, async (reader) => {
    const page = await reader.open("#/matrix", { colorScheme, until: "[role=rowheader]" });
    await page.locator("#m-1-1").click();
    await page.locator("section.compare").waitFor();
    await settled(page);
    assert.deepEqual(await axe(page), []);
  });
}
