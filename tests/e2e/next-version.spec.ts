import type { Locator, Page } from "@playwright/test";
import { isolated } from "@/lib/i18n/isolated";
import { arrive, enter, type Journey } from "@/tests/support/e2e-journey";
import { publishProposals, publishText } from "@/tests/support/e2e-next-version";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const listed = "Every State keeps a list of the services on which its public depends and reviews it each year.";
const office = "An office answers within two days when somebody reports a weakness in good faith.";
const cables = "This paragraph is about cables on the bed of the sea, and nobody will miss it.";
const heard = "Those who run the services and those who use them are heard before the list is changed.";
const wanted = "An office answers in writing within one day when anybody reports a weakness in good faith.";
const edited = "An office answers in writing within two days when somebody reports a weakness in good faith.";

const ways = [
  { title: "in English", locale: "en", scripts: true },
  { title: "in Arabic, without scripts", locale: "ar", scripts: false },
] as const;

for (const { title, ...way } of ways) {
  test(`a rapporteur works through colliding proposals into the next version, and a contributor reads what was adopted (${title})`, async ({
    visit,
  }) => {
    test.setTimeout(420_000);
    const journey: Journey = { ...way, t: wordsOf(way.locale), organisation: "", paragraph: "" };
    const { t, locale } = journey;
    const name = uniqueWord();
    const organiser = await visit();
    await enterAs(organiser, "organiser@demo.example");
    const draft = await publishText(organiser, name, [listed, office, cables, heard]);
    const text = `/consultations/${name}/drafts/draft-${name}`;
    const page = await propose(`${text}/zero-draft`);

    const rapporteur = await visit({ javaScriptEnabled: way.scripts, locale });
    await enter(rapporteur, journey, "rapporteur");
    const version = await beginNext(rapporteur, journey, draft);
    await workThrough(rapporteur, journey, version);
    await arrive(rapporteur, journey, `${version}/lineage`);
    await main(rapporteur)
      .getByRole("button", { name: t("lineage.confirm.go") })
      .click();
    await expect(rapporteur.getByText(t("lineage.confirm.done"))).toBeVisible();
    await confirmPlacements(rapporteur, journey, version);

    // Nothing of it is public before the version is.
    const reader = new Visitor();
    const heading = t("placements.public.title");
    expect((await reader.ask(`/${locale}${page}`)).text).not.toContain(heading);
    await organiser.goto(version.replace(`/${locale}/`, "/en/"));
    await main(organiser)
      .getByRole("button", { name: wordsOf("en")("drafts.correct.publish"), exact: true })
      .click();
    await expect(organiser.getByText(wordsOf("en")("drafts.correct.frozenLead"))).toBeVisible();
    await expect.poll(async () => (await reader.ask(`/${locale}${page}`)).text.includes(heading)).toBe(true);

    await readAdopted(await visit({ javaScriptEnabled: way.scripts, locale }), journey, page, `${text}/rev-1`);
  });
}

const main = (page: Page) => page.getByRole("main");

/**
 * Two organisations propose; the first paragraph has three proposals, two of which meet in the same words. Gives the
 * address of the last proposal, without the language.
 */
async function propose(text: string): Promise<string> {
  const moderator = await new Visitor().signInAs("moderator@demo.example");
  const [awa, zofia] = [
    await new Visitor().signInAs("awa@demo.example"),
    await new Visitor().signInAs("zofia@demo.example"),
  ];
  await publishProposals({ focalPoint: awa, moderator }, text, [
    { number: "1", stance: "change", proposedText: listed.replace("each year", "every second year") },
    { number: "1", stance: "change", proposedText: listed.replace("a list", "a public list") },
    { number: "3", stance: "delete" },
  ]);
  await publishProposals({ focalPoint: zofia, moderator }, text, [
    { number: "1", stance: "change", proposedText: listed.replace("each year", "every month") },
    { number: "2", stance: "change", proposedText: wanted },
  ]);
  // The latest stands first in the list of its writers.
  const { text: list } = await zofia.ask("/en/me/contributions");
  const [, path] = /href="\/en(\/contributions\/[A-Z0-9]+-\d{4}-\d+)"/.exec(list) ?? [];
  if (path === undefined) throw new Error("The list shows no published comment");
  return path;
}

async function beginNext(page: Page, journey: Journey, draft: string): Promise<string> {
  const { t, locale } = journey;
  await arrive(page, journey, `/${locale}${draft}`);
  await main(page)
    .getByRole("link", { name: t("lineage.timeline.startNext") })
    .click();
  await page.locator('input[name="label.en"]').fill("Rev.1");
  await main(page)
    .getByRole("button", { name: t("lineage.next.go"), exact: true })
    .click();
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}\/[0-9a-f-]{36}/);
  const version = new URL(page.url()).pathname;
  await arrive(page, journey, `/${locale}/desk`);
  await main(page).locator(`a[href="${version}/work"]`).click();
  await expect(main(page).getByText(t("placements.work.progress", { decided: 0, proposals: 5 }))).toBeVisible();
  await arrive(page, journey);
  return version;
}

