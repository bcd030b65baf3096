// Links: whoever opens one sees the same; one that makes no sense says so.

import assert from "node:assert/strict";
import { Reader, address, becomes, copied, eventually, scenario, settled, url } from "./harness.mjs";

// All that is drawn: what is off the screen rests, and is then no inner text.
const shown = (page) => page.locator("main").textContent();

scenario("a link opened in a new browser shows the same", async (reader) => {
  const page = await reader.open();
  await page.locator(".passage.differs").first().click();
  await page.locator("section.compare").waitFor();
  const other = await Reader.start();
  try {
    const opened = await other.open(new URL(await address(page)).hash);
    await opened.locator("section.compare").waitFor();
    await eventually(async () => assert.equal(await shown(opened), await shown(page)));
    other.assertQuiet();
  } finally {
    await other.stop();
  }
});

scenario("back, forward and reload keep the view", async (reader) => {
  const page = await reader.open("#/read");
  await page.getByRole("link", { name: "Quotes" }).click();
  await page.getByRole("heading", { name: "Quotes" }).waitFor();
  await page.goBack();
  await page.locator(".columns").waitFor();
  await page.goForward();
  await page.getByRole("heading", { name: "Quotes" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Quotes" }).waitFor();
});

scenario("an address that makes no sense says so and shows what it can", async (reader) => {
  const page = await reader.open("#/nonsense?p=half-a-pass&s=el-pais");
  const notice = page.getByRole("alert");
  await becomes(() => notice.innerText(), /no view named “nonsense”/);
  await becomes(() => notice.innerText(), /p=half-a-pass/);
  await settled(page);
  assert.equal(await page.locator("article.column").count(), 1);
});

scenario("a link to words that are gone never shows others", async (reader) => {
  const page = await reader.open("#/read?p=el-pais.500-560~000000");
  await becomes(() => page.getByRole("alert").innerText(), /moved or changed/);
  await settled(page);
  assert.equal(await page.locator("section.compare").count(), 0);
});

scenario("Share shows the link, its length, and copies it", async (reader) => {
  const page = await reader.open("#/quotes?sp=gustavo-petro");
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  const here = await address(page);
  await becomes(() => dialog.getByRole("textbox").inputValue(), here);
  await becomes(() => dialog.innerText(), (said) => said.includes(`${here.length} characters`));
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("status").filter({ hasText: "Link copied" }).first().waitFor({ state: "attached" });
  await copied(page, here);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

for (const [what, body, said] of [
  ["of an unknown format", '{"format": 99, "articles": []}', /format/],
  ["cut off", '{"format": 1, "title": "T", "articles": [{"id": "a", "te', /ends|cut/],
  ["that is no comparison", "[1, 2]", /not a comparison|no comparison|comparison/],
]) {
  scenario(`a corpus.json ${what} is refused in plain words`, async (reader) => {
    const page = await reader.open("", {
      at: url,
      before: (page) => page.route("**/corpus.json", (route) => route.fulfill({ body, contentType: "application/json" })),
    });
    const words = await becomes(() => page.getByRole("alert").innerText(), said);
    assert.ok(!/panicked|serde/.test(words), words);
  });
}
