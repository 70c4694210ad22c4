import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { isolated } from "@/lib/i18n/isolated";
import { linkIn, mailsTo, mailTo } from "./e2e-mail";
import { demo } from "./e2e-site";
import { expect, expectAccessible } from "./e2e-test";
import { Visitor } from "./e2e-visitor";
import type { Words } from "./e2e-words";

/** One way of going through the whole: in which language, with which means. */
export type Journey = {
  locale: "en" | "ar";
  t: Words;
  /** Whether scripts run. */
  scripts: boolean;
  /** Displayed number of the paragraph that is commented on. */
  paragraph: string;
  organisation: string;
};

/** Opens a page and holds it to what every page must be. */
export async function arrive(page: Page, { locale, scripts }: Journey, path?: string): Promise<void> {
  if (path !== undefined) await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
  await expect(page.getByRole("main")).toBeVisible();
  // axe is a script itself; where none runs, the page is the same one that it has looked at in the other journeys.
  if (scripts) await expectAccessible(page);
}

/** Follows a link out of a mail twice as a scanner does, which must leave it good for its reader. */
async function scan(path: string): Promise<void> {
  const scanner = new Visitor();
  for (let time = 0; time < 2; time += 1) expect((await scanner.ask(path)).status).toBe(200);
}

/** Signs in by the link in a real mail, from wherever the sign-in form stands now. */
export async function signInByMail(page: Page, journey: Journey, address: string): Promise<void> {
  const { t } = journey;
  const before = (await mailsTo(address)).length;
  await page.getByRole("textbox", { name: t("accounts.signIn.address") }).fill(address);
  await page.getByRole("button", { name: t("accounts.signIn.send") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("accounts.sent.title") })).toBeVisible();
  await arrive(page, journey);
  const link = linkIn(await mailTo(address, t("mail.signInLink.subject"), before));
  await scan(link);
  await arrive(page, journey, link);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("accounts.confirm.button") })
    .click();
}

/** Signs in as a person of the demo. */
export async function enter(page: Page, journey: Journey, role: string): Promise<void> {
  const { t, locale } = journey;
  await page.goto(`/${locale}/sign-in`);
  await page.getByRole("button", { name: t(`accounts.demo.roles.${role}`), exact: true }).click();
  await page.waitForURL(`**/${locale}/me`);
  await arrive(page, journey);
}

/** Registers the organisation and confirms its contact address by the mail that goes there. */
export async function register(page: Page, journey: Journey, contact: string): Promise<void> {
  const { t, organisation } = journey;
  await page.getByRole("link", { name: t("accounts.representations.register") }).click();
  await arrive(page, journey);
  await page.getByRole("textbox", { name: t("organisations.fields.name"), exact: true }).fill(organisation);
  await page.getByRole("radio", { name: t("public.groups.civil_society") }).check();
  await page.getByRole("textbox", { name: t("organisations.fields.contactEmail") }).fill(contact);
  await page.getByRole("button", { name: t("organisations.register.send") }).click();
  await expect(page.getByRole("heading", { level: 1, name: organisation })).toBeVisible();
  await arrive(page, journey);
  await expect(page.getByText(t("organisations.own.unconfirmedTitle"))).toBeVisible();

  const link = linkIn(await mailTo(contact, organisation));
  await scan(link);
  await arrive(page, journey, link);
  await page.getByRole("button", { name: t("organisations.confirm.button") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("organisations.confirm.doneTitle") })).toBeVisible();
  await arrive(page, journey);
}

