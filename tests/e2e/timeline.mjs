// Timeline: the five reports' events on their lanes, by mouse, touch and keyboard, and as a list.

import assert from "node:assert/strict";
import { Reader, axe, scenario, scrollsSideways } from "./harness.mjs";
import { corpus as pier } from "./made/pier.mjs";

const lanes = (page) => page.locator(".lane");
const marks = (page) => page.locator(".mark button");
const focused = (page) => page.evaluate(() => document.activeElement.id);
const window_ = (page) => new URLSearchParams(new URL(page.url()).hash.split("?")[1]).get("w");

/** The marks and labels that lie on each other, by the words of the two. */
const collisions = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll(".mark")].flatMap((mark) => {
      const lane = mark.closest(".lane").getBoundingClientRect().top;
      const parts = [mark.querySelector(".shape"), ...mark.querySelectorAll(":not(.inside) > button > .words")];
      return parts
        .filter((part) => part && getComputedStyle(part).display !== "none")
        .map((part) => ({ mark, lane, words: mark.textContent, box: part.getBoundingClientRect() }));
    });
    const found = [];
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) {
        const apart =
          a.mark === b.mark ||
          a.box.right <= b.box.left + 1 ||
          b.box.right <= a.box.left + 1 ||
          a.box.bottom <= b.box.top + 1 ||
          b.box.bottom <= a.box.top + 1;
        if (!apart) found.push(`${a.words} / ${b.words}`);
      }
    }
    return found;
  });

for (const [width, colorScheme] of [[1440, "light"], [1024, "dark"], [360, "light"]]) {
  scenario(`lanes at ${width} px, ${colorScheme}: a merged one and one for each source, nothing on another`, async (reader) => {
    const page = await reader.open("#/timeline?lanes=both", { width, colorScheme });
    await marks(page).first().waitFor();
    assert.equal(await lanes(page).count(), 6);
    assert.deepEqual(await collisions(page), []);
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axe(page), []);
    for (let i = 0; i < 4; i++) {
      await page.getByRole("button", { name: "Zoom in", exact: true }).click();
      assert.deepEqual(await collisions(page), []);
    }
  });
}

scenario("the timeline has 3, 7 and 14 January, 3 February and May 2026, each opening its passages", async (reader) => {
  const page = await reader.open("#/timeline?lanes=list");
  for (const day of ["3 January 2026", "7 January 2026", "14 January 2026", "3 February 2026", "May 2026"]) {
    const entry = page.locator(".day", { has: page.getByRole("heading", { name: day, exact: true }) });
    await entry.locator("button.line").first().click();
    assert.ok((await entry.locator(".telling").count()) > 0, day);
    assert.ok((await entry.locator(".telling mark").count()) > 0, `the words that say ${day} are marked`);
    assert.match(page.url(), /e=/);
  }
});

scenario("an event opens its passages under the lanes, with how its date was worked out, and leads to Read", async (reader) => {
  const page = await reader.open("#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  await marks(page).first().click();
  const box = page.locator("#event-box");
  await box.waitFor();
  assert.deepEqual(await axe(page), []);
  const address = page.url();
  await page.reload();
  await box.waitFor();
  assert.equal(page.url(), address);
  assert.equal(await page.locator(".mark.chosen").count() > 0, true);
  await box.getByRole("link").first().click();
  await page.locator(".compare").waitFor();
  assert.match(page.url(), /#\/read\?.*p=/);
  await page.goBack();
  await box.waitFor();
  await box.getByRole("button", { name: "Close" }).click();
  assert.equal(await box.count(), 0);
});

scenario("one tab stop; arrows walk along and between lanes; Home, End, Enter, Escape; the focus stays on zoom", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both");
  await marks(page).first().waitFor();
  assert.equal(await page.locator('.mark button[tabindex="0"]').count(), 1);
  await page.locator('.mark button[tabindex="0"]').focus();
  const first = await focused(page);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((before) => document.activeElement.id !== before, first);
  const second = await focused(page);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement.id.startsWith("e-0-"));
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.activeElement.id === "e-0-0");
  assert.notEqual(second, first);
  assert.equal(await page.locator('.mark button[tabindex="0"]').count(), 1);
  await page.keyboard.press("Enter");
  await page.locator("#event-box").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#event-box").count(), 0);
  assert.equal(await focused(page), "e-0-0");
  for (const key of ["+", "+", "+", "-", "+", "+"]) {
    await page.keyboard.press(key);
    assert.match(await focused(page), /^e-0-/);
  }
  await page.waitForFunction(() => location.hash.includes("w="));
  await page.keyboard.press("0");
  await page.waitForFunction(() => !location.hash.includes("w="));
});

