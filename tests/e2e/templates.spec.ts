import type { Page } from "@playwright/test";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, key: string) =>
  main(page)
    .getByRole("button", { name: t(key), exact: true })
    .click();
const follow = (page: Page, key: string) =>
  main(page)
    .getByRole("link", { name: t(key), exact: true })
    .first()
    .click();
const field = (page: Page, key: string) =>
  main(page)
    .getByRole("textbox", { name: t(key) })
    .first();

/** A consultation of this journey's own with an open round that takes written inputs; stands where its template begins. */
async function openRound(page: Page, name: string): Promise<void> {
  await enterAs(page, "organiser@demo.example");
  await page.goto("/en/desk/consultations/new?process=oewg");
  await field(page, "consultations.form.title").fill(`Consultation ${name}`);
  await field(page, "consultations.form.slug").fill(name);
  await press(page, "consultations.form.create");
  await follow(page, "consultations.page.addRound");
  await field(page, "consultations.round.name").fill("First reading");
  await page.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T10:00");
  await page.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2098-01-05T10:00");
  await page.getByLabel(t("consultations.round.takes.inputs")).check();
  await press(page, "consultations.round.add");
  await follow(page, "consultations.page.template");
}

for (const scripts of [true, false]) {
  test(`an organiser builds what a round asks, sees it as a group will, and asks it, ${scripts ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ javaScriptEnabled: scripts });
    const look = async () => (scripts ? expectAccessible(page) : undefined);
    const name = uniqueWord();
    await openRound(page, name);
    await press(page, "templates.start.begin");
    const parts = main(page).getByRole("heading", { level: 3 });
    await expect(parts.first()).toHaveText("Existing and potential threats");
    await look();

    const first = main(page).locator("li.template-part").first();
    await first.getByRole("button", { name: t("templates.desk.down") }).click();
    await expect(parts.nth(1)).toHaveText("Existing and potential threats");
    await follow(page, "templates.desk.addPart");
    await field(page, "templates.part.title").fill("");
    await press(page, "templates.part.save");
    await expect(main(page).getByText(t("templates.errors.titleMissing")).first()).toBeVisible();
    await field(page, "templates.part.number").fill("7");
    await field(page, "templates.part.title").fill("Which services does the public depend on?");
    await main(page).getByLabel(t("public.groups.civil_society")).check();
    await look();
    await press(page, "templates.part.save");
    await expect(parts.last()).toHaveText("7 Which services does the public depend on?");

    const desk = page.url();
    await follow(page, "templates.desk.preview");
    await expect(main(page).getByText("Which services does the public depend on?")).toHaveCount(0);
    await main(page).getByLabel(t("templates.preview.as")).selectOption("civil_society");
    await press(page, "templates.preview.show");
    await expect(main(page).getByText("Which services does the public depend on?")).toBeVisible();
    await page.goto(desk);

    await press(page, "templates.desk.ask");
    await expect(main(page).getByText(t("templates.done.current"))).toBeVisible();
    await page.goto(`/en/desk/consultations/${name}`);
    await press(page, "consultations.page.publish");
    await expect(main(page).getByText(t("consultations.page.published"))).toBeVisible();

    await page.goto(`/en/consultations/${name}`);
    await expect(main(page).getByText("Which services does the public depend on?")).toBeVisible();
    await look();
    await follow(page, "templates.public.whole");
    await main(page).getByLabel(t("templates.public.forGroup")).selectOption("civil_society");
    await press(page, "templates.preview.show");
    await expect(main(page).getByRole("heading", { level: 2 }).last()).toContainText("7");
    await look();
    expect((await page.request.get(`/api/v1/consultations/${name}/answers`)).status()).toBe(200);
    expect(await (await page.request.get(`/api/v1/consultations/${name}/answers.csv`)).text()).toContain("reference,");
    await page.goto(`/ar/consultations/${name}/inputs`);
    await expect(main(page).locator("li").getByText("Which services does the public depend on?")).toBeVisible();
    await look();
  });
}
