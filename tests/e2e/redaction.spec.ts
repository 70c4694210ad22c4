import type { Page } from "@playwright/test";
import { isolated } from "@/lib/i18n/isolated";
import { keepDraft, submitDrafts } from "@/tests/support/e2e-comments";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const form = (key: string, values?: Record<string, string | number>) => t(`redactions.form.${key}`, values);
const copies = (key: string, values?: Record<string, string | number>) => t(`redactions.copies.${key}`, values);
const table = (who: string) => Buffer.from(`who,since\n${who},2019\n`);
const reason = "personal data";

/** A comment that names somebody twice, and a file that does, received from an organisation of the demo. */
async function received(name: string): Promise<string> {
  const author = await new Visitor().signInAs("awa@demo.example");
  const draft = await keepDraft(
    author,
    "29",
    `Ask ${name} why.\n\n${name} was there, and so was ${name.toUpperCase()}.`,
  );
  const page = `/en/me/contributions/${draft.id}/files`;
  const adding = await author.form(page, "file");
  const { status } = await author.send(adding, { file: { fileName: `${name}.csv`, bytes: table(name) } });
  expect(status).toBe(303);
  const { text } = await author.ask("/en/me/contributions");
  const [, revision] = new RegExp(`${draft.id}:(\\d+)`).exec(text) ?? [];
  await submitDrafts(author, [{ id: draft.id, revision: Number(revision) }]);
  return draft.id;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const row = (page: Page, number: number) => page.getByRole("group", { name: form("place", { number }), exact: true });
const reads = (page: Page) => page.getByRole("main").textContent();

/** The moderator opens what is sealed, for a reason that is kept. */
async function look(page: Page, why: string): Promise<void> {
  await press(page, t("redactions.original.show"));
  await expect(page.locator(".summary")).toContainText(t("redactions.errors.reasonMissing"));
  await page.getByRole("textbox", { name: t("redactions.original.why") }).fill(why);
  await press(page, t("redactions.original.show"));
  await expect(page.getByText(t("redactions.original.shown"))).toBeVisible();
}

test("words and a file are redacted, read so by everybody, and looked behind on the record", async ({ visit }) => {
  test.setTimeout(120_000);
  const name = uniqueWord();
  const instead = t("redactions.instead", { reason });
  const id = await received(name);
  const [desk, own] = [await visit({ viewport: { width: 1440, height: 900 } }), await visit()];

  await enterAs(desk, "moderator@demo.example");
  await desk.goto(`/en/desk/moderation/${id}`);
  const file = isolated(`${name}.csv`);
  await desk.getByLabel(copies("field", { name: file })).setInputFiles({
    ...{ name: "mine.csv", mimeType: "text/csv", buffer: table(name) },
  });
  await press(desk, copies("put"));
  await expect(desk.locator("#copies .summary")).toContainText(t("attachments.errors.sameAsSent"));
  await desk.getByLabel(copies("field", { name: file })).setInputFiles({
    ...{ name: `${name}-redacted.csv`, mimeType: "text/csv", buffer: table("a witness") },
  });
  await press(desk, copies("put"));
  await expect(desk.getByText(copies("ready"))).toBeVisible();
  await expectAccessible(desk);

  // Words that are selected in the contribution become a row; how else they stand is offered.
  await desk.getByText(`Ask ${name} why.`, { exact: true }).evaluate((element, word) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const at = words?.textContent?.indexOf(word) ?? -1;
    if (words == null || at === -1) throw new Error("The words are not there");
    getSelection()?.setBaseAndExtent(words, at, words, at + word.length);
  }, name);
  await desk.keyboard.press("x");
  await press(desk, `${form("take")} ${name}`);
  await expect(row(desk, 1).getByText(form("found", { count: 2 }))).toBeVisible();
  await press(desk, form("alsoAs", { words: isolated(name.toUpperCase()) }));
  for (const number of [1, 2]) await row(desk, number).getByLabel(form("reason")).selectOption({ label: reason });
  await press(desk, form("preview"));
  await expect(desk.locator(".redaction-preview")).toContainText(`Ask ${instead} why.`);
  expect(await desk.locator(".redaction-preview").textContent()).not.toMatch(new RegExp(name, "i"));
  await expectAccessible(desk);
  await desk.getByLabel(file, { exact: true }).selectOption({ label: t("redactions.files.withhold", { reason }) });
  await desk.locator("#redact-words").fill(`We do not print ${name}.`);
  await press(desk, form("publish"));
  await expect(desk.locator("#redact .summary")).toContainText(t("redactions.errors.wordsRepeated"));
  await desk.locator("#redact-words").fill("They did not agree to be named.");
  await press(desk, form("publish"));
  await desk.waitForURL(/done=publish_redacted/);

  // Everybody, without scripts.
  await enterAs(own, "awa@demo.example");
  await own.goto(`/en/me/contributions/${id}/redactions`);
  await expect(own.getByText(`Ask ${name} why.`, { exact: false }).first()).toBeVisible();
  await expectAccessible(own);
  const reference = (await own.locator("a .reference").first().textContent()) ?? "";
  const reader = new Visitor();
  const seen = await reader.ask(`/en/contributions/${reference}`);
  expect(seen.text).toContain(instead);
  expect(seen.text).toContain('href="/en/reasons#personal-data"');
  expect(seen.text).not.toMatch(new RegExp(name, "i"));
  const [, address = ""] =
    /href="(\/api\/v1\/contributions\/[^"]+\/files\/[^"]+)"[^>]*download="redacted-1\.csv"/.exec(seen.text) ?? [];
  expect((await reader.ask(address)).text).toContain("a witness");

  // The case shows no more than that; the rest is behind a look.
  await desk.goto(`/en/desk/moderation/${id}`);
  expect(await reads(desk)).not.toMatch(new RegExp(name, "i"));
  await desk.getByRole("link", { name: t("redactions.original.link"), exact: true }).click();
  await expectAccessible(desk);
  const why = `The author asks by telephone, ${uniqueWord()}.`;
  await look(desk, why);
  expect(await reads(desk)).toContain(`Ask ${name} why.`);

  const audit = await new Visitor().signInAs("admin@demo.example");
  const { text: acts } = await audit.ask(`/en/desk/audit?kind=sealed_look&subject=${reference}`);
  expect(acts).toContain(why);
  expect(acts).toContain("moderator@demo.example");
  expect((await reader.ask(`/en/desk/moderation/${id}/original`)).text).not.toContain(name);
});

