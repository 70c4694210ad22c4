import type { Page } from "@playwright/test";
import {
  arrive,
  invite,
  type Journey,
  openComposer,
  publish,
  register,
  signInByMail,
  submit,
  verify,
} from "@/tests/support/e2e-journey";
import { mailTo } from "@/tests/support/e2e-mail";
import { demo, uniqueAddress, uniqueWord } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

const ways = [
  { title: "in English", locale: "en", scripts: true, paragraph: "2", name: "Lantern" },
  { title: "in Arabic", locale: "ar", scripts: true, paragraph: "5", name: "منارة" },
  { title: "in English, without scripts", locale: "en", scripts: false, paragraph: "7", name: "Harbour" },
] as const;

for (const { title, name, ...way } of ways) {
  test(`an organisation registers, is verified, comments; a moderator publishes; the public reads (${title})`, async ({
    visit,
  }) => {
    test.setTimeout(180_000);
    const journey: Journey = {
      ...way,
      t: wordsOf(way.locale),
      organisation: `${name} ${uniqueWord()} ${uniqueWord()}`,
    };
    const { t, locale } = journey;
    const means = { javaScriptEnabled: way.scripts, locale };
    const [focalPoint, representative, staff, reader] = [
      await visit(means),
      await visit(means),
      await visit(means),
      await visit(means),
    ];
    const address = uniqueAddress("focal-point");

    await arrive(focalPoint, journey, `/${locale}`);
    await focalPoint.getByRole("link", { name: t("navigation.signIn") }).click();
    await arrive(focalPoint, journey);
    await signInByMail(focalPoint, journey, address);
    await focalPoint.waitForURL(`**/${locale}/me`);
    await arrive(focalPoint, journey);
    await register(focalPoint, journey, uniqueAddress("contact"));
    await verify(staff, journey);
    await mailTo(address, t("mail.organisationVerified.subject", { organisation: journey.organisation }));
    await invite(focalPoint, representative, journey, uniqueAddress("representative"));

    const words = { wording: uniqueWord(), reasons: `${uniqueWord()} ${uniqueWord()}` };
    await openComposer(representative, journey);
    if (way.scripts) await write(representative, journey, words);
    else await writeWithoutScripts(representative, journey, words);
    await representative.getByRole("button", { name: t("contributions.composer.handOver") }).click();
    await expect(representative.getByText(t("contributions.done.handedOver"))).toBeVisible();
    await arrive(representative, journey);

    const { reference } = await submit(focalPoint, journey, address, words.wording);
    await publish(staff, journey, reference);
    await mailTo(address, t("mail.contributionPublished.subject", { reference }));

    await arrive(reader, journey, `/${locale}${demo.text}`);
    const comment = reader.locator(`[id="${reference}"]`);
    await expect(comment).toContainText(journey.organisation);
    await expect(comment.locator("ins")).toContainText(words.wording);
    await expect(comment).toContainText(words.reasons);
    await comment.getByRole("link", { name: reference }).click();
    await expect(reader).toHaveURL(new RegExp(`/${locale}/contributions/${reference}$`));
    await arrive(reader, journey);
    await reader.goto(`/${locale}${demo.text}`);
    await reader.locator(`[id="${reference}"]`).getByRole("link", { name: journey.organisation }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toContainText(journey.organisation);
    await arrive(reader, journey);
  });
}

type Written = { wording: string; reasons: string };

/** Writes in the editors; the page is reloaded, and then lost while it has words that the server has not. */
async function write(page: Page, journey: Journey, { wording, reasons }: Written): Promise<void> {
  const { t } = journey;
  const wordingField = page.getByRole("textbox", { name: t("contributions.composer.wording") });
  const reasonsField = page.getByRole("textbox", { name: t("contributions.composer.reasons") });
  const saved = page.getByText(new RegExp(`^${t("contributions.saving.saved", { time: "\\d\\d:\\d\\d" })}$`));
  await page
    .getByRole("radio", { name: t("contributions.stances.change"), exact: false })
    .first()
    .check();
  await wordingField.press("Control+End");
  await wordingField.pressSequentially(` ${wording}`);
  await expect(page.locator(".preview ins")).toContainText(wording);
  await reasonsField.click();
  await reasonsField.pressSequentially(`${reasons} `);
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(wordingField).toHaveValue(new RegExp(wording));
  await expect(reasonsField).toContainText(reasons);
  await arrive(page, journey);

  const late = uniqueWord();
  await page.context().setOffline(true);
  await reasonsField.press("Control+End");
  await reasonsField.pressSequentially(` ${late}`);
  await expect(page.getByText(t("contributions.saving.offline"))).toBeVisible();
  const address = page.url();
  await page.goto("about:blank");
  await page.context().setOffline(false);
  await page.goto(address);
  await expect(page.getByText(t("contributions.saving.foundTitle"))).toBeVisible();
  await arrive(page, journey);
  await page.getByRole("button", { name: t("contributions.saving.bringBack") }).click();
  await expect(reasonsField).toContainText(late);
  await expect(wordingField).toHaveValue(new RegExp(wording));
  await expect(saved).toBeVisible();
}

/** Fills in plain fields, keeps them as a draft, and goes on with it. */
async function writeWithoutScripts(page: Page, journey: Journey, { wording, reasons }: Written): Promise<void> {
  const { t } = journey;
  const wordingField = page.getByRole("textbox", { name: t("contributions.composer.wording") });
  const reasonsField = page.getByRole("textbox", { name: t("contributions.composer.reasons") });
  const address = page.url();
  await page
    .getByRole("radio", { name: t("contributions.stances.change"), exact: false })
    .first()
    .check();
  await wordingField.fill(`${await wordingField.inputValue()} ${wording}`);
  await reasonsField.fill(reasons);
  await page.getByRole("button", { name: t("contributions.composer.save") }).click();
  await page.waitForLoadState();
  await page.goto(address);
  await expect(wordingField).toHaveValue(new RegExp(wording));
  await expect(reasonsField).toHaveValue(reasons);
  await arrive(page, journey);
}
