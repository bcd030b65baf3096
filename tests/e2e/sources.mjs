// Sources: what is compared, and what was made of it.

import assert from "node:assert/strict";
import { scenario } from "./harness.mjs";

scenario("each source says what it is and what is not known of it", async (reader) => {
  const page = await reader.open("#/sources");
  assert.equal(await page.locator("article.card").count(), 5);
  const washington = page.locator("article.card", { hasText: "Washington dateline" });
  assert.match(await washington.innerText(), /outlet not named/);
  const elPais = page.locator("article.card", { hasText: "El País" }).first();
  assert.match(await elPais.innerText(), /about 3 February 2026, inferred/);
  assert.match(await elPais.innerText(), /A digest: every paragraph/);
});

scenario("what was left out is shown with its reason", async (reader) => {
  const page = await reader.open("#/sources");
  const freixes = page.locator("article.card", { hasText: "Josep Freixes" });
  await freixes.locator("summary", { hasText: "Left out" }).click();
  await freixes.locator(".removed li", { hasText: "picture credit" }).first().waitFor();
});

scenario("what was left out can be put back, one piece at a time, and the link keeps it", async (reader) => {
  const page = await reader.open("#/sources");
  const freixes = page.locator("article.card", { hasText: "Josep Freixes" });
  await freixes.locator("summary", { hasText: "Left out" }).click();
  await freixes.getByRole("button", { name: "Put back" }).first().click();
  await freixes.locator("ins", { hasText: "Ovidio" }).waitFor();
  assert.match(page.url(), /kept=freixes\.\d+/);
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.locator("article.column", { hasText: "Credit: Ovidio González" }).first().waitFor();
  await page.goBack();
  await freixes.getByRole("button", { name: "Leave out" }).click();
  await freixes.locator("ins").waitFor({ state: "detached" });
});
