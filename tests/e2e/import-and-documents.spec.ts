import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { importDocx } from "@/lib/text/import-docx";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";
import { anOdt, h, item, list, listStyle, note, p, trackedRegions } from "@/tests/unit/text/odt-fixture";

const t = wordsOf("en");
const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: t(key), exact: true });
const field = (page: Page, key: string) =>
  page
    .getByRole("main")
    .getByRole("textbox", { name: t(key) })
    .first();
const open = (page: Page, key: string) =>
  page
    .locator("main summary", { hasText: t(key) })
    .first()
    .click();

const odt = anOdt({
  automatic: listStyle("L1", [
    ["1", "", "."],
    ["a", "(", ")"],
  ]),
  body: [
    trackedRegions(["i1"], { d1: p("should") }),
    h(1, "Purpose"),
    list(
      "L1",
      item(
        p(
          `States <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>shall<text:change-end text:change-id="i1"/> act together:${note("f1", "1", "As agreed.")}`,
        ) + list("", item(p("against harm to the electricity grid of others"))),
      ),
    ),
    h(1, "Reports"),
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Norm</text:p></table:table-cell><table:table-cell><text:p>Who</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>(f)</text:p></table:table-cell><table:table-cell><text:p>All States report every year</text:p></table:table-cell></table:table-row></table:table>",
  ].join(""),
});

const other = `1. All States report every second year on norm (f).

2. States shall act together against harm to the electricity grid of others.
`;

/** Begins a consultation and stands on its desk page. */
async function beginConsultation(page: Page, name: string): Promise<void> {
  await enterAs(page, "organiser@demo.example");
  await page.goto("/en/desk/consultations/new?process=oewg");
  await field(page, "consultations.form.title").fill(`Consultation ${name}`);
  await field(page, "consultations.form.slug").fill(name);
  await button(page, "consultations.form.create").click();
  await expect(page.getByRole("heading", { level: 1, name: `Consultation ${name}` })).toBeVisible();
}

/** Adds a draft to it and stands where its first version is imported. */
async function beginDraft(page: Page, name: string, title: string, slug: string): Promise<string> {
  await page.goto(`/en/desk/consultations/${name}`);
  await page
    .getByRole("main")
    .getByRole("link", { name: t("consultations.page.addDraft"), exact: true })
    .click();
  await field(page, "drafts.form.title").fill(title);
  await field(page, "drafts.form.slug").fill(slug);
  await button(page, "drafts.form.create").click();
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}/);
  const desk = new URL(page.url()).pathname;
  await page.goto(`${desk}/import`);
  await field(page, "drafts.import.label").fill("Zero draft");
  return desk;
}

async function publishConsultation(page: Page, name: string): Promise<void> {
  await page.goto(`/en/desk/consultations/${name}/rounds/new`);
  await field(page, "consultations.round.name").fill("First reading");
  await page.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T09:00");
  await page.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2099-01-30T18:00");
  await page.getByLabel(t("consultations.round.zone")).selectOption("Europe/Zurich");
  await button(page, "consultations.round.add").click();
  await page.waitForURL(new RegExp(`/desk/consultations/${name}(\\?|$)`));
  await button(page, "consultations.page.publish").click();
  await expect(page.getByText(t("consultations.page.published"))).toBeVisible();
}

/** What was read without scripts, looked at by axe, which is one. */
async function expectAccessibleDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectAccessible(page);
}

