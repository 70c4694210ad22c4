import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";
import { hasOpenssl, openssl } from "@/tests/support/openssl";

const t = wordsOf("en");
const author = "zofia@demo.example";
const organisation = "Demo University B";
const consultation = "norms-guidance";

/** Writes a comment on the whole text without scripts, and opens how its name is kept. */
async function draft(page: Page, words: string): Promise<string> {
  await page.goto(`/en${demo.text}`);
  const name = t("public.commentOnText");
  const href = await page.getByRole("link", { name, exact: true }).first().getAttribute("href");
  await page.goto(`${href}${href?.includes("?") ? "&" : "?"}another=1`);
  await page.getByRole("textbox", { name: t("contributions.composer.reasons") }).fill(words);
  await page.getByRole("button", { name: t("contributions.composer.save"), exact: true }).click();
  await expect(page.getByText(t("contributions.composer.saved"))).toBeVisible();
  const composer = page.url();
  await page.getByRole("link", { name: t("protection.own.link") }).click();
  return composer;
}

/** Takes the files of the receipt on the page and gives them to OpenSSL. */
async function checkReceipt(page: Page, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [key, file] of [
    ["canonical", "data.json"],
    ["response", "stamp.tsr"],
    ["root", "ca.pem"],
  ] as const) {
    const href = await page.getByRole("link", { name: t(`receipts.${key}`), exact: true }).getAttribute("href");
    await writeFile(join(folder, file), await (await page.request.get(href ?? "")).body());
  }
  const bundle = await page.getByRole("link", { name: t("receipts.keep") }).getAttribute("href");
  expect(await (await page.request.get(bundle ?? "")).json()).toMatchObject({ format: "openfloor-receipt/1" });
  if (!hasOpenssl) return;
  const verified = openssl(folder, "ts", "-verify", "-data", "data.json", "-in", "stamp.tsr", "-CAfile", "ca.pem");
  expect(verified).toMatchObject({ ok: true });
}

test("a comment under a pseudonym is received, published and looked behind, without scripts", async ({
  visit,
}, info) => {
  test.setTimeout(180_000);
  const still = { javaScriptEnabled: false };
  const [page, staff, desk] = [await visit(still), await visit(), await visit()];
  const [pseudonym, words] = [`Heron ${uniqueWord()}`, uniqueWord()];
  await enterAs(page, author);
  const composer = await draft(page, `${words} is what happened.`);
  await page.locator('input[value="pseudonym"]').check();
  await page.getByRole("textbox", { name: t("protection.form.pseudonym") }).fill(pseudonym);
  await page.getByRole("button", { name: t("protection.form.save") }).click();
  await expect(page.getByText(t("protection.errors.consentMissing")).first()).toBeVisible();
  const choosing = page.url();
  await page.getByRole("checkbox", { name: t("protection.consent.agree") }).check();
  await page.getByRole("button", { name: t("protection.form.save") }).click();
  await expect(page.getByText(t("protection.form.saved"))).toBeVisible();

  await page.goto(composer);
  await page.getByRole("button", { name: t("contributions.composer.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("receipts.title") })).toBeVisible();
  await checkReceipt(page, info.outputPath());
  const term = page.getByRole("term").filter({ hasText: t("receipts.reference") });
  const reference = (await term.locator("xpath=following-sibling::dd[1]").textContent())?.trim() ?? "";

  // The same pages with scripts, which axe needs.
  await enterAs(staff, author);
  for (const path of [choosing, page.url()]) {
    await staff.goto(path);
    await expectAccessible(staff);
  }

  await enterAs(desk, "organiser@demo.example");
  await desk.goto(`/en/desk/protected/${consultation}`);
  await expect(desk.getByText(pseudonym)).toBeVisible();
  const choice = desk.getByRole("combobox", { name: t("protection.desk.nameOne") });
  const offered = await choice.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
  if (offered.includes("moderator@demo.example")) {
    await choice.selectOption("moderator@demo.example");
    await desk.getByRole("button", { name: t("protection.desk.name") }).click();
  }
  await expectAccessible(desk);
  await expect(desk.getByRole("main")).not.toContainText(organisation);

  await enterAs(staff, "moderator@demo.example");
  await staff.goto(`/en/desk/protected/${consultation}/${reference}`);
  await expect(staff.getByRole("main")).toContainText(words);
  await expect(staff.getByRole("main")).not.toContainText(organisation);
  const reason = `The writer asked to be called back, ${uniqueWord()}.`;
  await staff.getByRole("textbox", { name: t("protection.look.why") }).fill(reason);
  await staff.getByRole("button", { name: t("protection.look.show") }).click();
  await expect(staff.getByRole("main")).toContainText(organisation);
  await expectAccessible(staff);
  await desk.reload();
  await expect(desk.getByRole("main")).toContainText(reason);

  expect((await page.request.get(`/en/contributions/${reference}`)).status()).toBe(404);
});
