// The keys: listed in a dialog, off while one types, and off for good for those who turn them off.

import assert from "node:assert/strict";
import { address, axe, becomes, focused, scenario, settled } from "./harness.mjs";

scenario("? lists all keys, and gives the focus back", async (reader) => {
  const page = await reader.open("#/read");
  await page.locator("a.opener[tabindex='0']").first().focus();
  await focused(page, "a.opener");
  const before = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.waitFor();
  for (const words of ["next difference", "columns scroll together", "make this source the base", "copy a link"]) {
    await becomes(() => dialog.innerText(), (said) => said.includes(words), words);
  }
  await settled(page);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await focused(page, `#${before}`);
});

scenario("keys can be turned off, are remembered so, and Escape acts in any case", async (reader) => {
  const page = await reader.open("#/read");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: /act when pressed alone/ }).uncheck();
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "hidden" });
  // A key acts before its press is over.
  await page.keyboard.press("3");
  assert.match(await address(page), /#\/read$/);
  await page.reload();
  await page.locator(".passage.differs").first().waitFor();
  await page.keyboard.press("3");
  assert.match(await address(page), /#\/read$/);
  await page.locator(".passage.differs").first().click();
  await page.locator("section.compare").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("section.compare").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: /act when pressed alone/ }).check();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.keyboard.press("3");
  await page.getByRole("grid").waitFor();
});
