import type { Page } from "@playwright/test";
import { linkIn, mailTo } from "@/tests/support/e2e-mail";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const process = "oewg-2021-2025";
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });
const field = (page: Page, key: string) => main(page).getByLabel(t(key), { exact: true }).first();
const said = (page: Page, key: string) => expect(main(page).getByRole("status").getByText(t(key))).toBeVisible();

/** Long enough to enter an objection on a busy machine. */
const silence = 25_000;

async function apply(page: Page, organisation: string): Promise<void> {
  await page.goto(`/en/organisation/accreditation/${process}`);
  await field(page, "accreditations.form.why").fill(`${organisation} was never heard here.`);
  await button(page, "accreditations.form.send").click();
  await expect(main(page).getByText(t("accreditations.errors.workMissing")).first()).toBeVisible();
  await field(page, "accreditations.form.work").fill("Ten years of work on the subject.");
  await button(page, "accreditations.form.send").click();
  await said(page, "accreditations.own.done.applied");
}

test("organisations apply, one is objected to, silence admits the other at the hour, and the register says so", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const desk = `/en/desk/processes/${process}/accreditation`;
  const register = `/en/processes/${process}/accreditation`;
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto(desk);
  await expectAccessible(organiser);
  await field(organiser, "accreditations.rules.takes").check();
  await main(organiser)
    .getByRole("radio", { name: t("accreditations.rules.rule.objector"), exact: true })
    .check();
  await button(organiser, "accreditations.rules.save").click();
  await said(organiser, "accreditations.desk.done.rules");

  const awa = await visit();
  await enterAs(awa, "awa@demo.example");
  await awa.goto(`/en/processes/${process}`);
  await main(awa)
    .getByRole("link", { name: t("accreditations.register.apply") })
    .click();
  await expectAccessible(awa);
  await apply(awa, "Demo NGO A");
  await expectAccessible(awa);
  const zofia = await visit({ javaScriptEnabled: false });
  await enterAs(zofia, "zofia@demo.example");
  await apply(zofia, "Demo University B");

  for (const name of ["Demo NGO A", "Demo University B"]) {
    await organiser.goto(desk);
    await main(organiser).getByRole("link", { name }).click();
    await expectAccessible(organiser);
    await button(organiser, "accreditations.desk.complete").click();
    await said(organiser, "accreditations.desk.done.complete");
  }
  await expectAccessible(organiser);
  const hour = new Date(Date.now() + silence).toISOString().slice(0, 19);
  await field(organiser, "accreditations.desk.hour").fill(hour);
  await button(organiser, "accreditations.desk.circulateSend").click();
  await said(organiser, "accreditations.desk.done.circulated");
  await main(organiser).getByRole("link", { name: "Demo University B" }).click();
  await field(organiser, "accreditations.objection.objector").fill("Demo State E");
  await main(organiser).locator("[name=reason]").fill("Kept between the State and the organiser.");
  await button(organiser, "accreditations.objection.send").click();
  await said(organiser, "accreditations.desk.done.objected");
  await mailTo("zofia@demo.example", "Demo State E");

  const reader = new Visitor();
  const sum = (objected: number, admitted: number) => `2 applied, ${objected} objected, ${admitted} admitted`;
  expect((await reader.ask(register)).text).toContain(sum(1, 0));
  await expect.poll(async () => (await reader.ask(register)).text.includes(sum(1, 1)), { timeout: 40_000 }).toBe(true);
  const shown = (await reader.ask(register)).text;
  expect(shown).toContain("Demo State E");
  expect(shown).not.toContain("Kept between");
  expect(shown).not.toContain("never heard");
  expect((await reader.ask(`/api/v1/processes/${process}/accreditation.csv?state=admitted`)).text).toContain(
    "Demo NGO A",
  );

  const admitted = await mailTo("awa@demo.example", "Nobody objected");
  await awa.goto(linkIn(admitted));
  await expect(main(awa).getByText(t("accreditations.states.admitted"), { exact: true })).toBeVisible();
  await expectAccessible(awa);
  const arabic = await visit({ javaScriptEnabled: true, colorScheme: "dark", viewport: { width: 360, height: 800 } });
  await arabic.goto(register.replace("/en/", "/ar/"));
  await expectAccessible(arabic);
});

test("figures, norms and the audit are whole for everybody who reads them: light, dark, Arabic, narrow", async ({
  visit,
}) => {
  test.setTimeout(90_000);
  const admin = await visit({ colorScheme: "dark" });
  await enterAs(admin, "admin@demo.example");
  await admin.goto("/en/desk/audit");
  await expectAccessible(admin);
  for (const [colorScheme, locale] of [
    ["light", "en"],
    ["dark", "ar"],
  ] as const) {
    const reader = await visit({ colorScheme, viewport: { width: locale === "ar" ? 360 : 1440, height: 900 } });
    for (const path of ["transparency", "consultations/norms-guidance/transparency", "norms/e"]) {
      const answer = await reader.goto(`/${locale}/${path}`);
      expect(answer?.status(), path).toBe(200);
      await expectAccessible(reader);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
    }
  }
});