scenario("Ctrl and the wheel zoom around the pointer; dragging moves; the link keeps the window", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both");
  await marks(page).first().waitFor();
  const box = await page.locator(".lanes").boundingBox();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 12);
  await page.keyboard.down("Control");
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => location.hash.includes("w="));
  const zoomed = window_(page);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 14, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.4, box.y + 14, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction((before) => !decodeURIComponent(location.hash).includes(before), zoomed);
  const moved = page.url();
  assert.equal(await page.locator(".overview").isVisible(), true);
  const other = await reader.open(new URL(moved).hash);
  await marks(other).first().waitFor();
  assert.equal(await other.getByRole("button", { name: "Fit all" }).isEnabled(), true);
  assert.equal(other.url(), moved);
  await other.getByRole("button", { name: "Fit all" }).click();
  await other.waitForFunction(() => !location.hash.includes("w="));
});

scenario("two fingers zoom, one moves", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both", { width: 800 });
  await marks(page).first().waitFor();
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
  const all = await page.locator(".entry").count();
  await page.getByLabel("From", { exact: true }).fill("2026-01-05");
  await page.getByLabel("To", { exact: true }).fill("2026-01-14");
  await page.waitForFunction(() => location.hash.includes("t=2026-01-05..2026-01-14"));
  const left = await page.locator(".entry").count();
  assert.ok(left > 0 && left < all, `${left} of ${all}`);
  await page.getByRole("button", { name: "Both", exact: true }).click();
  await page.locator(".band").waitFor();
  assert.ok((await page.locator(".mark.outside").count()) > 0);
  await page.getByRole("button", { name: "All days" }).click();
  assert.doesNotMatch(page.url(), /t=/);
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
  assert.equal(await page.locator(".chart").count(), 0);
  assert.equal(await scrollsSideways(page), false);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "By source" }).click();
  await marks(page).first().waitFor();
  assert.equal(await scrollsSideways(page), false);
});

scenario("every mark speaks its title, date and sources", async (reader) => {
  const page = await reader.open("#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  const names = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
  assert.ok(names.length > 5);
  for (const name of names) assert.match(name, /\d{4}/, name);
});

scenario("a link to an event that nobody tells of says so", async (reader) => {
  const page = await reader.open("#/timeline?e=never");
  assert.match(await page.getByRole("alert").textContent(), /never/);
});

scenario("going from view to view faster than they are drawn breaks nothing", async (reader) => {
  const page = await reader.open("#/timeline?lanes=both");
  await marks(page).first().waitFor();
  await marks(page).last().click();
  const box = page.locator("#event-box");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
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
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 400)));
});

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
    assert.equal(await lanes(page).count(), 4);
    assert.deepEqual(await collisions(page), []);
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axe(page), []);
    await page.locator(".fold").first().waitFor();
    assert.match(await page.locator(".fold").first().getAttribute("title"), /^Folded: /);
    // Nothing is gone: what is not drawn singly is counted.
    const counted = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".lane.merged .mark")]
          .map((mark) => (mark.classList.contains("counted") ? Number(mark.querySelector(".shape").textContent) : 1))
          .reduce((sum, n) => sum + n, 0),
      );
    const said = await page.locator(".lede").first().textContent();
    assert.equal(await counted(), Number(said.match(/\d+/)[0]), said);
  });
}

scenario("forty events of one day are one counted mark that opens; the minutes part by zooming", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  const forty = page.locator("#lane-1 + *, .lane").locator(".mark.counted", { hasText: "40" }).first();
  await forty.locator("button").click();
  const box = page.locator("#event-box");
  await box.waitFor();
  assert.equal(await box.locator("li").count(), 40);
  assert.match(await box.getByRole("heading").innerText(), /^40 events, 5 February 2026/);
  await box.getByRole("button", { name: /otters/ }).click();
  await box.locator(".telling").waitFor();
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  const minutes = page.locator(".mark.counted button[aria-label*='9 March 2026']").first();
  const first = page.locator(".mark:not(.counted) button[aria-label*='smelled smoke']");
  for (let i = 0; i < 4 && (await first.count()) === 0; i++) {
    const before = window_(page);
    await minutes.click();
    await box.getByRole("button", { name: "Zoom in on these" }).click();
    await page.waitForFunction((before) => new URLSearchParams(location.hash.split("?")[1]).get("w") !== before, before);
  }
  await first.first().waitFor();
  assert.ok((await page.locator(".tick", { hasText: ":00" }).count()) > 1, "the axis counts hours");
  assert.deepEqual(await collisions(page), []);
});

