// Everything by keyboard alone, and what a screen reader is told of it: where the focus goes, what has it, what is
// announced. The focus is never lost, never hidden, never trapped.

import assert from "node:assert/strict";
import { becomes, eventually, focused as focusedOn, scenario, settled } from "./harness.mjs";

/** Follows what is said politely or at once, from now on. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.said = [];
    const tell = (node) => {
      const live = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[role=status], [role=alert]");
      const words = live?.textContent.trim();
      if (words && globalThis.said.at(-1) !== words) globalThis.said.push(words);
    };
    new MutationObserver((changes) => changes.forEach((c) => [c.target, ...c.addedNodes].forEach(tell))).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

/** What a screen reader is told of the element that has the focus: role, name, states. */
async function focused(page) {
  const devtools = (page.devtools ??= await page.context().newCDPSession(page));
  const { result } = await devtools.send("Runtime.evaluate", { expression: "document.activeElement" });
  const { nodes } = await devtools.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
  const [node] = nodes;
  const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  return { role: node.role?.value ?? "", name: node.name?.value ?? "", ...states };
}

/** Waits until what has the focus is of this role and its name fits. */
const isOn = (page, role, name) =>
  eventually(async () => {
    const on = await focused(page);
    assert.ok(on.role === role && name.test(on.name), `the focus is on ${on.role} “${on.name}”, not on ${role} ${name}`);
    return on;
  });

/** Waits until something that fits has been announced. */
const hears = (page, words) =>
  becomes(() => page.evaluate(() => globalThis.said), (all) => all.some((said) => words.test(said)), `not announced: ${words}`);

/** Steps with the Tab key until `stop` holds of what has the focus. */
async function tabTo(page, role, name, most = 60) {
  for (let steps = 0; steps < most; steps += 1) {
    const on = await focused(page);
    if (on.role === role && name.test(on.name)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`no ${role} ${name} within ${most} steps of the Tab key`);
}

/** What the Tab key passes through, and what is wrong with it. */
async function walk(page) {
  const stops = [];
  const wrong = [];
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const box = e.getBoundingClientRect();
      const style = getComputedStyle(e);
      const at = (x, y) => document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 2), Math.min(Math.max(y, 1), innerHeight - 2));
      const points = [0.5, 0.15, 0.85].flatMap((part) => [at(box.left + box.width * part, box.top + box.height / 2), at(box.left + box.width / 2, box.top + box.height * part)]);
      const shown = box.bottom > 0 && box.top < innerHeight && points.some((p) => p && (e.contains(p) || p.contains(e) || e.labels?.[0]?.contains(p)));
      const label = `${e.tagName.toLowerCase()}#${e.id}.${e.className} “${(e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 40)}”`;
      const first = !e.dataset.walked;
      e.dataset.walked = "yes";
      // A choice of files is drawn by its label, the link behind a passage by the passage.
      const drawn = e.type === "file" ? getComputedStyle(e.labels[0]) : e.matches(".opener") ? getComputedStyle(e.parentElement) : style;
      return { label, first, shown: shown || e.type === "file", outlined: drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) > 0 };
    });
    if (!stop || !stop.first) return { stops, wrong };
    stops.push(stop.label);
    if (!stop.shown) wrong.push(`hidden: ${stop.label}`);
    if (!stop.outlined) wrong.push(`no outline: ${stop.label}`);
  }
  return { stops, wrong: [...wrong, "the Tab key comes to no end"] };
}

for (const [width, height] of [[1280, 800], [320, 640]]) {
  scenario(`the Tab key goes through every view at ${width} px, sees where it is and comes out again`, async (reader) => {
    for (const view of ["sources", "read", "matrix", "timeline", "quotes"]) {
      const page = await reader.open(`#/${view}`, { width, height, until: "main h1" });
      await settled(page);
      const { stops, wrong } = await walk(page);
      assert.deepEqual(wrong, [], view);
      assert.match(stops[0], /skip-link/, view);
      assert.ok(stops.length > 12, `${view}: ${stops.length} stops`);
      await page.close();
    }
  });
}

scenario("every control has a role and a name, in every view", async (reader) => {
  for (const view of ["sources", "read", "matrix", "timeline", "quotes"]) {
    const page = await reader.open(`#/${view}`, { until: "main h1" });
    await settled(page);
    const devtools = await page.context().newCDPSession(page);
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const controls = nodes.filter((node) => !node.ignored && node.properties?.some((p) => p.name === "focusable" && p.value.value));
    const nameless = controls.filter((node) => !["RootWebArea", "main", "status"].includes(node.role.value) && (!node.name?.value.trim() || ["generic", "none"].includes(node.role.value)));
    assert.deepEqual(nameless.map((node) => `${node.role.value} “${node.name?.value}”`), [], view);
    const roles = nodes.filter((node) => !node.ignored).map((node) => node.role.value);
    for (const landmark of ["banner", "navigation", "main", "search"]) {
      assert.equal(roles.filter((role) => role === landmark).length, 1, `${view}: ${landmark}`);
    }
    assert.ok(nodes.some((node) => node.role?.value === "heading" && node.properties.some((p) => p.name === "level" && p.value.value === 1)), view);
    await page.close();
  }
});

