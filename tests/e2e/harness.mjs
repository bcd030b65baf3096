// What every end-to-end test starts from: a Chromium of its own on the built site. A test fails where the page prints
// an error, breaks the content security policy, or asks another origin for anything.
//
// `cargo xtask test e2e` builds and serves the site and runs these tests. To run one file by hand, against a site that
// is served already: CROSSREAD_URL=http://127.0.0.1:8080/ CHROMIUM=/usr/bin/chromium node --test tests/e2e/smoke.mjs
//
// A scenario never waits for time, and reads nothing right after an act: it waits for what it promises (`becomes`,
// `eventually`), and checks what must not be once the page shows that the act is over (`settled`). To see that one holds
// on a slow machine too, run it with CROSSREAD_SLOW=6: every page then runs at a sixth of its speed, and is waited for
// six times as long. What states how long something may take (loading.mjs, the last of quotes.mjs) then says little.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";

/** Where the site is served. */
export const url = process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/";

/** How many times slower than this machine the pages run. */
const slow = Number(process.env.CROSSREAD_SLOW ?? 1);

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * A test with a browser of its own: `act` gets a `reader` who opens pages (see Reader).
 * @param {string} promise what the program promises, in its readers' words
 * @param {(reader: Reader) => Promise<void>} act
 * @param {object} [how] what is otherwise about the browser (see Reader.start)
 */
export function scenario(promise, act, how = {}) {
  test(promise, { timeout: 120_000 * slow }, async () => {
    const reader = await Reader.start(how);
    try {
      await act(reader);
      reader.assertQuiet();
    } catch (error) {
      // What the page complained about often explains what the test waited for in vain.
      for (const complaint of reader.complaints()) console.error(complaint);
      throw error;
    } finally {
      await reader.stop();
    }
  });
}

/** Someone who reads the site in a new browser, with nothing stored from before. */
export class Reader {
  #folder;
  #context;
  #complaints = [];
  #expected = [];
  #allowed = [`${new URL(url).origin}/`];

