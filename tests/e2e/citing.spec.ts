import { demo } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");

test("a symbol in a note leads to what cites it, and a topic to what is about it, without scripts", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(`/en${demo.text}`);
  await page.locator(".footnotes").getByRole("link", { name: "A/70/174" }).first().click();
  await expect(page.getByRole("heading", { name: t("instruments.inTexts") })).toBeVisible();
  await expect(page.locator("mark").first()).toHaveText("A/70/174");
  for (const path of ["/en/topics/privacy-and-data-protection", "/en/instruments/A/70/174", "/en/follow"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test("a comment that was marked and typed offline is sent when the network is back", async ({ visit }) => {
  const page = await visit();
  await page.goto("/ar/topics/privacy-and-data-protection");
  await expectAccessible(page);
  await enterAs(page, "awa@demo.example");
  await page.goto(`/en${demo.text}`);
  await page.goto((await page.locator(".reading a[href*='/compose/']").last().getAttribute("href")) ?? "");
  await page.context().setOffline(true);
  await page.getByText(t("contributions.marks.impactsTitle"), { exact: true }).click();
  await page.getByRole("checkbox", { name: t("contributions.marks.impacts.gender") }).check();
  await page.locator(".ProseMirror").last().click();
  await page.keyboard.type("As A/RES/73/27 says.");
  await expect(page.getByText(t("contributions.saving.offline"))).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.locator(".actions .saved").filter({ hasText: /^Saved \d/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText("As A/RES/73/27 says.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: t("contributions.marks.impacts.gender") })).toBeChecked();
  await expectAccessible(page);
});

test("a reader cites one key message of an input by its own address", async ({ visit }) => {
  const page = await visit({ viewport: { width: 360, height: 800 } });
  await page.goto("/en/consultations/session-inputs/inputs?field=key_message");
  const href = (await page.locator('main a[href*="#message-"]').first().getAttribute("href")) ?? "";
  await page.goto(href);
  await page.locator("#cite summary").first().click();
  const part = page.locator(".cite-parts > details").filter({ hasText: t("inputs.text.keyMessage") });
  await part.locator("summary").first().click();
  const cited = part.first().locator("dd");
  await expect(cited).toHaveCount(5);
  for (const style of await cited.all()) await expect(style).toContainText(new URL(page.url()).hash);
  await expect(cited.first()).toContainText("key message. Available at");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
