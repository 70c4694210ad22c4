import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const consultation = "norms-guidance";
const t = wordsOf("en");

/** A file takes a process of its own and some seconds. */
const longest = 90_000;

async function openCompilation(page: Page, locale = "en"): Promise<void> {
  await page.goto(`/${locale}/consultations/${consultation}`);
  await page
    .getByRole("main")
    .getByRole("link", { name: wordsOf(locale)("compilations.links.compilation"), exact: true })
    .first()
    .click();
}

const table = (page: Page) => page.locator("#file-table");
const row = (page: Page, locale: string, format: string) =>
  table(page).locator("tr", {
    has: page.getByRole("rowheader", { name: wordsOf(locale)(`compilations.files.formats.${format}`), exact: true }),
  });

/** Has a file made from its row where nobody did before, follows it, and downloads it. */
async function download(page: Page, locale: string, format: string): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const button = row(page, locale, format).getByRole("button");
  if ((await button.count()) > 0) {
    await button.click();
    const ready = page.getByText(words("compilations.progress.ready"));
    await expect(async () => {
      if (!(await ready.isVisible())) await page.reload();
      // What others publish meanwhile makes another file of it, which nobody has asked for yet.
      const again = page.getByRole("main").getByRole("button", { name: words("compilations.files.make"), exact: true });
      if ((await again.count()) > 0) await again.first().click();
      await expect(ready).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: longest });
  }
  const link = page.getByRole("main").locator(`a[download][href$="compilation-by-paragraph.${locale}.${format}"]`);
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return new Uint8Array(await readFile(await file.path()));
}

/** The references that the compilation shows, all of them: the demo's fit on one page. */
const references = (page: Page) => page.locator("article.compiled a.reference").allTextContents();

test("a visitor reads the compilation, orders it, and downloads it as a Word file and a PDF", async ({ visit }) => {
  test.slow();
  const page = await visit();
  await openCompilation(page);
  // Nothing is published any more on the text before, whatever other journeys do meanwhile.
  await page.getByRole("link", { name: /Pre-draft/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("compilations.title") })).toBeVisible();
  await expectAccessible(page);
  const shown = await references(page);
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown).size).toBe(shown.length);
  const address = page.url();

  const docx = await download(page, "en", "docx");
  await expectAccessible(page);
  const body = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  const merged = t("dispositions.states.merged");
  for (const reference of shown) {
    const named = body.split(`${merged}, ${reference}`).length - 1;
    expect(body.split(`, ${reference}<`), reference).toHaveLength(2 + named);
  }

  await page.goto(address);
  const pdf = await download(page, "en", "pdf");
  expect(strFromU8(pdf.slice(0, 5))).toBe("%PDF-");

  await page.goto(address);
  for (const by of ["norm", "group", "organisation"]) {
    await page.getByRole("link", { name: t(`compilations.arrangedBy.${by}`), exact: true }).click();
    expect((await references(page)).toSorted()).toEqual(shown.toSorted());
  }
});

test("the compilation in Arabic has no fault that axe finds", async ({ visit }) => {
  const page = await visit();
  await openCompilation(page, "ar");
  await expectAccessible(page);
});

test("without scripts and in Arabic the same works by buttons and links", async ({ visit }) => {
  test.slow();
  const page = await visit({ javaScriptEnabled: false });
  await openCompilation(page, "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const xlsx = await download(page, "ar", "xlsx");
  expect(Object.keys(unzipSync(xlsx))).toContain("xl/workbook.xml");
});

test("the same lists are there for programs, and a file that nobody made is not", async ({ request }) => {
  const list = await request.get(`/api/v1/consultations/${consultation}/contributions?kind=comment&limit=200`);
  const { data, total } = await list.json();
  expect(data).toHaveLength(total);
  const files = `/api/v1/consultations/${consultation}/drafts/guidance/zero-draft/files`;
  const json = await request.get(`${files}/compilation-by-group.fr.json`);
  expect(json.headers()).toMatchObject({ "x-content-type-options": "nosniff", etag: expect.stringContaining('"') });
  const again = await request.get(`${files}/compilation-by-group.fr.json`, {
    headers: { "if-none-match": json.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.get(`${files}/compilation-by-group.ru.pdf`)).status()).toBe(404);
  expect((await request.get(`${files}/compilation-by-group.ru.exe`)).status()).toBe(404);
});

test("an organiser sees on the desk what there is and what can be made; a representative does not", async ({
  visit,
}) => {
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto("/en/desk");
  await organiser
    .getByRole("main")
    .getByRole("link", { name: t("compilations.desk.title"), exact: true })
    .click();
  await expect(organiser.getByRole("heading", { level: 1, name: t("compilations.desk.title") })).toBeVisible();
  await expectAccessible(organiser);
  const other = await visit();
  await enterAs(other, "awa@demo.example");
  expect((await other.request.get("/en/desk/compilations")).status()).toBe(404);
});
