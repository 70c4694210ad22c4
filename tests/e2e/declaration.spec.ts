import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");

/** The six official texts of the Declaration and what must be found in them; kept outside the project. */
const folder = "../shared/material/udhr";
const expectationsSchema = z.object({
  expectations: z.array(z.object({ lang: z.enum(locales), query: z.string(), articles: z.array(z.number()) })),
});

test("in six texts that an organiser brings in, 22 searches of the public lead to the articles they should", async ({
  visit,
}) => {
  test.skip(!existsSync(folder), "The texts of the Declaration are not beside the project.");
  const known: unknown = JSON.parse(readFileSync(join(folder, "search-expectations.json"), "utf8"));
  const { expectations } = expectationsSchema.parse(known);
  expect(expectations).toHaveLength(22);
  const name = uniqueWord();
  const organiser = await visit();
  await beginConsultation(organiser, name);
  await bringInByHand(organiser, name);
  const program = await new Visitor().signInAs("organiser@demo.example");
  for (const language of locales.filter((locale) => locale !== "en")) await bringIn(program, name, language);
  await publishConsultation(organiser, name);

  const reader = await visit({ javaScriptEnabled: false });
  const articles = new Map<string, number>();
  for (const language of locales) await readArticles(reader, name, language, articles);
  for (const { lang, query, articles: wanted } of expectations) {
    const paths = await search(reader, lang, query, name);
    const found = paths.map((path) => articles.get(path));
    expect(found, `every hit of “${query}” is a paragraph of the Declaration`).not.toContain(undefined);
    const missing = wanted.filter((article) => !found.includes(article));
    expect(missing, `articles that “${query}” (${lang}) does not find`).toEqual([]);
  }
  await followHit(await visit(), name);
});

/** A consultation of its own, so that no other journey counts what is in it. */
async function beginConsultation(page: Page, name: string): Promise<void> {
  await enterAs(page, "organiser@demo.example");
  await page.goto("/en/desk/consultations/new?process=oewg");
  await field(page, "consultations.form.title").fill(`Declaration ${name}`);
  await field(page, "consultations.form.slug").fill(name);
  await press(page, "consultations.form.create");
  await expect(page.getByRole("heading", { level: 1, name: `Declaration ${name}` })).toBeVisible();
}

/** The English text, as an organiser brings it in: from its file, looked through, published. */
async function bringInByHand(page: Page, name: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("link", { name: t("consultations.page.addDraft"), exact: true })
    .click();
  await field(page, "drafts.form.title").fill(`Declaration ${name} (en)`);
  await field(page, "drafts.form.slug").fill("declaration-en");
  await press(page, "drafts.form.create");
  await page.getByRole("link", { name: t("drafts.page.import"), exact: true }).click();
  await field(page, "drafts.import.label").fill("Text");
  await field(page, "drafts.import.slug").fill("text");
  await page.getByLabel(t("drafts.import.file")).setInputFiles(join(folder, "udhr.en.md"));
  await press(page, "drafts.import.go");
  await page.waitForURL(/\/desk\/drafts\/[0-9a-f-]{36}\/[0-9a-f-]{36}/);
  await expect(page.getByText("endowed with reason and conscience").first()).toBeVisible();
  await expectAccessible(page);
  await press(page, "drafts.correct.publish");
  await expect(page.getByText(t("drafts.correct.frozenLead"))).toBeVisible();
}

/** Another one through the same forms, filled in without scripts. */
async function bringIn(organiser: Visitor, name: string, language: string): Promise<void> {
  const drafting = await organiser.form(`/en/desk/drafts/new?consultation=${name}`, "symbol");
  const begun = await organiser.send(drafting, {
    "title.en": `Declaration ${name} (${language})`,
    slug: `declaration-${language}`,
  });
  const draft = begun.headers.location ?? "";
  const fileName = `udhr.${language}.md`;
  const importing = await organiser.form(`${draft}/import`, "file");
  const read = await organiser.send(importing, {
    ...{ "label.en": "Text", slug: "text", language },
    file: { fileName, bytes: readFileSync(join(folder, fileName)) },
  });
  const version = read.headers.location ?? "";
  await organiser.send(await organiser.form(version, t("drafts.correct.publish")));
  expect((await organiser.open(version)).text, `${fileName} is published`).toContain(t("drafts.correct.frozenLead"));
}

async function publishConsultation(page: Page, name: string): Promise<void> {
  await page.goto(`/en/desk/consultations/${name}/rounds/new`);
  await field(page, "consultations.round.name").fill("First reading");
  await page.getByLabel(t("consultations.round.opensAt"), { exact: true }).fill("2026-01-05T09:00");
  await page.getByLabel(t("consultations.round.closesAt"), { exact: true }).fill("2099-01-30T18:00");
  await press(page, "consultations.round.add");
  await press(page, "consultations.page.publish");
  await expect(page.getByText(t("consultations.page.published"))).toBeVisible();
}

const textOf = (name: string, language: string) => `/consultations/${name}/drafts/declaration-${language}/text`;

/** Notes the article of each paragraph by the headings above it on the reading page; the last thirty are the articles. */
async function readArticles(page: Page, name: string, language: string, articles: Map<string, number>): Promise<void> {
  const path = `/${language}${textOf(name, language)}`;
  await page.goto(path);
  const places = await page
    .locator("article#text :is(h2, h3, h4, h5)[id], article#text .para[id]")
    .evaluateAll((all) => all.map(({ id, classList }) => ({ id, isHeading: !classList.contains("para") })));
  const before = places.filter(({ isHeading }) => isHeading).length - 30;
  let headings = 0;
  for (const { id, isHeading } of places) {
    if (isHeading) headings += 1;
    articles.set(`${path}#${id}`, headings - before);
  }
  expect(headings - before).toBe(30);
}

/** Where all hits of a search lead, in the interface of the text's own language; each shows what was found in it. */
async function search(page: Page, language: string, query: string, name: string): Promise<string[]> {
  const asked = new URLSearchParams({ q: query, consultation: name, kind: "paragraph", language });
  const paths: string[] = [];
  for (let next: string | null = `/${language}/search?${asked}`; next !== null; ) {
    await page.goto(next);
    const hits = page.locator(".search-results > li");
    const marked = hits.filter({ has: page.locator("mark") });
    expect(await marked.count(), `hits of “${query}” that show it`).toBe(await hits.count());
    const hrefs = await hits.locator("> a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    paths.push(...hrefs);
    const further = page.getByRole("link", { name: wordsOf(language)("search.further"), exact: true });
    next = (await further.count()) === 0 ? null : await further.getAttribute("href");
  }
  return paths;
}

/** By hand and with scripts: words typed without their vowel signs lead to the paragraph that has them. */
async function followHit(page: Page, name: string): Promise<void> {
  await page.goto(`/ar/search?consultation=${name}`);
  await page.getByRole("searchbox").fill("حياته الخاصة");
  await page.getByRole("searchbox").press("Enter");
  const hit = page.locator(".search-results > li > a").first();
  await expect(page.locator(".search-results mark").first()).toBeVisible();
  await expectAccessible(page);
  await hit.click();
  await expect(page.locator(".para:target")).toContainText("حياته الخاصة");
  await expect(page.locator(".para:target")).toBeInViewport();
  await expectAccessible(page);
}

function field(page: Page, key: string) {
  return page
    .getByRole("main")
    .getByRole("textbox", { name: t(key) })
    .first();
}

function press(page: Page, key: string): Promise<void> {
  return page
    .getByRole("main")
    .getByRole("button", { name: t(key), exact: true })
    .click();
}
