// The page in Spanish: chosen from the browser, the link or the bar, remembered, and no English word of the page left.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { address, axe, becomes, focused, scenario, settled } from "./harness.mjs";

const folder = new URL("../../src/ui/strings/", import.meta.url);
const [english, spanish] = await Promise.all(["english.rs", "spanish.rs"].map((file) => readFile(new URL(file, folder), "utf8")));

/** The words of a table as they stand on the page: each literal cut at its placeholders. */
function pieces(table) {
  const unescaped = (words) => words.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
  const literals = [...table.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map((found) => unescaped(found[1]));
  const trimmed = literals.flatMap((words) => words.split(/\{[^{}]*\}/)).map((piece) => piece.replace(/^[\s.,:;()“”]+|[\s.,:;()“”]+$/g, ""));
  return new Set(trimmed.filter((piece) => /\p{L}{2}/u.test(piece)));
}

const shared = pieces(spanish);
const words = [...pieces(english)].filter((piece) => !shared.has(piece));
/** Pieces that tell English by themselves wherever they stand, and those that do so as the whole of a text. */
const telling = words.filter((piece) => piece.split(/\s+/).length > 2);
const alone = words.filter((piece) => piece.split(/\s+/).length <= 2);

/** What the page says in its own language, as read and as spoken: texts, names, titles, placeholders. */
const spoken = (page) =>
  page.evaluate(() => {
    const own = (element) => (element.closest("[lang]")?.lang ?? "") === document.documentElement.lang;
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (own(node.parentElement) && !["SCRIPT", "STYLE"].includes(node.parentElement.tagName)) said.push(node.data.trim());
      } else if (own(node)) {
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"]) said.push(node.getAttribute(name)?.trim());
      }
    }
    return [...new Set(said.filter(Boolean))];
  });

async function assertSpanish(page, where) {
  const said = await spoken(page);
  const left = said.filter((text) => alone.includes(text.replace(/[.:…]+$/, "")) || telling.some((piece) => text.includes(piece)));
  assert.deepEqual(left, [], where);
}

scenario("in Spanish no English word of the page is left, in any view", async (reader) => {
  for (const view of ["sources", "read", "matrix", "timeline", "quotes"]) {
    const page = await reader.open(`#/${view}?lang=es`, { until: "main h1" });
    await page.locator("html[lang=es]").waitFor();
    await settled(page);
    await assertSpanish(page, view);
    if (view === "read") {
      await page.locator(".passage.differs").first().click();
      await page.locator("section.compare").waitFor();
      await settled(page);
      await assertSpanish(page, "the Compare box");
    }
    await page.getByRole("button", { name: "Teclas" }).click();
    await page.locator("dialog[open]").waitFor();
    await assertSpanish(page, `the keys over ${view}`);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await settled(page);
    assert.deepEqual(await axe(page), [], view);
    await page.close();
  }
});

scenario("the language is changed in the bar, stands in the link and is remembered", async (reader) => {
  const page = await reader.open("#/quotes", { until: "main h1" });
  await page.locator("html[lang=en]").waitFor();
  await page.getByRole("button", { name: "Español" }).click();
  await page.locator("html[lang=es]").waitFor();
  await focused(page, "#language");
  await becomes(() => address(page), /lang=es/);
  await becomes(() => page.title(), /^Citas/);
  await becomes(() => page.locator(".skip-link").textContent(), "Ir al texto");
  await page.getByRole("link", { name: "Lectura" }).click();
  await page.locator("section.column, .column").first().waitFor();
  assert.match(await address(page), /lang=es/);
  const next = await reader.open("#/read", { until: "main h1" });
  await next.locator("html[lang=es]").waitFor();
  assert.doesNotMatch(await address(next), /lang=/);
  await next.getByRole("button", { name: "English" }).click();
  await next.locator("html[lang=en]").waitFor();
  await next.getByRole("link", { name: "Read", exact: true }).waitFor();
});

scenario("the language is the first of the browser's that the page speaks", async (reader) => {
  const before = (page) =>
    page.addInitScript(() => Object.defineProperty(navigator, "languages", { get: () => ["fr-FR", "es-CO", "en-US"] }));
  const page = await reader.open("", { until: "main h1", before });
  await page.locator("html[lang=es]").waitFor();
  assert.doesNotMatch(await address(page), /lang=/);
  // A source keeps its own language.
  await page.locator(".column .text[lang=en]").first().waitFor();
  const asked = await reader.open("#/read?lang=en", { until: "main h1", before });
  await asked.locator("html[lang=en]").waitFor();
});