/** Accepts, edits, rejects and takes back, paragraph by paragraph. */
async function workThrough(page: Page, journey: Journey, version: string): Promise<void> {
  const { t } = journey;
  const work = (key: string, values?: Record<string, string | number>) => t(`placements.work.${key}`, values);
  const press = (within: Page | Locator, words: string) => within.getByRole("button", { name: words }).click();
  const said = (key: string) => expect(page.getByText(work(`done.${key}`))).toBeVisible();
  const proposal = (words: string) => page.locator(".work-list > li").filter({ hasText: words });
  const inWords = async (within: Locator, summary: string, fill: (form: Locator) => Promise<void>) => {
    await within.locator("summary", { hasText: summary }).click();
    await fill(within.locator("details[open]"));
  };

  await main(page)
    .getByRole("link", { name: work("paragraphTitle", { number: isolated("1") }) })
    .click();
  await arrive(page, journey);
  for (const words of ["every second year", "a public list"]) {
    await proposal(words).locator(".work-acts > form button").click();
    await said("accepted");
  }
  await arrive(page, journey);
  const collided = proposal("every month");
  await expect(collided).toContainText(/re-basing|تأسيس/);
  await expect(collided.locator(".work-acts > form")).toHaveCount(0);
  // Without a reason nothing is kept.
  await inWords(collided, work("reject"), async (form) => {
    await form.getByRole("button").click();
    await expect(page.getByRole("alert").first()).toContainText(work("errors.observationMissing"));
    await arrive(page, journey);
  });
  const rejecting = collided
    .locator("details")
    .filter({ hasText: work("reject") })
    .last();
  await rejecting.getByRole("textbox").fill("Every second year was agreed.");
  await rejecting.getByRole("button").click();
  await said("rejected");
  await press(collided, work("undo"));
  await said("undone");
  await inWords(collided, work("reject"), async (form) => {
    await form.getByRole("textbox").fill("Every second year was agreed.");
    await form.getByRole("button").click();
  });
  await said("rejected");
  await expect(page.locator(".placement ins").first()).toContainText("public");

  await main(page)
    .getByRole("link", { name: work("next") })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(work("paragraphTitle", { number: isolated("2") }));
  await inWords(proposal("in writing"), work("edit"), async (form) => {
    await form.locator('textarea[name="text"]').fill(edited);
    await form.locator('textarea[name="observation"]').fill("Two days were agreed.");
    await form.getByRole("button").click();
  });
  await said("edited");
  await arrive(page, journey, `${version}/work/p3`);
  const removing = proposal("Demo NGO A");
  await inWords(removing, work("acceptOpen"), (form) => form.getByRole("button").click());
  await said("accepted");
  await expect(page.getByText(work("isGone"))).toBeVisible();
  await arrive(page, journey);
  await arrive(page, journey, `${version}/work`);
  await expect(main(page).getByText(work("progress", { decided: 5, proposals: 5 }))).toBeVisible();
}

/** Waits for the program, corrects one placement, confirms the certain ones together and the others one by one. */
async function confirmPlacements(page: Page, journey: Journey, version: string): Promise<void> {
  const { t } = journey;
  const all = main(page).locator('form:has(input[name="seenAt"]) button');
  await expect
    .poll(
      async () => {
        await page.goto(`${version}/placements`);
        return all.count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await expect(main(page).getByText(t("placements.desk.progress", { confirmed: 0, total: 5 }))).toBeVisible();
  await arrive(page, journey);
  await all.click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await page.goto(`${version}/placements?show=doubtful`);
  await page.locator(".placement", { hasText: "in writing" }).locator(".button-row a").click();
  await arrive(page, journey);
  await page.locator('input[name="numbers"]').fill("99");
  const save = main(page).getByRole("button", { name: t("placements.correct.save") });
  await save.click();
  await expect(page.getByRole("alert").first()).toContainText(
    t("placements.errors.paragraphUnknown", { number: "99" }),
  );
  await page.locator('input[name="numbers"]').fill("2");
  await page.locator('input[name="adoption"][value="in_part"]').check();
  await save.click();
  await expect(page.getByText(t("placements.desk.done.corrected"))).toBeVisible();
  for (let left = await doubtful(page, version); left > 0; left = await doubtful(page, version)) {
    await page.locator('.placement form:has(input[name="placementId"]) button').first().click();
    await expect(page.getByText(t("placements.desk.done.confirmed"))).toBeVisible();
  }
  await arrive(page, journey, `${version}/placements`);
  await expect(main(page).getByText(t("placements.desk.progress", { confirmed: 5, total: 5 }))).toBeVisible();
}

async function doubtful(page: Page, version: string): Promise<number> {
  await page.goto(`${version}/placements?show=doubtful`);
  return page.locator('.placement form:has(input[name="placementId"])').count();
}

/** From one's own list to where the comment stands now, what became of its words, and the paragraph itself. */
async function readAdopted(page: Page, journey: Journey, contribution: string, text: string): Promise<void> {
  const { t, locale } = journey;
  await page.goto(`/${locale}/sign-in`);
  await page.locator('form:has(input[name="email"][value="zofia@demo.example"]) button').click();
  await page.waitForURL(`**/${locale}/me`);
  await page.goto(`/${locale}/me/contributions`);
  await main(page).locator(`a[href="/${locale}${contribution}#placements"]`).click();
  await arrive(page, journey);
  const section = page.locator("section", { has: page.locator("#placements") });
  const part = t("placements.adoption.in_part", { measure: 77 }).split("77")[0] ?? "";
  await expect(section).toContainText(part);
  await expect(section.locator("ins, del").first()).toBeVisible();
  await section.locator(`a[href="/${locale}${text}#p2"]`).click();
  await expect(page.locator("#p2")).toContainText("in writing within two days");
}