test("a text is imported from a file, the file kept, and what belongs to the draft told to everybody", async ({
  visit,
}) => {
  test.slow();
  const page = await visit();
  const name = uniqueWord();
  await beginConsultation(page, name);

  const desk = await beginDraft(page, name, `Draft A ${name}`, "draft-a");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "Zero draft.odt", mimeType: "", buffer: Buffer.from(odt) });
  await page.getByRole("radio", { name: t("drafts.import.trackedChoices.refuse") }).check();
  await expectAccessible(page);
  await button(page, "drafts.import.go").click();
  await expect(page.getByText(t("text.warnings.trackedChangesRefused", { insertions: 1, deletions: 1 }))).toBeVisible();
  await expect(page.getByText(t("text.warnings.tableAsParagraphs", { rows: 1 }))).toBeVisible();
  await expect(page.getByText("Norm: (f) | Who: All States report every year").first()).toBeVisible();
  await expectAccessible(page);
  const version = page.url().match(/([0-9a-f-]{36})(?:\?.*)?$/)?.[1] ?? "";
  const original = `/api/drafts/${version}/original`;
  const own = await page.request.get(original);
  expect(own.status()).toBe(200);
  expect(own.headers()["cache-control"]).toBe("private, no-store");
  const stranger = await visit();
  expect((await stranger.request.get(original)).status()).toBe(404);
  expect((await stranger.request.get(`/api/drafts/${version}/text/docx`)).status()).toBe(404);
  await button(page, "drafts.correct.publish").click();
  await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();

  await beginDraft(page, name, `Draft B ${name}`, "draft-b");
  await field(page, "drafts.import.text").fill(other);
  await button(page, "drafts.import.go").click();
  await button(page, "drafts.correct.publish").click();
  await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
  await publishConsultation(page, name);

  await page.goto(`${desk}/documents`);
  await open(page, "documents.desk.addRelation");
  await page
    .getByLabel(t("documents.desk.otherDraft"))
    .selectOption({ label: `Draft B ${name} (Consultation ${name})` });
  await button(page, "documents.desk.addRelation").click();
  await expect(page.getByText(t("documents.desk.saved"))).toBeVisible();
  await open(page, "documents.desk.addSponsor");
  await button(page, "documents.desk.addSponsor").click();
  await expect(page.getByText(t("documents.errors.day")).first()).toBeVisible();
  await field(page, "documents.desk.body").fill("Demo State");
  await page.getByLabel(t("documents.desk.joinedOn")).fill("2026-10-18");
  await button(page, "documents.desk.addSponsor").click();
  await expect(page.getByText("Demo State")).toBeVisible();
  await open(page, "documents.desk.addAnnotation");
  await field(page, "documents.desk.paragraph").fill("1(a)");
  await field(page, "documents.desk.words").fill("The grid of 2015 is meant.");
  await button(page, "documents.desk.addAnnotation").click();
  await expect(page.getByText("The grid of 2015 is meant.")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/en/desk/consultations/${name}/themes`);
  await expect(page.getByText(t("documents.themes.proposed"))).toBeVisible();
  await expectAccessible(page);
  await button(page, "documents.themes.save").click();
  await expect(page.getByText(t("documents.desk.saved"))).toBeVisible();

  const reader = await visit({ javaScriptEnabled: false });
  await reader.goto(`/en/consultations/${name}/drafts/draft-a/zero-draft`);
  await expect(reader.getByText("The grid of 2015 is meant.")).toBeVisible();
  await expect(reader.getByText("against harm to the electricity grid of others")).toBeVisible();
  await expect(reader.getByText("Demo State")).toBeVisible();
  await expect(reader.getByText(t("documents.relations.to.derived_from"))).toBeVisible();
  await open(reader, "documents.download");
  await expect(reader.getByRole("link", { name: t("documents.original") })).toHaveAttribute("href", original);
  await expectAccessibleDocument(stranger, reader.url());
  const received = await reader.request.get(original);
  expect(Buffer.compare(await received.body(), Buffer.from(odt))).toBe(0);
  expect(received.headers()).toMatchObject({
    "content-type": "application/vnd.oasis.opendocument.text",
    "content-disposition": expect.stringContaining('attachment; filename="Zero draft.odt"'),
    "x-content-type-options": "nosniff",
  });
  const word = await reader.request.get(`/api/drafts/${version}/text/docx`);
  const again = await importDocx(new Uint8Array(await word.body()));
  expect(again.blocks.map(({ text }) => text)).toEqual([
    "Purpose",
    "States should act together:[1]",
    "against harm to the electricity grid of others",
    "Reports",
    "Norm: (f) | Who: All States report every year",
  ]);
  expect(again.footnotes.map(({ text }) => text)).toEqual(["As agreed."]);

  await reader.goto(`/en/consultations/${name}/drafts/draft-b/zero-draft`);
  await expect(reader.getByText(t("documents.relations.from.derived_from"))).toBeVisible();
  await reader.goto(`/en/consultations/${name}`);
  await reader.getByRole("link", { name: t("documents.side.link") }).click();
  await expect(reader.getByRole("heading", { level: 2, name: "Purpose" })).toBeVisible();
  await expect(reader.getByText("Demo State")).toBeVisible();
  await expectAccessibleDocument(stranger, reader.url());
});

test("a file that nobody can read is refused beside its field, and the form keeps what was typed", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  const name = uniqueWord();
  await beginConsultation(page, name);
  await beginDraft(page, name, `Draft ${name}`, "draft");
  const packed = await readFile("package.json");
  const broken = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), packed]);
  await page.locator('input[type="file"]').setInputFiles({ name: "x.odt", mimeType: "", buffer: broken });
  await button(page, "drafts.import.go").click();
  await expect(page.getByText(t("text.errors.documentUnknown")).first()).toBeVisible();
  await expect(field(page, "drafts.import.label")).toHaveValue("Zero draft");
});
