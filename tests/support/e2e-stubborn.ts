import type { Page } from "@playwright/test";
import { expect } from "./e2e-test";
import type { Visitor } from "./e2e-visitor";
import { wordsOf } from "./e2e-words";

const t = wordsOf("en");

/** What the public figures of a consultation count, without what is nought. */
export async function figuresOf(reader: Visitor, consultation: string): Promise<Record<string, number>> {
  const { text } = await reader.ask(`/api/v1/consultations/${consultation}/transparency.csv`);
  const lines = text.trim().split("\r\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [by, , figure = "", value] = line.split(",");
      const isCount = by === "all" && !figure.includes("seconds") && Number(value) > 0;
      return isCount ? [[figure, Number(value)]] : [];
    }),
  );
}

/** Writes a comment on the first paragraph of a text and submits it; gives its number. */
export async function submitComment(page: Page, text: string, words: string): Promise<string> {
  await page.goto(text);
  const comment = t("public.commentOnParagraph", { number: "1" });
  await page.getByRole("link", { name: comment, exact: true }).first().click();
  await page.locator('input[name="stance"][value="keep"]').check();
  await fillReasons(page, words);
  return submit(page);
}

/** Changes the reasons of the comment in the composer and submits it again. */
export async function submitAnew(page: Page, words: string): Promise<string> {
  await fillReasons(page, words);
  return submit(page);
}

async function fillReasons(page: Page, words: string): Promise<void> {
  const field = page.getByRole("textbox", { name: t("contributions.composer.reasons") });
  await field.click();
  await field.fill(words);
}

async function submit(page: Page): Promise<string> {
  await page.getByRole("button", { name: t("contributions.composer.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("receipts.title") })).toBeVisible();
  const term = page.getByRole("term").filter({ hasText: t("receipts.reference") });
  return (await term.locator("xpath=following-sibling::dd[1]").textContent())?.trim() ?? "";
}

/** Opens the only contribution of a consultation that waits; gives where its case is. */
export async function openWaiting(page: Page, consultation: string): Promise<string> {
  await page.goto(`/en/desk/moderation?consultation=${consultation}`);
  const queue = page.getByRole("navigation", { name: t("moderation.queue.label") });
  await queue.getByRole("link").first().click();
  await page.waitForURL(/\/desk\/moderation\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}
