import type { Page } from "@playwright/test";
import { commentOn, decide, type Kept, readKept, submitDrafts } from "@/tests/support/e2e-comments";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const number = "38";
const paragraphPage = `${demo.text}/paragraphs/p${number}`;
const narrow = { width: 360, height: 760 };

/** The words of the paragraph as the page sets them. */
async function wordsOfParagraph(page: Page): Promise<string> {
  await page.goto(`/en${demo.text}`);
  return ((await page.locator(`#p${number} .paragraph-text`).textContent()) ?? "").trim();
}

/** Has an organisation propose something and a moderator publish it. */
async function publish(email: string, asks: Record<string, string>): Promise<Kept> {
  const focalPoint = await new Visitor().signInAs(email);
  const comment = { ...(await commentOn(focalPoint, number, "It is needed.")), ...asks };
  const kept = readKept(await focalPoint.postJson("/api/drafts?locale=en", comment));
  await submitDrafts(focalPoint, [kept]);
  await decide(await new Visitor().signInAs("moderator@demo.example"), kept.id, "publish");
  return kept;
}

async function withdraw(email: string, { id }: Kept): Promise<void> {
  const focalPoint = await new Visitor().signInAs(email);
  const form = await focalPoint.form(
    "/en/me/contributions",
    ({ fields, buttons }) => fields.id === id && buttons.includes(t("contributions.list.withdrawYes")),
  );
  await focalPoint.send(form);
}

test("colliding proposals stand side by side, in brackets and in the matrix, and leave with their contribution", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const page = await visit({ javaScriptEnabled: false });
  const text = await wordsOfParagraph(page);
  const [first = ""] = text.split(" ");
  const [one, other] = [uniqueWord(), uniqueWord()];
  const awa = await publish("awa@demo.example", { stance: "change", proposedText: text.replace(first, one) });
  await publish("zofia@demo.example", { stance: "change", proposedText: text.replace(first, other) });

  await page.goto(`/en${paragraphPage}`);
  const overlap = page.locator(".overlaps > li").filter({ hasText: one });
  await expect(overlap).toContainText(other);
  await expect(overlap.locator("mark")).toContainText(first);
  const proposals = page.locator(".proposal");
  await expect(proposals.filter({ hasText: one }).getByRole("link", { name: /Demo NGO A/ })).toBeVisible();
  await expect(proposals.filter({ hasText: one }).locator("del")).toContainText(first);
  // The checker is itself a script.
  const checked = await visit();
  await checked.goto(`/en${paragraphPage}`);
  await expectAccessible(checked);

  await page.goto(`/en${demo.text}/rolling?only=proposed`);
  const rolled = page.locator(`[id="p${number}"]`);
  await expect(rolled).toContainText(`[${first}]`);
  await expect(rolled.locator("ins").filter({ hasText: one })).toBeVisible();
  await expect(rolled).toContainText("— Demo NGO A]");
  await expect(rolled.locator("ins").filter({ hasText: other })).toBeVisible();

  await page.goto(`/en${demo.text}/matrix?from=p${number}`);
  const row = page.locator("#matrix tbody tr").filter({ hasText: t("amendments.paragraph", { number }) });
  await expect(row).toContainText(one);
  const [source] = await row.locator("td li").filter({ hasText: one }).getByRole("link").all();
  await source?.click();
  await expect(page).toHaveURL(/\/contributions\/OEWG-/);
  await expect(page.locator("main")).toContainText(one);

  await withdraw("awa@demo.example", awa);
  const reader = new Visitor();
  const file = `/api/v1${demo.text}/matrix.csv`;
  for (const path of [paragraphPage, `${demo.text}/rolling`, `${demo.text}/matrix?from=p${number}`, demo.text]) {
    await expect(async () => {
      const answer = await reader.ask(`/en${path}`);
      expect(answer.status).toBe(200);
      expect(answer.text, path).not.toContain(one);
      expect(answer.text, path).toContain(other);
    }).toPass({ timeout: 10_000 });
  }
  const csv = await reader.ask(file);
  expect(csv.text).toContain(other);
  expect(csv.text).not.toContain(one);
});