scenario("two sources that contradict each other are joined by a solid line, and the box says so", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources");
  await marks(page).first().waitFor();
  assert.match(await page.locator(".brackets path.different").first().getAttribute("d"), /^M/);
  const vote = page.locator(".mark button[aria-label*='dated differently']").first();
  await vote.click();
  await page.locator("#event-box .verdict", { hasText: "both cannot be so" }).waitFor();
});

scenario("a date is corrected, shown as the reader's own, carried by the link, and put back with one click", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources");
  await page.locator(".mark button[aria-label*='dated differently']").first().click();
  const box = page.locator("#event-box");
  await box.locator(".verdict").waitFor();
  const telling = box.locator(".telling", { hasText: "23 January 2026" });
  await telling.getByRole("button", { name: /^Correct the date/ }).click();
  await page.waitForFunction(() => document.activeElement.id.endsWith("-year"));
  await telling.getByLabel("Day").fill("31");
  await telling.getByLabel("Month").selectOption("Feb");
  await telling.getByText("There is no such date", { exact: false }).waitFor();
  assert.equal(await telling.getByRole("button", { name: "Keep this date" }).isDisabled(), true);
  await telling.getByLabel("Month").selectOption("Jan");
  await telling.getByLabel("Day").fill("20");
  await telling.getByRole("button", { name: "Keep this date" }).click();
  await box.locator(".verdict").waitFor({ state: "detached" });
  await box.getByText("Your correction; it was read as 23 January 2026").waitFor();
  assert.match(page.url(), /fix=date\/observer\.\d+-\d+~[0-9a-f]{6}\/0\/2026-01-20/);
  assert.deepEqual(await axe(page), []);
  const hash = new URL(page.url()).hash;
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
  assert.ok(!page.url().includes("fix="));
});

scenario("the list is sorted by time or by source", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=list");
  await page.locator(".entry").first().waitFor();
  await page.getByRole("button", { name: "Source", exact: true }).click();
  await page.locator("h2.part").first().waitFor();
  assert.deepEqual(await page.locator("h2.part .label").allInnerTexts(), ["Gazette", "Observer", "Logbook"]);
  assert.match(page.url(), /order=source/);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Time", exact: true }).click();
  await page.locator("h2.part").first().waitFor({ state: "detached" });
});

scenario("search and the choice of speakers dim what does not match", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=both&q=council");
  await marks(page).first().waitFor();
  await page.locator(".mark.dim").first().waitFor();
  assert.match(await page.locator(".matching").innerText(), /^1 of \d+ events fit/);
  assert.equal(await page.locator(".lane.merged .mark:not(.dim)").count(), 1);
  const quoted = await reader.open("#/timeline?lanes=list&sp=gustavo-petro");
  await quoted.locator(".entry.dim").first().waitFor();
  assert.ok((await quoted.locator(".entry:not(.dim)").count()) > 0);
  assert.deepEqual(await axe(quoted), []);
});

scenario("a range is chosen by keys alone, and given up with Escape", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=merged");
  await page.locator('.mark button[tabindex="0"]').focus();
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
  assert.ok(await page.evaluate(() => document.activeElement.id.startsWith("e-all-")));
});

scenario("by touch: a tap opens an event, another closes it, a drag along the axis chooses days", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=sources", { width: 390, height: 800 });
  await marks(page).first().waitFor();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const mark = page.locator(".mark:not(.counted) button").first();
  await mark.scrollIntoViewIfNeeded();
  const at = await mark.boundingBox();
  await touch("touchStart", [at.x + at.width / 2, at.y + at.height / 2]);
  await touch("touchEnd");
  await page.locator("#event-box").waitFor();
  await page.locator("#event-box").getByRole("button", { name: "Close" }).click();
  await page.locator("#event-box").waitFor({ state: "detached" });
  const axis = await page.locator(".axis").boundingBox();
  const y = axis.y + 12;
  await touch("touchStart", [axis.x + axis.width * 0.3, y]);
  for (let i = 1; i <= 8; i++) await touch("touchMove", [axis.x + axis.width * (0.3 + 0.05 * i), y]);
  await touch("touchEnd");
  await page.waitForFunction(() => location.hash.includes("t="));
  assert.equal(await scrollsSideways(page), false);
});

scenario("what is printed is the list", async (reader) => {
  const page = await openPier(reader, "#/timeline?lanes=both");
  await marks(page).first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".entry").first().waitFor();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".controls").isVisible(), false);
  assert.equal(await scrollsSideways(page), false);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await marks(page).first().waitFor();
});
