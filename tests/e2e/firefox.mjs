// The main acts once in Firefox, driven over WebDriver BiDi. Skipped, with a word, where there is no Firefox: name it
// in FIREFOX, or on Debian install firefox-esr (`cargo xtask test e2e` does so where it may).

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import puppeteer from "puppeteer-core";
import { url } from "./harness.mjs";

const firefox = process.env.FIREFOX || "/usr/bin/firefox-esr";
const skip = existsSync(firefox) ? false : "no Firefox here: set FIREFOX, or install firefox-esr";

test("in Firefox a reader reads, compares, looks, searches, adds a report and changes the language", { skip, timeout: 120_000 }, async () => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true, args: ["--width=1280", "--height=900"] });
  const complaints = [];
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.setDefaultTimeout(30_000);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    const text = (selector) => page.$eval(selector, (element) => element.textContent);
    const view = async (name, until) => {
      await page.evaluate((hash) => (location.hash = hash), `#/${name}`);
      await page.waitForSelector(until);
    };

    // Read, and the Compare box by mouse and by key.
    await page.goto(`${url}#/read`);
    await page.waitForSelector(".passage.differs");
    await page.click(".passage.differs");
    await page.waitForSelector("section.compare");
    assert.match(await page.evaluate(() => location.hash), /p=/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("section.compare"));
    await page.keyboard.press("n");
    await page.waitForFunction(() => document.activeElement?.closest(".passage") || document.querySelector("section.compare"));
    await page.keyboard.press("Escape");

    // Every other view draws what it is about.
    await view("matrix", "[role=grid] [role=gridcell]");
    await view("timeline", ".lane .mark, .timeline .line");
    await view("quotes", ".utterance blockquote");

    // Search.
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement?.matches("input"));
    await page.keyboard.type("Venezuela");
    await page.waitForSelector("a.hit");

    // A report of one's own, read by the engine beside the page.
    await page.evaluate(() => (location.hash = "#/sources"));
    await page.waitForSelector(".cards .card");
    const before = await page.$$eval(".cards .card", (cards) => cards.length);
    await page.click(".choices .choice input");
    await page.locator(".add textarea").fill("The mayor met the minister on Monday.\n\nThey spoke of the new bridge, which opens in May, and of what it will cost the town.");
    await page.locator("::-p-text(Add this report)").click();
    await page.waitForFunction((count) => document.querySelectorAll(".cards .card").length === count + 1, {}, before);

    // The other language.
    await page.click("#language");
    await page.waitForSelector("html[lang=es]");
    assert.match(await text(".bar nav"), /Cronología/);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
});
