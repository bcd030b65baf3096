// The main acts once in Firefox, driven over WebDriver BiDi. Skipped, with a word, where there is no Firefox: name it
// in FIREFOX, or on Debian install firefox-esr (`cargo xtask test e2e` does so where it may).

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import puppeteer from "puppeteer-core";
import { becomes, url } from "./harness.mjs";

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
    const view = async (name, until) => {
      await page.evaluate((hash) => (location.hash = hash), `#/${name}`);
      await page.waitForSelector(until);
    };

    // Read, and the Compare box by mouse and by key.
    await page.goto(`${url}#/read`);
    await page.waitForSelector(".passage.differs");
    // Waits until it stands where it is, for texts are drawn in slices.
    await page.locator(".passage.differs").click();
    await page.waitForSelector("section.compare");
    await becomes(() => page.evaluate(() => location.hash), /p=/);
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
    const cards = (count) => page.waitForFunction((count) => document.querySelectorAll(".cards .card").length === count, {}, count);
    await cards(5);
    await page.locator(".choices .choice input").click();
    await page.locator(".add textarea").fill("The mayor met the minister on Monday.\n\nThey spoke of the new bridge, which opens in May, and of what it will cost the town.");
    await page.locator("::-p-text(Add this report)").click();
    await cards(6);

    // The other language.
    await page.locator("#language").click();
    await page.waitForSelector("html[lang=es]");
    await becomes(() => page.$eval(".bar nav", (bar) => bar.textContent), /Cronología/);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
});