scenario("from the first Tab to a report of one's own: Read, Compare, differences, search, share", async (reader) => {
  const page = await reader.open("#/read", { until: ".passage.differs" });
  await listen(page);
  await page.keyboard.press("Tab");
  await isOn(page, "link", /^Skip to the text$/);
  await page.keyboard.press("Enter");
  await isOn(page, "main", /^/);

  // The way through the differences, each named, and the Compare box, which gives the focus back.
  await page.keyboard.press("n");
  await hears(page, /^1 of \d+: \S/);
  const passage = await isOn(page, "link", /\S/);
  await page.keyboard.press("Enter");
  await page.locator("section.compare").waitFor();
  await focusedOn(page, "section.compare, section.compare *");
  await page.keyboard.press("Escape");
  await page.locator("section.compare").waitFor({ state: "detached" });
  await isOn(page, passage.role, new RegExp(passage.name.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));

  // From source to source, with AltGr too, which a Spanish keyboard needs for brackets.
  await page.evaluate(() => {
    const press = { key: "]", ctrlKey: true, altKey: true, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", press));
  });
  await hears(page, /Disinformation Commission, 2 of 5|[^,]+, \d of 5/);

  // Columns: the lock, one source out and in again, the base.
  await page.keyboard.press("l");
  await hears(page, /Each column scrolls by itself|Released/);
  await page.keyboard.press("l");
  await hears(page, /The columns scroll together/);
  await tabTo(page, "button", /^Hide|El País/, 200);

  // Search says how much it found; Escape gives the focus back.
  await page.keyboard.press("/");
  await isOn(page, "searchbox", /^Search all sources$/);
  await page.keyboard.type("cocaine");
  await hears(page, /\d+ sentences? in \w+ sources?/);
  await page.keyboard.press("Escape");

  // Share opens a dialog that holds the focus and gives it back.
  await page.getByRole("button", { name: "Share", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: /Share/ }).waitFor();
  await focusedOn(page, "dialog, dialog *");
  await page.keyboard.press("Escape");
  await isOn(page, "button", /^Share$/);

  // Theme and language say what they changed to; the button keeps the focus.
  await page.getByRole("button", { name: /^Colours/ }).focus();
  await page.keyboard.press("Enter");
  await hears(page, /^Colours: light/);
  await page.locator("#language").focus();
  await page.keyboard.press("Enter");
  await isOn(page, "button", /^English$/);
  await hears(page, /ahora en español/);
  await page.keyboard.press("Enter");
  await isOn(page, "button", /^Español$/);
});

scenario("matrix, timeline and quotes: one stop each, names that tell what and where, changes announced", async (reader) => {
  const page = await reader.open("#/matrix", { until: "[role=gridcell]" });
  await listen(page);
  await page.locator("[role=grid] [tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await focusedOn(page, "#m-2-2");
  const cell = await focused(page);
  assert.match(cell.role, /gridcell|columnheader|rowheader|cell/);
  assert.match(cell.name, /\S/);
  await page.keyboard.press("Tab");
  await settled(page);
  assert.equal(await page.evaluate(() => Boolean(document.activeElement?.closest("[role=grid]"))), false, "one stop");

  await page.keyboard.press("4");
  await page.locator(".lane .mark:not(.spare)").first().waitFor();
  await page.locator(".lane .mark[tabindex='0']").first().focus();
  await page.keyboard.press("End");
  await isOn(page, "button", /\d{4}.*\./);
  await page.keyboard.press("Enter");
  await page.locator("#event-box").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#event-box").waitFor({ state: "detached" });
  await isOn(page, "button", /\d{4}.*\./);

  await page.keyboard.press("5");
  await page.locator(".speaker").first().waitFor();
  await page.locator(".speaker").nth(1).focus();
  // How often is a part of the name.
  await isOn(page, "button", /\d/);
  await page.keyboard.press("Enter");
  await focusedOn(page, "[aria-pressed=true]");
  await hears(page, /\d+ (of \d+ )?quotations?/);
});

scenario("a report is added, and taken out again, by keyboard alone", async (reader) => {
  const page = await reader.open("#/sources", { until: ".cards .card" });
  await listen(page);
  await settled(page);
  const count = await page.locator(".cards .card").count();
  await tabTo(page, "button", /^Add this report$/);
  await page.keyboard.press("Enter");
  await hears(page, /nothing in the field yet/);
  await isOn(page, "textbox", /pasted whole/);
  await page.keyboard.type("The mayor met the minister on Monday.");
  await page.keyboard.press("Tab");
  const chosen = await isOn(page, "radio", /\S/);
  if (/^Start afresh/.test(chosen.name)) await page.keyboard.press("ArrowUp");
  await isOn(page, "radio", /^(Add to|Compare with)/);
  await page.keyboard.press("Tab");
  await isOn(page, "button", /^Add this report$/);
  await page.keyboard.press("Enter");
  await page.waitForFunction((n) => document.querySelectorAll(".cards .card").length === n, count + 1);
  await hears(page, /report added/);
  await tabTo(page, "button", /^Undo$/, 80);
  await page.keyboard.press("Enter");
  await page.waitForFunction((n) => document.querySelectorAll(".cards .card").length === n, count);
  await settled(page);
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY", "the focus is kept");
});
