import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: t(key), exact: true });
const link = (page: Page, key: string) => page.getByRole("main").getByRole("link", { name: t(key), exact: true });
const field = (page: Page, key: string) =>
  page
    .getByRole("main")
    .getByRole("textbox", { name: t(key) })
    .first();

const text = `## I. Purpose

1.  The text says what it is for:[^1]

    (a) the first part;

    (b) the second part.

2.  An example stands in a block:

\`\`\`
not a paragraph
\`\`\`

[^1]: As agreed before.
`;

/** Opens a consultation and a draft in it, and stands where a version is added. */
async function beginDraft(page: Page, name: string): Promise<void> {
  await enterAs(page, "organiser@demo.example");
  await page.goto("/en/desk/consultations/new?process=oewg");
  await field(page, "consultations.form.title").fill(`Consultation ${name}`);
  await field(page, "consultations.form.slug").fill(name);
  await expectAccessible(page);
  await button(page, "consultations.form.create").click();
  await expect(page.getByRole("heading", { level: 1, name: `Consultation ${name}` })).toBeVisible();
  await link(page, "consultations.page.addDraft").click();
  await field(page, "drafts.form.title").fill(`Draft ${name}`);
  await button(page, "drafts.form.create").click();
  await link(page, "drafts.page.import").click();
  await field(page, "drafts.import.label").fill("Zero draft");
}

test("an organiser prepares a consultation, corrects and freezes its text, and the public reads it", async ({
  visit,
}) => {
  const page = await visit();
  const name = uniqueWord();
  await beginDraft(page, name);
  await field(page, "drafts.import.text").fill(text);
  await expectAccessible(page);
  await button(page, "drafts.import.go").click();

  await expect(page.getByText(t("drafts.correct.warnings"))).toBeVisible();
  await expect(page.getByText(t("text.warnings.codeAsParagraph"))).toBeVisible();
  await expectAccessible(page);
  await page.getByText(t("drafts.correct.blockOf", { number: "1" }), { exact: true }).click();
  await page
    .getByRole("checkbox", { name: t("drafts.correct.locked") })
    .first()
    .check();
  await page
    .getByRole("textbox", { name: t("drafts.correct.aliases") })
    .first()
    .fill("first rule, 99(z)");
  await button(page, "drafts.correct.save").click();
  await expect(page.getByText(t("drafts.correct.saved"))).toBeVisible();
  await button(page, "drafts.correct.publish").click();
  await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/en/desk/consultations/${name}`);
  await link(page, "consultations.page.addRound").click();
  await field(page, "consultations.round.name").fill("First reading");
  await page.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T09:00");
  await page.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2099-01-30T18:00");
  await page.getByLabel(t("consultations.round.zone")).selectOption("Europe/Zurich");
  await expectAccessible(page);
  await button(page, "consultations.round.add").click();
  await link(page, "consultations.page.preview").click();
  await expect(page.getByText(t("consultations.preview.notice"))).toBeVisible();
  await expectAccessible(page);

  const reader = await visit();
  const address = `/en/consultations/${name}`;
  expect((await reader.request.get(address)).status()).toBe(404);
  await page.goto(`/en/desk/consultations/${name}`);
  await button(page, "consultations.page.publish").click();
  await expect(page.getByText(t("consultations.page.published"))).toBeVisible();

  await reader.goto(`${address}/drafts/draft-${name}/zero-draft`);
  await expect(reader.locator("#p1a")).toContainText("the first part");
  await expect(reader.locator("#p1")).toContainText(t("public.agreedLanguage"));
  await expect(reader.locator("#fn-1")).toContainText("As agreed before.");
  await reader.goto(`${address}/drafts/draft-${name}/zero-draft/para/99(z)`);
  expect(new URL(reader.url()).hash).toBe("#p1");
  await expectAccessible(reader);
});

const material = join(import.meta.dirname, "..", "..", "..", "shared", "material");
const realTexts = [
  { file: "seed-texts/platform-for-survival-planks-19-20.md", holds: "Plank 19" },
  { file: "hrpc-guidelines/draft-irtf-hrpc-guidelines-10.md", holds: "Conducting human rights reviews" },
];

for (const { file, holds } of realTexts) {
  test(`a real text is imported through the page: ${file}`, async ({ visit }) => {
    const path = join(material, file);
    test.skip(!existsSync(path), `${file} is not beside this checkout`);
    const page = await visit();
    await beginDraft(page, uniqueWord());
    await page.locator("input[type=file]").setInputFiles(path);
    await button(page, "drafts.import.go").click();
    await expect(page.getByText(t("drafts.correct.warnings"))).toBeVisible();
    await expect(page.getByRole("main")).toContainText(holds);
    await button(page, "drafts.correct.publish").click();
    await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
  });
}