test("redacts without scripts, and is told where words do not stand", async ({ visit }) => {
  test.setTimeout(120_000);
  const name = uniqueWord();
  const id = await received(name);
  const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await enterAs(page, "moderator@demo.example");
  await page.goto(`/en/desk/moderation/${id}#redact`);
  const fill = async (number: number, words: string) => {
    await row(page, number).getByLabel(form("quote")).fill(words);
    await row(page, number).getByLabel(form("reason")).selectOption({ label: reason });
  };
  await fill(1, `${name[0]?.toUpperCase()}${name.slice(1)}`);
  await press(page, form("preview"));
  await expect(page.locator("#redact .summary")).toContainText(
    t("moderation.errors.quoteOtherwise", { words: isolated(name) }),
  );
  await fill(1, name);
  await fill(2, name.toUpperCase());
  await press(page, form("preview"));
  await expect(page.locator(".redaction-preview")).toContainText(t("redactions.instead", { reason }));
  await page.getByLabel(isolated(`${name}.csv`), { exact: true }).selectOption({ label: t("redactions.files.open") });
  await page.locator("#redact-words").fill("They did not agree to be named.");
  await press(page, form("publish"));
  await expect(page.locator("#redact .summary")).toContainText(
    t("redactions.errors.wordsInFile", { name: `${name}.csv`, words: name }),
  );
  const withhold = t("redactions.files.withhold", { reason });
  await page.getByLabel(isolated(`${name}.csv`), { exact: true }).selectOption({ label: withhold });
  await press(page, form("publish"));
  await page.waitForURL(/done=publish_redacted/);
});