test("the norms are eleven rows, each cell opens what it stands for, and an empty one says so", async ({ visit }) => {
  const page = await visit();
  await page.goto(`/en${demo.text}/matrix?rows=norm`);
  for (const letter of "abcdefghijk")
    await expect(page.getByRole("rowheader", { name: t("amendments.matrix.norm", { letter }) })).toHaveCount(1);
  await expect(page.locator("#matrix .nothing").first()).toHaveText(t("amendments.matrix.nothingSaid"));
  const cells = page.locator("#matrix tbody td li a");
  expect(await cells.count()).toBeGreaterThan(5);
  expect((await page.request.get((await cells.first().getAttribute("href")) ?? "")).status()).toBe(200);
  await page.getByRole("link", { name: t("amendments.matrix.byGroup") }).click();
  await expect(page.getByRole("columnheader", { name: t("public.groups.civil_society") })).toBeVisible();
  await expectAccessible(page);
});

test("paragraphs of the rolling text fold, one by one without scripts, all at once with them", async ({ visit }) => {
  const still = await visit({ javaScriptEnabled: false });
  await still.goto(`/en${demo.text}/rolling?only=proposed`);
  const fold = still.locator("details.rolled").first();
  await fold.locator("summary").click();
  await expect(fold).not.toHaveAttribute("open", "");
  await expect(fold.locator(".opening")).toBeVisible();

  const page = await visit();
  await page.goto(`/en${demo.text}/rolling?only=proposed`);
  await page.getByRole("button", { name: t("amendments.rolling.foldAll"), exact: true }).click();
  await expect(page.locator("details.rolled[open]")).toHaveCount(0);
  await page.getByRole("button", { name: t("amendments.rolling.unfoldAll"), exact: true }).click();
  await expect(page.locator("details.rolled:not([open])")).toHaveCount(0);
});

test("beside the reading page a strip shows where the comments are, and a table says the same", async ({ visit }) => {
  const page = await visit();
  await page.goto(`/en${demo.text}`);
  await expect(page.locator(".heat-column > a").first()).toBeVisible();
  await page.getByText(t("amendments.byParagraph")).first().click();
  const rows = page.locator("#by-paragraph tbody tr");
  expect(await rows.count()).toBe(await page.locator(".heat-column > a").count());
  const paragraph = rows.first().getByRole("link");
  const href = (await paragraph.getAttribute("href")) ?? "";
  await paragraph.click();
  await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport();
  await expectAccessible(page);
});

test("the pages about proposals fit a narrow screen, from right to left and with long words", async ({ visit }) => {
  const page = await visit({ viewport: narrow });
  const paths = [demo.text, paragraphPage, `${demo.text}/rolling?only=proposed`, `${demo.text}/matrix?rows=norm`];
  for (const path of paths) {
    for (const locale of ["ar", "ru"]) {
      await page.goto(`/${locale}${path}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${locale} ${path}`).toBeLessThanOrEqual(0);
    }
  }
  for (const path of paths.slice(1, 3)) {
    await page.goto(`/ar${path}`);
    await expectAccessible(page);
  }
});

test("what is no paragraph, no version and no cursor of this text is not there", async () => {
  const reader = new Visitor();
  const paths = [
    `${demo.text}/paragraphs/p9999`,
    `${demo.text}/paragraphs/%00`,
    `${demo.text}-none/rolling`,
    `${demo.unpublishedText}/rolling`,
    `${demo.unpublishedText}/matrix`,
    `${demo.unpublishedText}/paragraphs/p1`,
    `${demo.text}/rolling?cursor=nonsense`,
    `${demo.text}/matrix?cursor=nonsense`,
  ];
  for (const path of paths) {
    const { status } = await reader.ask(`/en${path}`);
    expect([400, 404], path).toContain(status);
  }
  expect((await reader.ask(`/api/v1${demo.unpublishedText}/matrix.csv`)).status).toBe(404);
});
