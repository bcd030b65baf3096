// Read's columns: moved, shown alone, one at a time on a phone; twelve of them; what is off the screen.

import assert from "node:assert/strict";
import { corpus } from "../bench/texts/harbour.mjs";
import { becomes, columns, focused, scenario, settled } from "./harness.mjs";

const column = (page, name) => page.locator("article.column", { hasText: name }).first();

scenario("on a phone one source is shown at a time, with buttons to the others", async (reader) => {
  const page = await reader.open("#/read", { width: 360, height: 740 });
  await columns(page, 1);
  await page.getByRole("button", { name: "Next source" }).click();
  await column(page, "Disinformation Commission").waitFor();
  const shared = page.locator("article.column:visible .passage.shared, article.column:visible .passage.differs").first();
  await shared.click();
  await page.locator("section.compare").waitFor();
});

scenario("twelve sources stand side by side; the box has every wording; a phone goes through them all", async (reader) => {
  const body = JSON.stringify(corpus(12, 300));
  const before = (page) => page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  const page = await reader.open("#/read", { before });
  await page.locator("#column-11 .passage").first().waitFor({ state: "attached" });
  await page.locator("#text-0 .passage.shared, #text-0 .passage.differs").first().click();
  await page.locator("section.compare").waitFor();
  const said = await page.locator(".verdict").innerText();
  const words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "10", "11", "12"];
  const told = words.findIndex((word) => said.startsWith(`Found in ${word} of 12`)) + 2;
  await page.waitForFunction((told) => document.querySelectorAll(".wordings > :not(.nearest) dd").length === told, told);
  const phone = await reader.open("#/read", { before, width: 360, height: 740 });
  const next = phone.getByRole("button", { name: "Next source" });
  for (let i = 2; i <= 12; i++) {
    await next.click();
    await phone.locator(".switched", { hasText: `${i}/12` }).waitFor();
  }
  await becomes(() => next.isDisabled(), true);
});

scenario("columns beside the window cost nothing until they come into it, and can be found all the while", async (reader) => {
  const body = JSON.stringify(corpus(12, 300));
  const before = (page) => page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  const page = await reader.open("#/read", { before });
  const laidOut = (out) =>
    page.waitForFunction(
      (out) => document.querySelector("#text-11.resting")?.checkVisibility({ contentVisibilityAuto: true }) === out,
      out,
    );
  await laidOut(false);
  assert.equal(await page.evaluate(() => window.find(document.querySelector("#text-11 .passage").textContent.slice(0, 30))), true);
  await page.evaluate(() => getSelection().removeAllRanges());
  await page.evaluate(() => document.getElementById("column-11").scrollIntoView({ inline: "end" }));
  await laidOut(true);
  await becomes(() => page.locator("#text-11 .passage").first().boundingBox(), (box) => box.height > 0);
});

scenario("from Read to the matrix and back at once, however often", async (reader) => {
  const body = JSON.stringify(corpus(12, 300));
  const before = (page) => page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  const page = await reader.open("#/read", { before, until: "#text-11 .passage" });
  for (const views of [["matrix", "read"], ["matrix", "read", "matrix", "read"], ["matrix", "read", "matrix"]]) {
    await page.evaluate((views) => views.forEach((view) => (location.hash = `#/${view}`)), views);
    const [last, other] = views.at(-1) === "read" ? ["read", "matrix"] : ["matrix", "read"];
    await page.locator(last === "read" ? "#text-11 .passage" : "[role=gridcell]").first().waitFor({ state: "attached" });
    await page.waitForFunction(
      ([last, other]) => document.querySelectorAll(`main > .${last}`).length === 1 && !document.querySelector(`main > .${other}`),
      [last, other],
    );
  }
});

scenario("one column is shown alone and all again; its lines stay readable", async (reader) => {
  const page = await reader.open("#/read", { width: 1600 });
  await page.getByRole("button", { name: "Show Josep Freixes alone" }).click();
  await columns(page, 1);
  await page.waitForURL(/max=freixes/);
  await page.reload();
  await page.getByRole("button", { name: "Show all columns" }).first().click();
  await columns(page, 5);
  await page.locator("a.opener").first().focus();
  await page.keyboard.press("m");
  await columns(page, 1);
  await page.keyboard.press("Escape");
  await columns(page, 5);
});

for (const [hash, width] of [["#/read", 1280], ["#/read", 1920], ["#/read", 1024], ["#/read?max=freixes", 1920], ["#/read?s=el-pais,freixes", 1920]]) {
  scenario(`a line holds 45 to 75 characters: ${hash} at ${width} px`, async (reader) => {
    const page = await reader.open(hash, { width, height: 900 });
    await page.locator("#b-2-9").waitFor();
    await settled(page);
    const average = await page.evaluate(() => {
      let [characters, lines] = [0, 0];
      for (const block of document.querySelectorAll("#text-2 p:not(.caption, .standfirst)")) {
        const count = Math.round(block.getBoundingClientRect().height / parseFloat(getComputedStyle(block).lineHeight));
        if (count < 3) continue;
        characters += block.textContent.length;
        // The last line of a paragraph is half full on the average.
        lines += count - 0.5;
      }
      return characters / lines;
    });
    assert.ok(average >= 45 && average <= 75, `${average.toFixed(1)} characters`);
  });
}

