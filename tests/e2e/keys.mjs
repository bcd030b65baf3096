// The keys: listed in a dialog, off while one types, and off for good for those who turn them off.

import assert from "node:assert/strict";
import { axe, scenario } from "./harness.mjs";

scenario("? lists all keys, and gives the focus back", async (reader) => {
  const page = await reader.open("#/read");
  await page.locator("a.opener[tabindex='0']").first().focus();
  const before = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.waitFor();
  for (const words of ["next difference", "columns scroll together", "make this source the base", "copy a link"]) {
    assert.ok((await dialog.innerText()).includes(words), words);
  }
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.waitForFunction((before) => document.activeElement.id === before, before);
});

scenario("keys can be turned off, are remembered so, and Escape acts in any case", async (reader) => {
  const page = await reader.open("#/read");
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: /act when pressed alone/ }).uncheck();
  await page.getByRole("dialog", { name: "Keys" }).getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("3");
  assert.match(page.url(), /\/$|#\/read/);
  await page.reload();
  await page.locator(".passage.differs").first().waitFor();
  await page.keyboard.press("3");
  assert.match(page.url(), /\/$|#\/read/);
  await page.locator(".passage.differs").first().click();
  await page.locator("section.compare").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("section.compare").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: /act when pressed alone/ }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await page.getByRole("grid").waitFor();
});
