import type { Page } from "@playwright/test";
import { expect } from "./e2e-test";
import { wordsOf } from "./e2e-words";

const t = wordsOf("en");

type Given = {
  /** Local hour in the zone of the form, such as "2098-01-05T10:00". */
  closesAt: string;
  /** What a message to the address of the round becomes. */
  mail?: "drafts" | "submissions";
};

/**
 * A published consultation of a journey's own, by an organiser who is signed in: its one round takes written inputs by
 * the areas of the mandate. Answers where the desk has that round.
 */
export async function makeRound(page: Page, name: string, { closesAt, mail }: Given): Promise<string> {
  const main = page.getByRole("main");
  const press = (key: string) => main.getByRole("button", { name: t(key), exact: true }).click();
  await page.goto("/en/desk/consultations/new?process=oewg");
  await main
    .getByRole("textbox", { name: t("consultations.form.title") })
    .first()
    .fill(`Consultation ${name}`);
  await main.getByRole("textbox", { name: t("consultations.form.slug") }).fill(name);
  await press("consultations.form.create");
  await main
    .getByRole("link", { name: t("consultations.page.addRound"), exact: true })
    .first()
    .click();
  await main
    .getByRole("textbox", { name: t("consultations.round.name") })
    .first()
    .fill("Call for views");
  await main.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T10:00");
  await main.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill(closesAt);
  await main.getByLabel(t("consultations.round.takes.inputs")).check();
  if (mail !== undefined) await main.getByLabel(t(`consultations.round.mail.${mail}`), { exact: true }).check();
  await press("consultations.round.add");
  await main
    .getByRole("link", { name: t("consultations.page.template"), exact: true })
    .first()
    .click();
  await press("templates.start.begin");
  await press("templates.desk.ask");
  await expect(main.getByText(t("templates.done.current"))).toBeVisible();
  const { pathname } = new URL(page.url());
  await page.goto(`/en/desk/consultations/${name}`);
  await press("consultations.page.publish");
  await expect(main.getByText(t("consultations.page.published"))).toBeVisible();
  return pathname.replace(/\/template.*$/, "");
}
