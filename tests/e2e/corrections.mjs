// The reader corrects who is quoted: by mouse, by keyboard alone and on a phone; undone with one click, and carried
// by the link.

import assert from "node:assert/strict";
import { address, axe, becomes, copied, focused, scenario, scrollsSideways, settled, url } from "./harness.mjs";

const speaker = (page, name) => page.locator(".speakers li button", { hasText: name });
const count = (page) => page.locator("#said-count");
const card = (page, words) => page.locator(".utterance", { hasText: words });
const other = (card) => card.getByRole("button", { name: "Another speaker…" });
const profile = (page, name) => page.getByRole("region", { name, exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Waits until the list says that a speaker is quoted so often. */
const quoted = (page, name, times) =>
  page.waitForFunction(([name, times]) => {
    const lines = [...document.querySelectorAll(".speakers li button")];
    const line = lines.find((l) => l.querySelector("b").firstChild.textContent === name);
    return times === 0 ? !line : line?.querySelector(".number").textContent === String(times);
  }, [name, times]);

scenario("another speaker for a quotation: every count follows, it is shown as the reader's, one click undoes it", async (reader) => {
  const page = await reader.open("#/quotes");
  await other(card(page, "concrete actions")).click();
  await page.getByRole("combobox", { name: "Who said this?" }).fill("the Colombian president");
  await page.getByRole("option", { name: /Gustavo Petro/ }).click();
  await quoted(page, "Gustavo Petro", 6);
  await quoted(page, "Marco Rubio", 0);
  const corrected = card(page, "concrete actions");
  await becomes(() => corrected.textContent(), /Your correction.*The page had: Marco Rubio\./s);
  const shares = await becomes(() => page.locator(".per-source").textContent(), /Gustavo Petro.*Your correction/s);
  assert.doesNotMatch(shares, /Marco Rubio/);
  await becomes(() => address(page), /fix=said/);
  await speaker(page, "Gustavo Petro").click();
  await page.getByText("6 of 21 quotations", { exact: true }).waitFor();
  await corrected.getByRole("button", { name: "Copy as a citation" }).click();
  await page.locator("p.unseen[role=status]", { hasText: "Citation copied." }).waitFor({ state: "attached" });
  await copied(page, /Gustavo Petro, speaker corrected by the reader/);
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await corrected.getByRole("button", { name: /^Undo/ }).click();
  await quoted(page, "Marco Rubio", 1);
  await page.getByText("5 of 21 quotations", { exact: true }).waitFor();
  await becomes(() => address(page), (at) => !at.includes("fix="));
});

scenario("the correction is followed in the Compare box, in another browser by the link, and after a reload", async (reader) => {
  const page = await reader.open("#/quotes");
  await other(card(page, "concrete actions")).click();
  await page.getByRole("combobox", { name: "Who said this?" }).fill("Ana Lee");
  await page.getByRole("option", { name: /Ana Lee.*someone else/ }).click();
  await quoted(page, "Ana Lee", 1);
  await card(page, "concrete actions").getByRole("link", { name: "In its place" }).click();
  const box = page.locator("#compare-box");
  await box.getByText(/Ana Lee/).first().waitFor();
  const inBox = () => box.locator(".quoted").allTextContents().then((all) => all.join());
  await becomes(inBox, /concrete actions.*Ana Lee.*Your correction/s);
  await becomes(() => box.locator(".own-here").textContent(), /Said by Ana Lee/);
  const { hash } = new URL(await becomes(() => address(page), /fix=said/));
  await page.reload();
  await page.locator("#compare-box").getByText(/Ana Lee/).first().waitFor();
  const friend = await reader.open(`#/quotes?${new URLSearchParams({ fix: new URLSearchParams(hash.split("?")[1]).get("fix") })}`);
  await quoted(friend, "Ana Lee", 1);
  await friend.goto(`${url}#/quotes?sp=ana-lee`);
  await friend.getByText("1 of 21 quotations", { exact: true }).waitFor();
});

scenario("by keyboard alone: a speaker is found by typing, chosen with Enter, left with Escape; the focus is never lost", async (reader) => {
  const page = await reader.open("#/quotes");
  await other(card(page, "concrete actions")).focus();
  await page.keyboard.press("Enter");
  await focused(page, "[role=combobox]");
  await page.keyboard.press("Escape");
  await focused(page, ".by button");
  await page.keyboard.press("Enter");
  await focused(page, "[role=combobox]");
  await page.keyboard.type("schlen");
  await page.waitForFunction(() => {
    const active = document.activeElement.getAttribute("aria-activedescendant");
    return active && /Lee Schlenker/.test(document.getElementById(active)?.textContent);
  });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await quoted(page, "Lee Schlenker", 3);
  await focused(page, ".own-note button");
  await page.locator("p.unseen[role=status]", { hasText: "Said by Lee Schlenker" }).waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await quoted(page, "Lee Schlenker", 2);
  await focused(page, ".by button");
});

scenario("nobody is named: the quotation stands with the speakers not named", async (reader) => {
  const page = await reader.open("#/quotes");
  await other(card(page, "concrete actions")).click();
  await page.getByRole("option", { name: "Speaker not named" }).click();
  await quoted(page, "Speaker not named", 1);
  await speaker(page, "Speaker not named").click();
  await page.getByText("1 of 21 quotations", { exact: true }).waitFor();
});

scenario("two persons are one: counted as one, found by either name, parted again with one click", async (reader) => {
  const page = await reader.open("#/quotes");
  await speaker(page, "Jennifer Locetta").click();
  await button(page, "Same person as… Jennifer Locetta").click();
  await page.getByRole("combobox", { name: /same person as Jennifer Locetta/ }).fill("lee");
  await page.getByRole("option", { name: /Lee Schlenker/ }).click();
  await quoted(page, "Lee Schlenker", 0);
  await quoted(page, "Jennifer Locetta", 4);
  await page.getByText("4 of 21 quotations", { exact: true }).waitFor();
  await page.getByRole("searchbox", { name: "Find by name" }).fill("schlenker");
  await page.waitForFunction(() => document.querySelectorAll(".speakers li").length === 1);
  await becomes(() => page.locator(".speakers li").textContent(), /Jennifer Locetta/);
  await page.getByRole("searchbox", { name: "Find by name" }).fill("");
  await profile(page, "Jennifer Locetta").getByRole("button", { name: /^Undo/ }).click();
  await quoted(page, "Lee Schlenker", 2);
  await quoted(page, "Jennifer Locetta", 2);
});

scenario("a new name is shown everywhere, and links to the speaker hold", async (reader) => {
  const page = await reader.open("#/quotes?sp=marco-rubio");
  await button(page, "Rename… Marco Rubio").click();
  await focused(page, "form.correct input");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Secretary Rubio");
  await page.keyboard.press("Enter");
  await profile(page, "Secretary Rubio").waitFor();
  await quoted(page, "Secretary Rubio", 1);
  assert.match(await address(page), /sp=marco-rubio/);
  await becomes(() => page.locator(".utterance .by b").textContent(), "Secretary Rubio");
  await profile(page, "Secretary Rubio").getByRole("button", { name: /^Undo/ }).click();
  await quoted(page, "Marco Rubio", 1);
});

scenario("one person is two: a source and a single quotation are split off, and shown beside the rest", async (reader) => {
  const page = await reader.open("#/quotes?sp=donald-trump");
  await button(page, "Split off… Donald Trump").click();
  const form = page.locator("form.correct");
  await form.getByRole("button", { name: "Split off" }).click();
  await form.getByText(/Choose some of it, but not all/).waitFor();
  await form.getByRole("checkbox", { name: /Washington dateline/ }).check();
  await form.getByRole("checkbox", { name: /very nice/ }).check();
  await form.getByRole("textbox", { name: "That person’s name" }).fill("Donald Trump Jr.");
  await form.getByRole("button", { name: "Split off" }).click();
  await profile(page, "Donald Trump Jr.").waitFor();
  const split = await becomes(async () => Number(await speaker(page, "Donald Trump Jr.").locator(".number").textContent()), (n) => n >= 2);
  await quoted(page, "Donald Trump", 7 - split);
  await becomes(() => count(page).textContent(), "7 of 21 quotations");
  // What the bar covers half of is not measured.
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await profile(page, "Donald Trump").getByRole("button", { name: /^Undo/ }).click();
  await quoted(page, "Donald Trump", 7);
});

scenario("on a phone: corrected, undone from the list of marks, nothing scrolls sideways", async (reader) => {
  const page = await reader.open("#/quotes?sp=lee-schlenker", { width: 360, height: 740, colorScheme: "dark" });
  await other(page.locator(".utterance").first()).click();
  await page.getByRole("combobox", { name: "Who said this?" }).fill("petro");
  await page.getByRole("option", { name: /Gustavo Petro/ }).waitFor();
  await settled(page);
  assert.equal(await scrollsSideways(page), false);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("option", { name: /Gustavo Petro/ }).click();
  await page.getByText("1 of 21 quotations", { exact: true }).waitFor();
  await button(page, "Split off… Lee Schlenker").waitFor({ state: "detached" });
  await button(page, "Rename… Lee Schlenker").click();
  await page.locator("form.correct input").waitFor();
  await settled(page);
  assert.equal(await scrollsSideways(page), false);
  await page.getByRole("button", { name: /mark of yours/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Undo/ }).click();
  await page.getByText("2 of 21 quotations", { exact: true }).waitFor();
});