/** An administrator verifies the organisation, from the mail that says that it waits. */
export async function verify(page: Page, journey: Journey): Promise<void> {
  const { t, organisation, locale } = journey;
  await enter(page, journey, "administrator");
  const link = linkIn(await mailTo("admin@demo.example", organisation));
  await arrive(page, journey, link.replace(/^\/[a-z]{2}\//, `/${locale}/`));
  await page.getByRole("button", { name: t("organisations.desk.verify"), exact: true }).click();
  await expect(page.getByText(t("organisations.desk.decided"))).toBeVisible();
  await arrive(page, journey);
}

/** The focal point invites somebody, who accepts from their mail. */
export async function invite(focalPoint: Page, invited: Page, journey: Journey, address: string): Promise<void> {
  const { t, locale, organisation } = journey;
  await arrive(focalPoint, journey, `/${locale}/organisation`);
  await focalPoint.getByRole("textbox", { name: t("organisations.invite.email") }).fill(address);
  await focalPoint.getByRole("button", { name: t("organisations.invite.send") }).click();
  await expect(focalPoint.getByText(t("organisations.invite.done", { address }))).toBeVisible();

  const link = linkIn(await mailTo(address, organisation));
  await scan(link);
  await arrive(invited, journey, link);
  await invited
    .getByRole("main")
    .getByRole("link", { name: t("organisations.invitation.signIn") })
    .click();
  await signInByMail(invited, journey, address);
  await invited.getByRole("button", { name: t("organisations.invitation.accept") }).click();
  await expect(invited.getByRole("heading", { level: 1, name: organisation })).toBeVisible();
}

/** From the text to the composer of its paragraph. */
export async function openComposer(page: Page, journey: Journey): Promise<void> {
  const { t, locale, paragraph } = journey;
  await arrive(page, journey, `/${locale}${demo.text}`);
  await page.getByRole("link", { name: t("public.commentOnParagraph", { number: paragraph }), exact: true }).click();
  const title = t("contributions.composer.titleParagraph", { number: isolated(paragraph) });
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await arrive(page, journey);
}

/** The focal point submits what waits and keeps the receipt; answers its numbers. */
export async function submit(page: Page, journey: Journey, address: string, words: string) {
  const { t, locale, paragraph } = journey;
  await arrive(page, journey, `/${locale}/me/contributions`);
  await expect(page.getByRole("listitem").getByText(t("contributions.states.awaiting_approval"))).toBeVisible();
  const what = t("contributions.list.paragraph", { number: isolated(paragraph) });
  await page.getByRole("checkbox", { name: what }).check();
  await page.getByRole("button", { name: t("contributions.list.submitChosen") }).click();
  await expect(page.getByText(t("contributions.done.submitted", { count: 1 }))).toBeVisible();
  await page.locator(`main a[href^="/${locale}/me/receipts/"]`).click();
  await expect(page.getByRole("heading", { level: 1, name: t("receipts.title") })).toBeVisible();
  await arrive(page, journey);

  const fact = async (key: string) => {
    const term = page.getByRole("term").filter({ hasText: t(`receipts.${key}`) });
    return (await term.locator("xpath=following-sibling::dd[1]").textContent())?.trim() ?? "";
  };
  const [trackingNumber, reference, sha256] = [
    await fact("trackingNumber"),
    await fact("reference"),
    await fact("fingerprint"),
  ];
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const mail = await mailTo(address, reference);
  expect(mail.text).toContain(trackingNumber);
  expect(mail.text).toContain(sha256);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: t("receipts.canonical") }).click();
  const canonical = await readFile(await (await downloading).path());
  expect(createHash("sha256").update(canonical).digest("hex")).toBe(sha256);
  expect(JSON.stringify(JSON.parse(canonical.toString("utf8")))).toContain(words);
  return { trackingNumber, reference };
}

/** A moderator publishes it; a reader who has the text open finds it there at once. */
export async function publish(page: Page, journey: Journey, reference: string): Promise<void> {
  const { t, locale, organisation } = journey;
  const reader = new Visitor();
  const text = `/${locale}${demo.text}`;
  expect((await reader.ask(text)).text).not.toContain(reference);
  await enter(page, journey, "moderator");
  await arrive(page, journey, `/${locale}/desk/moderation`);
  await page
    .getByRole("navigation", { name: t("moderation.queue.label") })
    .getByRole("link", { name: organisation })
    .click();
  await expect(page.getByText(reference)).toBeVisible();
  await arrive(page, journey);
  await page.getByRole("button", { name: t("moderation.decisions.publish"), exact: true }).click();
  await expect(page.getByText(t("moderation.decisions.done.publish"))).toBeVisible();
  await expect.poll(async () => (await reader.ask(text)).text.includes(reference), { timeout: 2_000 }).toBe(true);
}
