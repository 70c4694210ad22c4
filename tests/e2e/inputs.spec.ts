import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const call = "/en/consultations/session-inputs";
const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: t(key), exact: true });
const saved = (page: Page) => page.locator(".actions .saved").filter({ hasText: /^Saved \d/ });

/** Begins an input in the demonstration's call; stands in its writer. */
async function begin(page: Page): Promise<string> {
  await page.goto(call);
  const href = await page.locator('a[href*="/compose/input/"]').first().getAttribute("href");
  await page.goto(href ?? "");
  await button(page, "inputs.start.begin").click();
  await page.waitForURL("**/me/inputs/*");
  return new URL(page.url()).pathname;
}

/** A moderator finds it in the queue by its title and publishes it. */
async function publish(page: Page, title: string): Promise<void> {
  await enterAs(page, "moderator@demo.example");
  await page.goto("/en/desk/moderation");
  const item = page.getByRole("navigation", { name: t("moderation.queue.label") }).getByRole("link", { name: title });
  await page.goto((await item.getAttribute("href")) ?? "");
  await expect(page.locator("#case")).toContainText("Hospitals are hit.");
  await expectAccessible(page);
  await button(page, "moderation.decisions.publish").click();
  await expect(page.getByText(t("moderation.decisions.done.publish"))).toBeVisible();
}

test("an input is written by two, offline and back, handed over, sent back, submitted and published", async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const title = `Hospitals ${uniqueWord()}`;
  const writer = await visit();
  await enterAs(writer, "moussa@demo.example");
  const address = await begin(writer);
  await writer.getByRole("textbox", { name: t("inputs.writer.title"), exact: true }).fill(title);
  const part = writer.locator("section.input-part[id^=part-]").first();
  await part.getByRole("textbox", { name: t("inputs.writer.keyMessage") }).fill("Threats grow.");
  const text = part.locator(".ProseMirror").first();
  await text.click();
  await writer.keyboard.type("Hospitals are hit.");
  await part.getByRole("button", { name: t("editor.footnote"), exact: true }).click();
  await expect(part.getByRole("textbox", { name: t("editor.footnoteWords") })).toBeFocused();
  await writer.keyboard.type("See A/75/816.");
  await writer.keyboard.press("Enter");
  await part.getByRole("button", { name: t("editor.table"), exact: true }).click();
  await writer.keyboard.type("Year");
  await writer.keyboard.press("Tab");
  await writer.keyboard.type("Cases");
  await expect(saved(writer)).toBeVisible();
  await expectAccessible(writer);

  await writer.context().setOffline(true);
  await part.getByRole("textbox", { name: t("inputs.writer.recommendation") }).fill("Protect them.");
  await expect(writer.getByText(t("contributions.saving.offline"))).toBeVisible();

  const reader = await visit();
  await enterAs(reader, "awa@demo.example");
  await reader.goto(address);
  await expect(button(reader, "inputs.writer.takeOver")).toBeVisible();
  await expect(reader.getByRole("textbox", { name: t("inputs.writer.title"), exact: true })).toHaveValue(title);

  await writer.context().setOffline(false);
  await expect(saved(writer)).toBeVisible();
  await button(writer, "inputs.writer.handOver").click();
  await writer.waitForURL("**/me/contributions*");

  await reader.goto(address);
  await expect(reader.getByText("Protect them.")).toBeVisible();
  await reader.getByText(t("inputs.handBack.open"), { exact: true }).click();
  await reader.getByRole("textbox", { name: t("inputs.handBack.note") }).fill("Say when.");
  await button(reader, "inputs.handBack.send").click();
  await reader.waitForURL("**/me/contributions*");

  await writer.goto(address);
  await expect(writer.getByText("Say when.")).toBeVisible();
  await part.getByRole("textbox", { name: t("inputs.writer.recommendation") }).fill("Protect them this year.");
  await button(writer, "inputs.writer.handOver").click();
  await writer.waitForURL("**/me/contributions*");
  await writer.goto(`${address}/history`);
  await writer.locator("main ol a").last().click();
  await expect(writer.locator("main ins").first()).toBeVisible();
  await expectAccessible(writer);

  await reader.goto(address);
  await button(reader, "inputs.writer.submit").click();
  await expect(reader.getByRole("heading", { level: 1, name: t("receipts.titleInput") })).toBeVisible();

  await publish(await visit(), title);
  const visitor = await visit({ javaScriptEnabled: false });
  await visitor.goto(call);
  await visitor.getByRole("link", { name: title }).first().click();
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(visitor.getByRole("columnheader", { name: "Cases" })).toBeVisible();
  await visitor.locator("#fnref1").click();
  await expect(visitor.locator("#fn1")).toContainText("See A/75/816.");
  await writer.goto(new URL(visitor.url()).pathname);
  await expectAccessible(writer);
});

