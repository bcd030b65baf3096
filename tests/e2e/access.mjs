// Every view for everyone: axe finds nothing in either theme at three widths, nothing scrolls sideways at 400 % zoom,
// text spaced wider stays whole, forced colours and reduced motion are followed.

import assert from "node:assert/strict";
import { axe, becomes, scenario, scrollsSideways, settled } from "./harness.mjs";

const VIEWS = ["#/sources", "#/read", "#/matrix", "#/timeline", "#/quotes"];

for (const view of ["", ...VIEWS]) {
  scenario(`axe finds nothing in ${view || "the first visit"}, light and dark, at 320, 768 and 1440 px`, async (reader) => {
    const page = await reader.open(view, { width: 1440, until: "main h1" });
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        // What the theme changes is colour.
        const rules = colorScheme === "dark" ? ["color-contrast", "link-in-text-block"] : undefined;
        assert.deepEqual(await axe(page, rules), [], `${width} px, ${colorScheme}`);
      }
      assert.equal(await scrollsSideways(page), false, `${width} px`);
    }
  });
}

scenario("axe finds nothing with the Compare box open, on a phone too", async (reader) => {
  for (const width of [1280, 320]) {
    const page = await reader.open("#/read", { width, height: 800 });
    await page.locator(".passage.differs, .passage.shared").first().click();
    await page.locator("section.compare").waitFor();
    await settled(page);
    assert.deepEqual(await axe(page), [], `${width} px`);
    assert.equal(await scrollsSideways(page), false, `${width} px`);
    await page.close();
  }
});

/**
 * Texts that are cut off: longer than the box that hides the rest of them. Where an ellipsis says that there is more,
 * the whole must stand in a name or elsewhere on the page.
 */
const cutOff = (page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll("body *")].filter((element) => {
      const style = getComputedStyle(element);
      const [x, y] = [style.overflowX, style.overflowY].map((way) => ["hidden", "clip"].includes(way));
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const seen = element.clientWidth > 1 && element.clientHeight > 1 && style.clipPath === "none" && !element.closest("[aria-hidden=true]");
      return words && seen && ((x && element.scrollWidth > element.clientWidth + 1) || (y && element.scrollHeight > element.clientHeight + 1));
    });
    const whole = (element) => {
      const words = element.textContent.trim().toLowerCase();
      const named = (element.closest("[aria-label]")?.getAttribute("aria-label") ?? "").toLowerCase();
      const elsewhere = [...document.querySelectorAll(".label, h2, h3")].some((other) => !cut.includes(other) && other.textContent.trim().toLowerCase() === words);
      return getComputedStyle(element).textOverflow === "ellipsis" && (named.includes(words) || elsewhere);
    };
    return cut.filter((element) => !whole(element)).map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 60)}`);
  });

scenario("text spaced as WCAG 1.4.12 asks is neither cut off nor pushed sideways", async (reader) => {
  for (const view of VIEWS) {
    for (const width of [1280, 320]) {
      const page = await reader.open(view, { width, height: 800, until: "main h1" });
      await settled(page);
      const before = await cutOff(page);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
        document.adoptedStyleSheets = [sheet];
      });
      await settled(page);
      assert.deepEqual((await cutOff(page)).filter((text) => !before.includes(text)), [], `${view} at ${width} px`);
      assert.equal(await scrollsSideways(page), false, `${view} at ${width} px`);
      await page.close();
    }
  }
});

scenario("with forced colours marks, chosen buttons and sources are still told apart", async (reader) => {
  const page = await reader.open("#/read", { until: ".passage.differs" });
  await page.emulateMedia({ forcedColors: "active" });
  await settled(page);
  const line = (selector) =>
    page.locator(selector).first().evaluate((e) => {
      const style = getComputedStyle(e);
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.borderBottomStyle}`;
    });
  const lines = await Promise.all([".passage.shared", ".passage.differs mark", ".passage.only .lead"].map(line));
  assert.equal(new Set(lines).size, 3, lines.join(" | "));
  const outline = (selector) => () => page.locator(selector).first().evaluate((e) => getComputedStyle(e).outlineStyle);
  await becomes(outline(".chip[aria-pressed=true]"), "solid");
  await page.getByRole("button", { name: "Differences only" }).focus();
  await becomes(outline("button:focus"), "solid");
});

scenario("nothing moves for those who asked for less motion", async (reader) => {
  for (const view of VIEWS) {
    const page = await reader.open(view, { reducedMotion: "reduce", until: "main h1" });
    await settled(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((e) => {
          const style = getComputedStyle(e);
          const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
          return (lasts(style.transitionDuration) && style.transitionProperty !== "none") || style.animationName !== "none";
        })
        .map((e) => `${e.tagName}.${e.className}`),
    );
    assert.deepEqual([...new Set(moving)], [], view);
    await page.close();
  }
});

scenario("the keys 1 to 5 change the view, and not while the reader types", async (reader) => {
  const page = await reader.open("#/read");
  await page.keyboard.press("5");
  await page.getByRole("heading", { name: "Quotes" }).waitFor();
  await page.getByRole("searchbox", { name: "Search all sources" }).press("1");
  await page.waitForURL(/#\/quotes\?q=1$/);
});

scenario("the theme can be changed and is remembered", async (reader) => {
  const page = await reader.open("#/read");
  await page.getByRole("button", { name: /^Colours/ }).click();
  await page.getByRole("button", { name: /^Colours/ }).click();
  await page.locator("html[data-theme=dark]").waitFor();
  await page.reload();
  await page.locator("html.started[data-theme=dark]").waitFor();
});
