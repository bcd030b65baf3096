// The scroll lock: columns show what belongs together, ease there, and let the reader have the column that is scrolled.

import assert from "node:assert/strict";
import { becomes, scenario, settled } from "./harness.mjs";

const TWO = "#/read?s=el-pais,freixes";

/** Opens the two digests, and waits until they are drawn whole. */
async function openTwo(reader, how) {
  const page = await reader.open(TWO, how);
  await page.locator("#text-2 .passage").first().waitFor();
  await settled(page);
  return page;
}

/** Scrolls a column as a reader does, to a share of its way, and waits until all columns rest. */
async function scrollTo(page, source, share) {
  await page.evaluate(
    ([source, share]) => {
      const pane = document.getElementById(`sheet-${source}`);
      pane.scrollTop = Math.round(share * (pane.scrollHeight - pane.clientHeight));
    },
    [source, share],
  );
  await rest(page);
}

const rest = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const tops = () => [...document.querySelectorAll(".sheet")].map((pane) => pane.scrollTop).join();
        let [before, still] = [tops(), 0];
        const look = () => {
          const now = tops();
          still = now === before ? still + 1 : 0;
          before = now;
          still > 8 ? done() : requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

/**
 * What stands at the reading line of two columns: mid-screen, shifted near both ends. Gives how many passages the other
 * column's is from a partner of the leading column's nearest passages that have one there.
 */
const offBy = (page, lead, other) =>
  page.evaluate(
    ([lead, other]) => {
      const line = (source) => {
        const pane = document.getElementById(`sheet-${source}`);
        const [scroll, height, room] = [pane.scrollTop, pane.clientHeight, pane.scrollHeight - pane.clientHeight];
        const half = height / 2;
        const shifted = half - Math.max(0, half - scroll) + Math.max(0, half - (room - scroll));
        return pane.getBoundingClientRect().top + shifted;
      };
      const passages = (source) => [...document.querySelectorAll(`#text-${source} .passage`)];
      const distance = (passage, y) => {
        const { top, bottom } = passage.getBoundingClientRect();
        return Math.max(top - y, y - bottom, 0);
      };
      const nearest = (source) =>
        passages(source).reduce((a, b) => (distance(b, line(source)) < distance(a, line(source)) ? b : a));
      // The page itself says who is whose partner: it lights them.
      const partners = (passage) => {
        passage.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
        const lit = passages(other).filter((p) => p.classList.contains("lit"));
        passage.dispatchEvent(new MouseEvent("mouseout", { bubbles: true }));
        return lit;
      };
      const paired = passages(lead).filter((passage) => partners(passage).length > 0);
      const least = Math.min(...paired.map((passage) => distance(passage, line(lead))));
      // Where one passage ends and the next begins in one line, both stand there.
      const leading = paired.filter((passage) => distance(passage, line(lead)) <= least + 1);
      const all = passages(other);
      const at = all.indexOf(nearest(other));
      return Math.min(...leading.flatMap(partners).map((partner) => Math.abs(all.indexOf(partner) - at)));
    },
    [lead, other],
  );

scenario("at twenty positions through two digests, partners or their neighbours stand at mid-screen", async (reader) => {
  const page = await openTwo(reader, { width: 1280, height: 900 });
  const off = [];
  for (let i = 0; i < 20; i++) {
    await scrollTo(page, 0, i / 19);
    off.push(await offBy(page, 0, 2));
  }
  assert.ok(off.every((by) => by <= 1), `passages away from the partner: ${off}`);
});

scenario("whichever column is scrolled leads, and the beginning and the end come to mid-screen too", async (reader) => {
  const page = await openTwo(reader);
  const tops = () => page.evaluate(() => [0, 2].map((s) => document.getElementById(`sheet-${s}`).scrollTop));
  await page.mouse.move(900, 600);
  await page.mouse.wheel(0, 2500);
  await becomes(tops, ([followed]) => followed > 100, "the other column followed");
  await rest(page);
  assert.ok((await offBy(page, 2, 0)) <= 1);
  await page.mouse.wheel(0, -9000);
  await becomes(tops, ([, led]) => led === 0);
  await rest(page);
  assert.ok((await offBy(page, 2, 0)) <= 1);
});

scenario("columns ease to their places, and jump for those who asked for less motion", async (reader) => {
  for (const [reducedMotion, eases] of [
    ["no-preference", true],
    ["reduce", false],
  ]) {
    const page = await openTwo(reader, { reducedMotion });
    const steps = await page.evaluate(
      () =>
        new Promise((done) => {
          const [one, two] = [0, 2].map((s) => document.getElementById(`sheet-${s}`));
          const seen = new Set();
          const look = (frames) => {
            seen.add(two.scrollTop);
            frames > 0 ? requestAnimationFrame(() => look(frames - 1)) : done(seen.size);
          };
          one.scrollTop = one.scrollHeight / 2;
          look(30);
        }),
    );
    assert.ok(eases ? steps > 4 : steps <= 3, `${reducedMotion}: ${steps} places`);
    await page.close();
  }
});

scenario("the lock is released by its button and by L, and says so", async (reader) => {
  const page = await openTwo(reader);
  const button = page.getByRole("button", { name: "Scroll together" });
  const pressed = () => button.getAttribute("aria-pressed");
  await becomes(pressed, "true");
  await button.click();
  await becomes(pressed, "false");
  await scrollTo(page, 0, 0.6);
  assert.equal(await page.evaluate(() => document.getElementById("sheet-2").scrollTop), 0);
  await page.keyboard.press("l");
  await becomes(pressed, "true");
  await page.locator("[role=status]", { hasText: "The columns scroll together." }).first().waitFor({ state: "attached" });
  await rest(page);
  assert.ok((await offBy(page, 0, 2)) <= 1, "columns come together at once");
});

scenario("a column that is scrolled on purpose alone is let go", async (reader) => {
  const page = await openTwo(reader);
  await scrollTo(page, 0, 0.4);
  const before = await page.evaluate(() => document.getElementById("sheet-0").scrollTop);
  await page.mouse.move(900, 600);
  await page.keyboard.down("Alt");
  await page.mouse.wheel(0, 700);
  await page.keyboard.up("Alt");
  await becomes(() => page.getByRole("button", { name: "Scroll together" }).getAttribute("aria-pressed"), "false");
  await rest(page);
  assert.equal(await page.evaluate(() => document.getElementById("sheet-0").scrollTop), before);
  await page.locator("[role=status]", { hasText: "Released" }).first().waitFor({ state: "attached" });
});