scenario("a column is moved by dragging its grip, and by keys on it", async (reader) => {
  const page = await reader.open("#/read", { width: 1900 });
  const names = () => page.locator("article.column .who .name .label").allTextContents();
  await columns(page, 5);
  await settled(page);
  const grip = await page.locator("#grip-0").boundingBox();
  const third = await page.locator("#column-2").boundingBox();
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(grip.x + 200, grip.y + 20, { steps: 4 });
  await page.mouse.move(third.x + third.width - 30, third.y + 60, { steps: 6 });
  await page.mouse.up();
  await page.waitForURL(/s=disinformation-commission,freixes,el-pais/);
  await becomes(async () => (await names()).slice(0, 3), ["Disinformation Commission", "Josep Freixes", "El País"]);
  await page.locator("#grip-0").focus();
  await page.keyboard.press("ArrowLeft");
  await page.locator("[role=status]", { hasText: "El País is column 2 of 5" }).first().waitFor({ state: "attached" });
  await focused(page, "#grip-0");
  await page.keyboard.press("ArrowLeft");
  await page.locator("article.column .who .name .label").first().getByText("El País").waitFor();
});

scenario("a column that is moved stays scrolled to where it was", async (reader) => {
  const page = await reader.open("#/read?s=el-pais,freixes");
  await page.locator("#p-0-20").waitFor();
  await settled(page);
  await page.getByRole("button", { name: "Scroll together" }).click();
  await page.evaluate(() => (document.getElementById("sheet-0").scrollTop = 500));
  await page.getByRole("button", { name: "Move El País to the right" }).click();
  await page.locator("#column-2 + #column-0").waitFor();
  await page.waitForFunction(() => Math.abs(document.getElementById("sheet-0").scrollTop - 500) < 2);
});

scenario("a swipe goes to the next source on a phone, at the same point", async (reader) => {
  const page = await reader.open("#/read", { width: 360, height: 740 });
  await page.locator("#p-0-20").waitFor({ state: "attached" });
  await settled(page);
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.evaluate(() => scrollTo(0, 2200));
  const touch = (type, x) => client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: 500 }] });
  await touch("touchStart", 320);
  for (let x = 300; x > 80; x -= 20) await touch("touchMove", x);
  await touch("touchEnd", 80);
  await page.locator("#column-1").waitFor();
  await column(page, "Disinformation Commission").waitFor();
  await becomes(() => page.evaluate(() => scrollY), (y) => y > 300, "not back at the top");
});

/** How many blocks are not as high as they are when all is laid out, of the texts shown; none, where nothing shifts. */
const shifted = async (page) => {
  await settled(page);
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll(".text")].filter((text) => text.clientWidth > 0);
    const heights = () => texts.flatMap((text) => [...text.children].map((block) => block.getBoundingClientRect().height));
    const resting = heights();
    for (const text of texts) text.classList.remove("resting");
    const awake = heights();
    for (const text of texts) text.classList.add("resting");
    return awake.filter((height, at) => Math.abs(height - resting[at]) > 0.1).length;
  });
};

scenario("what is off the screen rests as high as it is: nothing shifts, whatever is done", async (reader) => {
  const page = await reader.open("#/read", { width: 1280, height: 600 });
  assert.equal(await shifted(page), 0, "once drawn");
  const fold = page.getByRole("button", { name: "Differences only" });
  await fold.click();
  await page.locator(".folded").first().waitFor();
  assert.equal(await shifted(page), 0, "differences only");
  await fold.click();
  await page.locator(".folded").first().waitFor({ state: "detached" });
  assert.equal(await shifted(page), 0, "all again");
  await page.getByRole("button", { name: "Show El País alone" }).click();
  await columns(page, 1);
  assert.equal(await shifted(page), 0, "alone");
  await page.keyboard.press("Escape");
  await columns(page, 5);
  assert.equal(await shifted(page), 0, "side by side again");
  await page.getByRole("button", { name: "Move El País to the right" }).click();
  await page.waitForURL(/s=dfrlab|s=[^&]*el-pais/);
  assert.equal(await shifted(page), 0, "moved");
});

scenario("what is folded away from the start has its height once it is shown", async (reader) => {
  const page = await reader.open("#/read?only=diff", { width: 1280, height: 600 });
  await page.locator(".folded").first().waitFor();
  await page.getByRole("button", { name: "Differences only" }).click();
  await page.locator(".folded").first().waitFor({ state: "detached" });
  assert.equal(await shifted(page), 0);
});
