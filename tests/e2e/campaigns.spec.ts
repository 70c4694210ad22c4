import type { Page } from "@playwright/test";
import { mailTo } from "@/tests/support/e2e-mail";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const narrow = { width: 360, height: 780 };
const button = (page: Page, key: string) => page.getByRole("button", { name: t(key), exact: true });

/** Writes a letter into the demo's call and hands it in; answers its number. */
async function send(page: Page, email: string, words: string): Promise<string> {
  await enterAs(page, email);
  await page.goto("/en/consultations/session-inputs");
  await page.locator('a[href*="/compose/input/"]').first().click();
  await button(page, "inputs.start.begin").click();
  await page.waitForURL("**/me/inputs/*");
  await page.locator('[name="title"]').fill(words.slice(0, 40));
  await page.locator('[name="parts.p-threats.keyMessage"]').fill(words);
  await button(page, "inputs.writer.submit").click();
  await page.waitForURL("**/me/receipts/*");
  return ((await page.getByRole("main").textContent()) ?? "").match(/OEWG-\d{4}-\d{4,}/)?.[0] ?? "";
}

/** The moderator finds the cluster that a letter stands in, once the program has compared it. */
async function openCampaign(page: Page, words: string): Promise<void> {
  await enterAs(page, "moderator@demo.example");
  const item = page.getByRole("main").getByRole("listitem").filter({ hasText: words });
  await expect(async () => {
    await page.goto("/en/desk/moderation/campaigns");
    await expect(item).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await item.getByRole("heading").getByRole("link").click();
}

test("letters that say nearly the same are decided on once, counted in public, and become one joint input", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const own = Array.from({ length: 24 }, () => uniqueWord(7)).join(" ");
  const [first, second] = [await visit(), await visit({ javaScriptEnabled: false, viewport: narrow })];
  const references = [
    await send(first, "awa@demo.example", `${own} at night.`),
    await send(second, "zofia@demo.example", `${own} on holidays.`),
  ];

  const staff = await visit();
  await openCampaign(staff, own.slice(0, 60));
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("2 nearly equal letters, from 2 organisations");
  await expect(staff.locator("main ins")).toContainText("on holidays");
  await expect(staff.locator("main del")).toContainText("at night");
  await button(staff, "campaigns.joins.ask").click();
  await expect(staff.getByText(t("campaigns.done.asked"))).toBeVisible();
  await staff.getByRole("radio", { name: t("campaigns.decide.publish") }).check();
  await expectAccessible(staff);
  await button(staff, "campaigns.decide.submit").click();
  await expect(async () => {
    await staff.reload();
    await expect(staff.getByText(t("campaigns.progress.decided", { count: 2 }))).toBeVisible({ timeout: 500 });
  }).toPass();

  const reader = await visit({ javaScriptEnabled: false, viewport: narrow });
  await reader.goto(`/en/contributions/${references[1]}`);
  await expect(reader.getByText("One of 2 nearly equal letters, from 2 organisations")).toBeVisible();
  await reader.getByRole("link", { name: t("campaigns.public.all") }).click();
  await expect(reader.locator("main ins")).toContainText("on holidays");

  // Who was asked learns of the others only by joining, too.
  const mail = await mailTo("zofia@demo.example", references[1] ?? "");
  expect(mail.text).not.toContain("Demo NGO A");
  const question = (page: Page, reference = "") => page.getByRole("listitem").filter({ hasText: reference });
  for (const [page, key, reference] of [
    [first, "campaigns.own.joinAndLead", references[0]],
    [second, "campaigns.own.join", references[1]],
  ] as const) {
    await page.goto("/en/me/joins");
    await expect(question(page, reference)).not.toContainText("Demo University B");
    await question(page, reference)
      .getByRole("button", { name: t(key), exact: true })
      .click();
    await expect(page.getByText(t("campaigns.own.done"))).toBeVisible();
  }
  await expect(question(second, references[1])).toContainText("Demo NGO A");
  await first.goto("/en/me/joins");
  await expect(question(first, references[0])).toContainText("Demo University B");
  await expectAccessible(first);
  await question(first, references[0])
    .getByRole("button", { name: t("campaigns.own.begin") })
    .click();
  await first.waitForURL("**/me/inputs/*");
  await first.goto(`${first.url()}/signatures`);
  await expect(first.getByRole("link", { name: "Demo University B", exact: true })).toBeVisible();

  const scripted = await visit();
  await scripted.goto(`/en/contributions/${references[1]}/alike`);
  await expectAccessible(scripted);
  await staff.goto("/en/desk/moderation/words");
  await expectAccessible(staff);
});
