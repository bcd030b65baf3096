// Quotes: who is quoted, exactly theirs, and one utterance in two wordings.

import assert from "node:assert/strict";
import { scenario } from "./harness.mjs";

const speaker = (page, name) => page.locator(".speakers button", { hasText: name });

scenario("the 21 quotations of the five reports, by speaker", async (reader) => {
  const page = await reader.open("#/quotes");
  assert.equal(await page.locator("#said-count").textContent(), "21 quotations");
  const counts = await page.locator(".speakers button.speaker").evaluateAll((all) =>
    all.slice(1).map((b) => [b.querySelector("b").textContent, Number(b.querySelector(".number").textContent)]),
  );
  assert.deepEqual(Object.fromEntries(counts), {
    "Donald Trump": 7,
    "Gustavo Petro": 5,
    "Daniel García-Peña": 3,
    "Jennifer Locetta": 2,
    "Lee Schlenker": 2,
    "Marco Rubio": 1,
    "both governments": 1,
  });
});

scenario("choosing Petro shows exactly his words, and the link keeps the choice", async (reader) => {
  const page = await reader.open("#/quotes");
  await speaker(page, "Gustavo Petro").click();
  const words = await page.locator(".utterance blockquote").allTextContents();
  assert.equal(words.length, 5);
  for (const start of ["The talks are going well", "decisive", "A meeting is scheduled", "complicit actor", "It is essential"]) {
    assert.ok(words.some((w) => w.includes(start)), start);
  }
  assert.match(page.url(), /sp=gustavo-petro/);
  await page.reload();
  await page.locator(".utterance").first().waitFor();
  assert.equal(await page.locator(".utterance").count(), 5);
});

scenario("what Trump said of the call is one utterance in two wordings, the differing words marked", async (reader) => {
  const page = await reader.open("#/quotes?sp=donald-trump");
  const card = page.locator(".utterance", { hasText: "explain the drug situation" });
  assert.equal(await card.count(), 1);
  assert.equal(await card.locator("blockquote").count(), 2);
  const marked = await card.locator("mark").allTextContents();
  assert.ok(marked.some((w) => /we’ve/.test(w)) && marked.some((w) => /that we have/.test(w)), marked.join(" | "));
});

scenario("a quotation leads to its place in Read", async (reader) => {
  const page = await reader.open("#/quotes?sp=marco-rubio");
  await page.getByRole("link", { name: "In its place" }).click();
  await page.locator("a.passage.chosen", { hasText: "concrete actions" }).waitFor();
});

scenario("words typed narrow the quotations, without a step in the history", async (reader) => {
  const page = await reader.open("#/quotes");
  const steps = await page.evaluate(() => history.length);
  await page.getByRole("searchbox").fill("honor");
  await page.getByText("1 quotation", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => history.length), steps);
});

scenario("indirect speech is shown on request and told apart", async (reader) => {
  const page = await reader.open("#/quotes");
  assert.equal(await page.locator(".reported").count(), 0);
  await page.getByRole("button", { name: "indirect" }).click();
  assert.ok((await page.locator(".reported").count()) > 0);
  assert.ok((await page.locator(".reported").first().textContent()).length > 0);
});
