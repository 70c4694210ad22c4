import type { Page } from "@playwright/test";
import { isolated } from "@/lib/i18n/isolated";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const composer = (key: string, values?: Record<string, string | number>) => t(`contributions.composer.${key}`, values);
const focalPoint = "awa@demo.example";
const narrow = { width: 360, height: 780 };

/** Opens a new comment on a paragraph of the demo's text, or on the whole of it. */
async function open(page: Page, number: string | null): Promise<void> {
  await page.goto(`/en${demo.text}`);
  const name = number === null ? t("public.commentOnText") : t("public.commentOnParagraph", { number });
  const href = await page.getByRole("link", { name, exact: true }).first().getAttribute("href");
  await page.goto(`${href}${href?.includes("?") ? "&" : "?"}another=1`);
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).check();
}

async function giveReasons(page: Page, words: string): Promise<void> {
  const field = page.getByRole("textbox", { name: composer("reasons") });
  await field.click();
  await field.fill(words);
}

/** Submits, and answers what was received as its receipt holds it. */
async function submit(page: Page) {
  await page.getByRole("button", { name: composer("submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("receipts.title") })).toBeVisible();
  const href = (await page.getByRole("link", { name: t("receipts.canonical") }).getAttribute("href")) ?? "";
  const received = await (await page.request.get(href)).json();
  const term = page.getByRole("term").filter({ hasText: t("receipts.reference") });
  const reference = (await term.locator("xpath=following-sibling::dd[1]").textContent())?.trim() ?? "";
  return { received, reference };
}

/** A moderator finds it in the queue, sees what it asks for, and publishes it. */
async function publish(page: Page, reference: string, asked: string): Promise<void> {
  await enterAs(page, "moderator@demo.example");
  await page.goto("/en/desk/moderation");
  const items = page.getByRole("navigation", { name: t("moderation.queue.label") }).getByRole("link");
  const hrefs = await items.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // The latest is the last.
  for (const href of hrefs.toReversed()) {
    if (!(await (await page.request.get(href)).text()).includes(reference)) continue;
    await page.goto(href);
    await expect(page.getByText(reference, { exact: true }).first()).toBeVisible();
    await expect(page.locator("#case")).toContainText(asked);
    await expectAccessible(page);
    await page.getByRole("button", { name: t("moderation.decisions.publish"), exact: true }).click();
    await expect(page.getByText(t("moderation.decisions.done.publish"))).toBeVisible();
    return;
  }
  throw new Error(`${reference} is not in the queue`);
}

test("exact words are selected, changed alone, with a fallback, and published so", async ({ visit }) => {
  test.setTimeout(180_000);
  const [page, staff, reader] = [await visit(), await visit(), await visit({ viewport: narrow })];
  const instead = uniqueWord();
  await enterAs(page, focalPoint);
  await open(page, "44");
  await page.locator(".ProseMirror").waitFor();
  await choose(page, "stance", "change");
  await page.locator("#paragraph-in-view .paragraph-text").evaluate((paragraph) => {
    const node = paragraph.firstChild;
    const at = node?.textContent?.indexOf("private responders") ?? -1;
    if (!node || at < 0) throw new Error("The words are not in the paragraph");
    document.getSelection()?.setBaseAndExtent(node, at, node, at + "private responders".length);
  });
  await page.getByRole("button", { name: composer("quoteTake"), exact: false }).click();
  await expect(page.getByRole("textbox", { name: composer("quoteWords") })).toHaveValue("private responders");
  await page.getByRole("textbox", { name: composer("replacement") }).fill(`${instead} responders`);
  await page.getByText(composer("fallback"), { exact: true }).click();
  await choose(page, "fallbackStance", "keep");
  await giveReasons(page, "The word is too narrow.");
  await expectAccessible(page);

  const { received, reference } = await submit(page);
  expect(received).toMatchObject({
    format: "openfloor-comment/2",
    quote: { text: "private responders" },
    fallback: { stance: "keep", text: null },
  });
  expect(received.proposedText).toContain(`keep a roster of ${instead} responders, university teams`);

  await publish(staff, reference, t("contributions.asks.orKeep"));
  await reader.goto(`/en${demo.text}`);
  const card = reader.locator(`[id="${reference}"]`);
  await expect(card.locator("mark")).toHaveText("private responders");
  await expect(card.locator("ins")).toContainText(instead);
  await expect(card).toContainText(t("contributions.asks.orKeep"));
  await expectAccessible(reader);
});

test("one comment on several paragraphs, without scripts, stands at each and is one", async ({ visit }) => {
  test.setTimeout(180_000);
  const still = { javaScriptEnabled: false, viewport: narrow };
  const [page, staff, reader] = [await visit(still), await visit(), await visit(still)];
  const reasons = `${uniqueWord()} ${uniqueWord()}`;
  await enterAs(page, focalPoint);
  await open(page, "62");
  await page.getByText(composer("also"), { exact: true }).click();
  await page.locator(".offered label", { hasText: "62(b)" }).locator("input").check();
  await page.getByRole("textbox", { name: composer("alsoTyped") }).fill("65-66, 99");
  await giveReasons(page, reasons);
  await page.getByRole("button", { name: composer("save"), exact: true }).click();
  await expect(page.getByText(t("contributions.errors.paragraphUnknown", { name: "99" })).first()).toBeVisible();

  await page.getByRole("textbox", { name: composer("alsoTyped") }).fill("65-66");
  await page.getByRole("button", { name: composer("save"), exact: true }).click();
  await expect(page.getByText(composer("saved"))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    composer("titleParagraphs", { number: isolated("62"), count: 3 }),
  );
  await expect(page.locator('input[name="also[]"]:checked')).toHaveCount(3);
  await choose(page, "stance", "keep");
  const { received, reference } = await submit(page);
  expect(received.paragraphs).toEqual(["62", "62(b)", "65", "66"]);

  await publish(staff, reference, "62(b)");
  await reader.goto(`/en${demo.text}`);
  for (const [place, number] of [
    ["", "62"],
    ["-p62b", "62(b)"],
    ["-p65", "65"],
    ["-p66", "66"],
  ]) {
    const card = reader.locator(`[id="${reference}${place}"]`);
    await expect(card).toContainText(reasons);
    await expect(card.getByRole("link", { name: number, exact: true })).toHaveCount(0);
    await expect(card.getByRole("link", { name: /^6[256]/ })).toHaveCount(3);
  }
  await reader.goto(`/en/contributions/${reference}`);
  await expect(reader.locator(".para")).toHaveCount(4);
});

test("exact words that stand twice are asked for, without scripts", async ({ visit }) => {
  test.setTimeout(120_000);
  const page = await visit({ javaScriptEnabled: false, viewport: narrow });
  await enterAs(page, focalPoint);
  await open(page, "61");
  await choose(page, "stance", "change");
  await page.getByText(composer("quote"), { exact: true }).click();
  const quote = page.getByRole("textbox", { name: composer("quoteWords") });
  await quote.fill("that Nation");
  await page.getByRole("button", { name: composer("save"), exact: true }).click();
  await expect(page.getByText(t("contributions.errors.quoteNotFound")).first()).toBeVisible();

  await quote.fill("should");
  await page.getByRole("button", { name: composer("save"), exact: true }).click();
  await expect(page.getByText(t("contributions.errors.quoteSeveral", { count: 3 })).first()).toBeVisible();
  await page.locator('input[name="quoteStart"]').nth(1).check();
  await page.getByRole("button", { name: composer("save"), exact: true }).click();
  await expect(page.getByText(composer("saved"))).toBeVisible();

  await page.getByRole("textbox", { name: composer("replacement") }).fill("must");
  await giveReasons(page, "An expectation, not a wish.");
  const { received } = await submit(page);
  expect(received.proposedText).toMatch(/need .* has itself described, must be owned/);
});

test("a term is counted while one types, and refused where it is nowhere", async ({ visit }) => {
  test.setTimeout(120_000);
  const page = await visit({ viewport: narrow });
  await enterAs(page, focalPoint);
  await open(page, null);
  await page.locator(".ProseMirror").waitFor();
  await choose(page, "stance", "change");
  await page.getByText(composer("termTitle"), { exact: true }).click();
  const from = page.getByRole("textbox", { name: composer("termFrom") });
  await from.fill("Operatorz");
  await expect(page.getByText(composer("termCount", { count: 0 }))).toBeVisible();
  await page.getByRole("textbox", { name: composer("termTo") }).fill("owners");
  await giveReasons(page, "The same people by one name.");
  await page.getByRole("button", { name: composer("submit"), exact: true }).click();
  await expect(page.getByText(t("contributions.errors.termNowhere", { term: "Operatorz" })).first()).toBeVisible();
  await expectAccessible(page);

  await from.fill("operators");
  await expect(page.getByText(/^It stands at \d places:/)).toBeVisible();
  const { received } = await submit(page);
  expect(received).toMatchObject({ paragraphs: [], stance: "change", term: { from: "operators", to: "owners" } });
});

test("a paragraph is added beside another, in Arabic on a narrow screen", async ({ visit }) => {
  test.setTimeout(120_000);
  const page = await visit({ viewport: narrow, locale: "ar" });
  const ar = wordsOf("ar");
  await enterAs(page, focalPoint);
  await open(page, "63");
  await page.goto(page.url().replace("/en/", "/ar/"));
  await page.locator(".ProseMirror").waitFor();
  await choose(page, "stance", "add");
  await choose(page, "addPosition", "before");
  await page.getByRole("textbox", { name: ar("contributions.composer.newParagraph") }).fill("A new paragraph.");
  await expect(page.getByRole("textbox", { name: ar("contributions.composer.wording") })).toBeHidden();
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(overflow).toBe(false);
});
