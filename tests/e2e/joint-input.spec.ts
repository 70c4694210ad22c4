import type { Page } from "@playwright/test";
import { type Journey, signInByMail } from "@/tests/support/e2e-journey";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const journey: Journey = { locale: "en", t, scripts: true, paragraph: "", organisation: "" };
const part = "parts.p-threats.keyMessage";

/** Begins an input of the demo's call and writes one sentence into it. */
async function write(page: Page, title: string, sentence: string): Promise<string> {
  await page.goto("/en/consultations/session-inputs");
  await page.locator('a[href*="/compose/input/"]').first().click();
  await page.getByRole("button", { name: t("inputs.start.begin") }).click();
  await page.waitForURL("**/me/inputs/*");
  await page.locator('[name="title"]').fill(title);
  await page.locator(`[name="${part}"]`).fill(sentence);
  await page.getByRole("button", { name: t("inputs.writer.save"), exact: true }).click();
  await expect(page.locator(".actions .saved").filter({ hasText: /^Saved \d/ })).toBeVisible();
  await page.reload();
  await expect(page.locator(`[name="${part}"]`)).toHaveValue(sentence);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function invite(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`/en/me/inputs/${id}/signatures?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: t("signatures.invite.askName", { name }) }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
}

test("two sign, the text changes, one signs again without scripts; published with that name, endorsed with a reservation", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const title = `Joint words ${uniqueWord()}`;
  const lead = await visit();
  await enterAs(lead, "awa@demo.example");
  const id = await write(lead, title, "Threats grow every three years.");
  await invite(lead, id, "Demo University B");
  await invite(lead, id, "Demo Technical Association D");
  await expectAccessible(lead);
  await lead.goto(`/en/me/inputs/${id}/signatures`);
  await lead.getByRole("button", { name: t("signatures.open.do") }).click();
  await expect(lead.getByText(t("signatures.led.opened"))).toBeVisible();

  const [plain, scripted] = [await visit({ javaScriptEnabled: false }), await visit()];
  await enterAs(plain, "zofia@demo.example");
  await scripted.goto("/en/sign-in");
  await signInByMail(scripted, journey, "ines@demo.example");
  await scripted.waitForURL("**/me");
  for (const page of [plain, scripted]) {
    await page.goto("/en/me/signatures");
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("button", { name: t("signatures.one.confirm") }).click();
    await expect(page.getByText(/confirmed this text on/)).toBeVisible();
  }

  await lead.goto(`/en/me/inputs/${id}`);
  await lead.locator(`[name="${part}"]`).fill("Threats grow every two years.");
  await lead.getByRole("button", { name: t("inputs.writer.save"), exact: true }).click();
  await expect(async () => {
    await plain.reload();
    await expect(plain.getByRole("heading", { name: t("signatures.one.changesTitle") })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(plain.locator(".changed-field del")).toContainText("three");
  await expect(plain.locator(".changed-field ins")).toContainText("two");
  await plain.getByLabel(t("signatures.one.showLogo")).check();
  await plain.getByRole("button", { name: t("signatures.one.confirm") }).click();
  await expect(plain.getByText(/confirmed this text on/)).toBeVisible();

  await lead.goto(`/en/me/inputs/${id}`);
  await lead.getByRole("button", { name: t("inputs.writer.submit"), exact: true }).click();
  await lead.waitForURL("**/me/receipts/*");
  const staff = await visit();
  const reference = await publish(staff, title);

  const reader = await visit({ javaScriptEnabled: false });
  await reader.goto(`/en/contributions/${reference}`);
  const names = reader.getByRole("region", { name: t("signatures.public.heading") });
  await expect(names.getByRole("listitem")).toHaveText([/Demo NGO A/, /Demo University B/]);
  const logo = names.getByRole("img", { name: t("organisations.logo.alt", { name: "Demo University B" }) });
  expect((await reader.request.get((await logo.getAttribute("src")) ?? "")).headers()["content-type"]).toBe(
    "image/webp",
  );
  await endorse(scripted, staff, reader, reference);
});

async function publish(page: Page, title: string): Promise<string> {
  await enterAs(page, "moderator@demo.example");
  await page.goto("/en/desk/moderation");
  await page.getByRole("link", { name: title }).first().click();
  const reference = ((await page.getByRole("main").textContent()) ?? "").match(/OEWG-\d{4}-\d{4,}/)?.[0] ?? "";
  await page.getByRole("button", { name: t("moderation.decisions.publish"), exact: true }).click();
  await expect(page.getByText(t("moderation.decisions.done.publish"))).toBeVisible();
  return reference;
}

/** Who had signed an earlier text, and not this one, endorses it with a reservation; a moderator lets it through. */
async function endorse(page: Page, staff: Page, reader: Page, reference: string): Promise<void> {
  const words = `Not so often ${uniqueWord()}`;
  await page.goto(`/en/contributions/${reference}`);
  await page.getByRole("link", { name: t("endorsements.public.endorse") }).click();
  await page.locator('[name="reservations.0.place"]').selectOption("threats");
  await page.locator('[name="reservations.0.words"]').fill(words);
  await expectAccessible(page);
  await page.getByRole("button", { name: t("endorsements.give.send"), exact: true }).click();
  await expect(page.getByText(t("endorsements.give.states.given"))).toBeVisible();
  await reader.reload();
  await expect(reader.getByText(words)).toHaveCount(0);

  await staff.goto("/en/desk/endorsements");
  await expectAccessible(staff);
  const item = staff.getByRole("listitem").filter({ hasText: words });
  await item.getByRole("button", { name: t("endorsements.desk.publish"), exact: true }).click();
  await expect(item).toHaveCount(0);
  await reader.reload();
  await expect(reader.locator("#part-threats").getByText(words)).toBeVisible();
}