  /**
   * @param {object} [how]
   * @param {boolean} [how.offline] whether the site may keep itself for reading without a network. Elsewhere it may not:
   *   what a test puts in the place of a file would not reach the page.
   * @param {boolean} [how.javaScript] whether pages may run scripts
   */
  static async start({ offline = false, javaScript = true } = {}) {
    const reader = new Reader();
    reader.#folder = await mkdtemp(join(tmpdir(), "crossread-e2e-"));
    reader.#context = await chromium.launchPersistentContext(reader.#folder, {
      executablePath: process.env.CHROMIUM || "chromium",
      headless: true,
      args: FLAGS,
      javaScriptEnabled: javaScript,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const context = reader.#context;
    context.setDefaultTimeout(30_000 * slow);
    context.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith("data:") && !address.startsWith("blob:") && !reader.#allowed.some((start) => address.startsWith(start))) {
        reader.#complaints.push(`a request to another origin: ${address}`);
      }
    });
    // Console messages hold errors, warnings and breaches of the content security policy.
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        reader.#complaints.push(`the console says: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => reader.#complaints.push(`an error in the page: ${error.error()}`));
    if (!offline) {
      await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }));
    }
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy broken: ${event.violatedDirective} by ${event.blockedURI}`),
      );
    });
    return reader;
  }

  /**
   * Opens the site and waits until it has drawn a view.
   * @param {string} [hash] the view's state, for example "#/quotes?sp=gustavo-petro"
   * @param {object} [how]
   * @param {number} [how.width] of the window, in CSS pixels
   * @param {number} [how.height]
   * @param {"light"|"dark"} [how.colorScheme]
   * @param {"reduce"|"no-preference"} [how.reducedMotion]
   * @param {string} [how.at] the site's address, where it is not the usual one
   * @param {string} [how.until] what must stand on the page before it is given back, as a CSS selector
   * @param {boolean} [how.plain] whether to give it back before the program has drawn
   * @param {number} [how.wait] for how many milliseconds at most
   * @param {(page: import("playwright-core").Page) => Promise<void>} [how.before] done to the page before it loads
   * @returns {Promise<import("playwright-core").Page>}
   */
  async open(hash = "", how = {}) {
    const { width = 1280, height = 900, colorScheme = "light", reducedMotion = "reduce", at = url, until = "main", plain = false, before } = how;
    const wait = (how.wait ?? 30_000) * slow;
    const page = await this.#context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion });
    if (slow > 1) await throttled(page, slow);
    await before?.(page);
    await page.goto(at + hash);
    // Until the program draws, the page holds the texts only.
    if (!plain) await page.locator("html.started").waitFor({ state: "attached", timeout: wait });
    await page.locator(until).first().waitFor({ timeout: wait });
    return page;
  }

  /** Lets pages load what is at this address, besides the site. */
  allow(start) {
    this.#allowed.push(start);
  }

  /** Lets a test cause a complaint on purpose: one that matches is passed over. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** What the page and its console complained about so far, less what was expected. */
  complaints() {
    return this.#complaints.filter((complaint) => !this.#expected.some((pattern) => pattern.test(complaint)));
  }

  assertQuiet() {
    assert.deepEqual(this.complaints(), []);
  }

  async stop() {
    await this.#context.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Has a page run so many times slower than this machine, until it is told otherwise. */
export async function throttled(page, rate) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
}

/**
 * Waits until an assertion holds, as what the program does follows an act a moment later. Where it does not hold in time
 * it fails with its own error. Gives what the assertion gives.
 * @template T
 * @param {() => T | Promise<T>} assertion
 * @param {number} [seconds] for how long at most
 * @returns {Promise<T>}
 */
export async function eventually(assertion, seconds = 30) {
  const end = Date.now() + seconds * slow * 1000;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((done) => setTimeout(done, 40));
  }
}

/**
 * Waits until what is read is as expected, and gives it.
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {RegExp | ((found: T) => unknown) | T} expected a pattern, a condition, or just this
 * @param {string} [message]
 * @returns {Promise<T>}
 */
export function becomes(read, expected, message) {
  return eventually(async () => {
    const found = await read();
    if (expected instanceof RegExp) assert.match(found, expected, message);
    else if (typeof expected === "function") assert.ok(expected(found), `${message ?? expected}: ${JSON.stringify(found)}`);
    else assert.deepEqual(found, expected, message);
    return found;
  });
}

/**
 * Waits until the page has come to rest: texts are drawn in slices and laid out some blocks at a time, lists grow as
 * they come near. What is measured, and what must not be there, is looked at after this.
 */
export const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let still = 0;
        const watch = new MutationObserver(() => (still = 0));
        watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        const drawn = () =>
          !document.querySelector(".compare.drawing") &&
          [...document.querySelectorAll(".column .text")].every((text) => !text.clientWidth || text.classList.contains("resting"));
        // A page that another lies over may be given no frames, and then draws nothing either.
        const next = () => {
          const timer = setTimeout(() => (cancelAnimationFrame(frame), look()), 150);
          const frame = requestAnimationFrame(() => (clearTimeout(timer), look()));
        };
        const end = performance.now() + 30_000;
        const look = () => {
          still = drawn() ? still + 1 : 0;
          // What never rests is looked at as it is.
          if (still < 10 && performance.now() < end) return next();
          watch.disconnect();
          done();
        };
        next();
      }),
  );

/** The page's address. What the browser tells of it from outside may come later. */
export const address = (page) => page.evaluate(() => location.href);

/** Waits until an element that a selector finds has the focus. */
export const focused = (page, selector) =>
  page.waitForFunction((selector) => document.activeElement?.matches(selector), selector);

/** What has been copied, once it fits. */
export const copied = (page, expected) => becomes(() => page.evaluate(() => navigator.clipboard.readText()), expected);

/**
 * What axe finds against WCAG 2.2 AA, each as one line; nothing where all is well.
 * @param {import("playwright-core").Page} page
 * @param {string[]} [rules] only these, by axe's names
 */
export async function axe(page, rules) {
  // Evaluated by the browser's debugger, which the page's policy does not hold back.
  await page.evaluate(await readFile(axeSource, "utf8"));
  const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const runOnly = rules ? { type: "rule", values: rules } : all;
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), runOnly);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.target.join(" ")}`),
  );
}

/** Whether the page scrolls sideways, which no width from 320 px up should cause. */
export function scrollsSideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Two short reports of one event. */
export const HERALD = `Ferry runs aground

The ferry Aurora ran aground off Kilmore on Tuesday with 212 people on board, the coast guard said.

“Nobody was hurt,” said the captain, Nora Quinn.`;
export const GAZETTE = `Aurora stuck on sandbank

The Aurora ran aground near Kilmore on March 3 with some 200 passengers, according to the coast guard.

Captain Nora Quinn praised her crew. “They did everything right,” Quinn said in Málaga.`;

/** Adds a report in Sources. */
export const paste = async (page, text) => {
  await page.getByLabel(/A report, pasted whole/).fill(text);
  await page.getByRole("button", { name: "Add this report" }).click();
};

/** Waits until so many columns of Read can be seen. */
export const columns = (page, count) =>
  page.waitForFunction(
    (count) => [...document.querySelectorAll("article.column")].filter((column) => column.checkVisibility()).length === count,
    count,
  );
