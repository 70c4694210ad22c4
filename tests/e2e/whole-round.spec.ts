import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { isolated } from "@/lib/i18n/isolated";
import { mailTo } from "@/tests/support/e2e-mail";
import { publishProposals, publishText } from "@/tests/support/e2e-next-version";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, key: string) =>
  main(page)
    .getByRole("button", { name: t(key), exact: true })
    .click();

const kinds = ["ports", "hospitals", "mills", "schools", "bridges", "libraries", "markets", "wells"];
const paragraphs = kinds.map(
  (kind) => `Every State keeps a list of its ${kind} and reviews it each year together with those who depend on them.`,
);
const of = (place: number) => String(place + 1);
const comments = 5 * paragraphs.length;

test("forty colliding comments become a next version, published answers, and files that hold each once", async ({
  visit,
}) => {
  test.setTimeout(420_000);
  const name = uniqueWord();
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  const draft = await publishText(organiser, name, paragraphs);
  const consultation = `/consultations/${name}`;
  const text = `${consultation}/drafts/draft-${name}`;
  const { partly, versionId } = await propose(`${text}/zero-draft`);

  const reader = await visit();
  await reader.goto(`/en${text}/zero-draft/rolling`);
  const fourth = reader.locator("article").filter({ hasText: kinds[3] ?? "" });
  await expect(fourth).toContainText("twice a year");
  await expect(fourth).toContainText("Demo University B");
  await expectAccessible(reader);

  const rapporteur = await visit();
  await enterAs(rapporteur, "rapporteur@demo.example");
  const next = await workThrough(rapporteur, draft);
  await confirmAll(rapporteur, next);
  const why = `Publishing was taken up, the period was not: ${name}.`;
  await answerTheRest(rapporteur, versionId, why);

  await organiser.goto(next);
  await press(organiser, "drafts.correct.publish");
  await expect(organiser.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
  await organiser.goto(`/en/desk/dispositions/${versionId}/publish`);
  await main(organiser).locator('button[type="submit"]').click();
  await expect(organiser.getByText(t("dispositions.publish.done"))).toBeVisible();

  await readAdopted(await visit(), partly, why, `${text}/rev-1`);
  await compare(reader, text);
  await everyFileHoldsEachOnce(reader, { consultation, name, versionId });
});

/** Five proposals on each paragraph, of which several meet in the same words; gives the reference of a mixed one. */
async function propose(text: string): Promise<{ partly: string; versionId: string }> {
  const moderator = await new Visitor().signInAs("moderator@demo.example");
  const awa = await new Visitor().signInAs("awa@demo.example");
  const zofia = await new Visitor().signInAs("zofia@demo.example");
  const change = (place: number, ...swaps: [string, string][]) => ({
    number: of(place),
    stance: "change" as const,
    proposedText: swaps.reduce((words, [from, to]) => words.replace(from, to), paragraphs[place] ?? ""),
  });
  const places = paragraphs.map((_, place) => place);
  await publishProposals(
    { focalPoint: zofia, moderator },
    text,
    places.flatMap((place) => [
      change(place, ["keeps", "publishes"]),
      change(place, ["each year", "twice a year"]),
      { number: of(place), stance: "delete" as const },
    ]),
  );
  await publishProposals(
    { focalPoint: awa, moderator },
    text,
    places.flatMap((place) => [
      change(place, ["those who depend on them", "their users"]),
      change(place, ["keeps", "publishes"], ["each year", "every month"]),
    ]),
  );
  const { text: list } = await awa.ask("/en/me/contributions");
  const [, partly] = /href="\/en(\/contributions\/[A-Z0-9]+-\d{4}-\d+)"/.exec(list) ?? [];
  const { text: page } = await awa.ask(`/en${text}`);
  const [, versionId] = /\/compose\/([0-9a-f-]{36})/.exec(page) ?? [];
  if (partly === undefined || versionId === undefined) throw new Error("The comments are not public");
  return { partly, versionId };
}

/** Takes two proposals of each paragraph into the next version. */
async function workThrough(page: Page, draft: string): Promise<string> {
  await page.goto(`/en${draft}`);
  await main(page)
    .getByRole("link", { name: t("lineage.timeline.startNext") })
    .click();
  await page.locator('input[name="label.en"]').fill("Rev.1");
  await press(page, "lineage.next.go");
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}\/[0-9a-f-]{36}/);
  const next = new URL(page.url()).pathname;
  for (const [place] of paragraphs.entries()) {
    await page.goto(`${next}/work/p${of(place)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      t("placements.work.paragraphTitle", { number: isolated(of(place)) }),
    );
    for (const words of ["publishes", "twice a year"]) {
      const proposal = page
        .locator(".work-list > li")
        .filter({ hasText: "Demo University B" })
        .filter({ hasText: words });
      await proposal.locator(".work-acts > form button").first().click();
      await expect(page.getByText(t("placements.work.done.accepted"))).toBeVisible();
    }
    await expect(page.locator(".placement ins").first()).toBeVisible();
  }
  return next;
}

/** Lineage, then every placement: the certain ones together, the others one by one. */
async function confirmAll(page: Page, next: string): Promise<void> {
  await page.goto(`${next}/lineage`);
  await press(page, "lineage.confirm.go");
  await expect(page.getByText(t("lineage.confirm.done"))).toBeVisible();
  const told = (confirmed: number) =>
    main(page).getByText(t("placements.desk.progress", { confirmed, total: comments }));
  await expect(async () => {
    await page.goto(`${next}/placements`);
    await expect(told(0)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await main(page).locator('form:has(input[name="seenAt"]) button').click();
  await expect(page.getByRole("status").first()).toBeVisible();
  for (;;) {
    await page.goto(`${next}/placements?show=doubtful`);
    const button = page.locator('.placement form:has(input[name="placementId"]) button').first();
    if ((await button.count()) === 0) break;
    await button.click();
    await expect(page.getByText(t("placements.desk.done.confirmed"))).toBeVisible();
  }
  await page.goto(`${next}/placements`);
  await expect(told(comments)).toBeVisible();
}

/** What was not taken up is answered in bulk, by organisation. */
async function answerTheRest(page: Page, versionId: string, partlyWhy: string): Promise<void> {
  const answers = [
    {
      organisation: "demo-ngo-a",
      count: 16,
      state: "accepted_in_part",
      why: partlyWhy,
    },
    { organisation: "demo-university-b", count: 8, state: "not_accepted", why: "The paragraph is needed." },
  ];
  for (const { organisation, count, state, why } of answers) {
    await page.goto(`/en/desk/dispositions/${versionId}?organisation=${organisation}&state=pending`);
    await page.locator("#bulk > summary").click();
    await page.locator('#bulk input[name="all"]').check();
    await page.locator('#bulk select[name="state"]').selectOption(state);
    await page.locator('#bulk textarea[name="observation"]').fill(why);
    await press(page, "dispositions.bulk.send");
    await expect(page.getByText(t("dispositions.bulk.done", { count }))).toBeVisible();
  }
}

/** The contributor is told by mail, and reads the answer, the measure and the redline at their comment. */
async function readAdopted(page: Page, contribution: string, why: string, text: string): Promise<void> {
  const mail = await mailTo("awa@demo.example", why);
  expect(mail.text).toContain(contribution.replace("/contributions/", ""));
  await enterAs(page, "awa@demo.example");
  await page.goto(`/en${contribution}`);
  await expect(main(page)).toContainText(t("dispositions.states.accepted_in_part"));
  const section = page.locator("section", { has: page.locator("#placements") });
  await expect(section).toContainText(/Adopted in part \(\d+\s?%\)/);
  await expect(section.locator("del").first()).toContainText("every month");
  await expect(section.locator("ins").first()).toContainText("twice a year");
  await expect(section.locator(`a[href="/en${text}#p8"]`)).toBeVisible();
  await expectAccessible(page);
}

/** Every change of the new version names the comment behind it. */
async function compare(page: Page, text: string): Promise<void> {
  await page.goto(`/en${text}/compare/zero-draft...rev-1?view=side-by-side`);
  const changes = page.locator(".compared-pair");
  await expect(changes).toHaveCount(paragraphs.length);
  for (const change of await changes.all()) await expect(change).toContainText("Demo University B");
  await expectAccessible(page);
}

type Made = { consultation: string; name: string; versionId: string };

/** The register, the compilation as a page, CSV, Word and PDF, and the commenting table agree on what was published. */
async function everyFileHoldsEachOnce(page: Page, { consultation, name, versionId }: Made): Promise<void> {
  const register = await page.request.get(`/api/v1${consultation}/contributions?kind=comment&limit=200`);
  const { data }: { data: { reference: string }[] } = await register.json();
  const references = data.map(({ reference }) => reference).toSorted();
  expect(new Set(references).size).toBe(comments);
  await page.goto(`/en${consultation}/compilation?version=draft-${name}:zero-draft`);
  const shown = await page.locator("article.compiled a.reference").allTextContents();
  expect(shown.toSorted()).toEqual(references);

  const files = `/api/v1${consultation}/drafts/draft-${name}/zero-draft/files/compilation-by-paragraph.en`;
  const csv = await (await page.request.get(`${files}.csv`)).text();
  const table = await page.request.get(`/api/commenting-tables/${versionId}/answered?form=iso&format=docx&locale=en`);
  const word = strFromU8(unzipSync(new Uint8Array(await table.body()))["word/document.xml"] ?? new Uint8Array());
  for (const reference of references) {
    expect(csv.split(`,${reference},`), reference).toHaveLength(2);
    expect(word.split(reference), reference).toHaveLength(2);
  }
  for (const format of ["docx", "pdf"]) {
    await page.goto(`/en${consultation}/compilation?version=draft-${name}:zero-draft`);
    await page
      .locator("#file-table tr", { hasText: t(`compilations.files.formats.${format}`) })
      .first()
      .getByRole("button")
      .click();
    const ready = page.getByText(t("compilations.progress.ready"));
    await expect(async () => {
      if (!(await ready.isVisible())) await page.reload();
      await expect(ready).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 90_000 });
    const bytes = new Uint8Array(await (await page.request.get(`${files}.${format}`)).body());
    if (format === "pdf") expect(strFromU8(bytes.slice(0, 5))).toBe("%PDF-");
    else {
      const body = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
      for (const reference of references) expect(body.split(`, ${reference}<`), reference).toHaveLength(2);
    }
  }
}