test("an input is written without scripts", async ({ visit }) => {
  const title = `Plainly ${uniqueWord()}`;
  const page = await visit({ javaScriptEnabled: false });
  await enterAs(page, "awa@demo.example");
  const address = await begin(page);
  await page.getByRole("textbox", { name: t("inputs.writer.title"), exact: true }).fill(title);
  await button(page, "inputs.writer.submit").click();
  await expect(page.getByText(t("inputs.errors.nothingWritten")).first()).toBeVisible();
  const text = page.locator('textarea[name$=".bodyPlain"]').first();
  await text.fill("First paragraph.\n\nSecond paragraph.");
  await button(page, "inputs.writer.save").click();
  await expect(page.getByText(t("inputs.notices.saved"), { exact: true })).toBeVisible();
  await expect(text).toHaveValue("First paragraph.\n\nSecond paragraph.");
  await page.goto(`${address}/preview`);
  await expect(page.locator(".input-body .prose p")).toHaveText(["First paragraph.", "Second paragraph."]);
  await page.goto(address);
  await button(page, "inputs.writer.submit").click();
  await expect(page.getByRole("heading", { level: 1, name: t("receipts.titleInput") })).toBeVisible();
});

test("two texts of one input are told apart, both kept, and an earlier one is brought back", async ({ visit }) => {
  const page = await visit();
  await enterAs(page, "awa@demo.example");
  const address = await begin(page);
  const id = address.split("/").at(-1) ?? "";
  const title = page.getByRole("textbox", { name: t("inputs.writer.title"), exact: true });
  const revision = async () => Number(await page.locator('input[name="seenRevision"]').inputValue());
  /** Another page of the same side writes a title and goes. */
  const elsewhere = async (words: string) => {
    const other = { id, pageKey: randomUUID() };
    const fields = { ...other, seenRevision: await revision(), title: words, over: "1" };
    expect((await page.request.post(`/api/inputs/${id}`, { data: fields })).status()).toBe(200);
    await page.request.post(`/api/inputs/${id}/hold`, { data: { ...other, act: "leave" } });
  };
  await title.fill("First");
  await expect(saved(page)).toBeVisible();
  await elsewhere("Theirs");
  await title.fill("Mine");
  await expect(page.getByText(t("inputs.writer.conflict"))).toBeVisible();
  await expectAccessible(page);
  await button(page, "inputs.writer.keepMine").click();
  await expect(page.getByText(t("inputs.writer.conflict"))).toBeHidden();
  await expect(saved(page)).toBeVisible();

  await elsewhere("Theirs again");
  await title.fill("Mine again");
  await button(page, "inputs.writer.keepTheirs").click();
  await expect(title).toHaveValue("Theirs again");

  await page.goto(`${address}/history`);
  const states = page.locator("main ol a");
  await states.nth(1).click();
  await expect(page.locator("main del")).toContainText("Mine");
  await expect(page.locator("main ins")).toContainText("Theirs");
  await expectAccessible(page);
  await button(page, "inputs.history.restore").click();
  await expect(page.getByText(t("inputs.notices.restored"))).toBeVisible();
  await expect(title).toHaveValue("Mine again");
});
