import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { findParagraph } from "@/tests/support/e2e-comments";
import { readForms } from "@/tests/support/e2e-forms";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { type Posted, Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const words = (key: string, values?: Record<string, string | number>) => t(`attachments.${key}`, values);
const svg = {
  name: "map.svg",
  mimeType: "image/png",
  buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
};

/** Begins an input of one's own and opens the page of its files. */
async function openFiles(page: Page, email: string): Promise<void> {
  await enterAs(page, email);
  await page.goto("/en/consultations/session-inputs");
  const start = page.locator('a[href*="/compose/input/"]').first();
  await page.goto((await start.getAttribute("href")) ?? "");
  await page.getByRole("button", { name: t("inputs.start.begin"), exact: true }).click();
  await page.waitForURL(/\/me\/inputs\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/files`);
  await expect(page.getByText(words("page.empty"))).toBeVisible();
}

const field = (page: Page) => page.locator('input[type="file"]');
const add = (page: Page) => page.getByRole("button", { name: words("upload.add"), exact: true }).click();
const download = (page: Page, name: string) => page.getByRole("link", { name: words("list.download", { name }) });

test("a file goes on where its upload broke off, also on a page opened anew, and is what everybody gets", async ({
  visit,
}, info) => {
  test.setTimeout(120_000);
  const page = await visit({ viewport: { width: 360, height: 780 } });
  await openFiles(page, "zofia@demo.example");
  await expectAccessible(page);

  await field(page).setInputFiles(svg);
  await add(page);
  await expect(page.locator(".summary")).toContainText(words("errors.kind"));

  const name = `${uniqueWord()}.csv`;
  const path = info.outputPath(name);
  const table = Buffer.from(`para,words\n${"12,States should identify the services they depend on\n".repeat(60_000)}`);
  await writeFile(path, table);
  const offsets: number[] = [];
  await page.route("**/api/uploads/*", async (route) => {
    const at = route.request().headers()["upload-offset"];
    if (at !== undefined) offsets.push(Number(at));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue().catch(() => undefined);
  });
  await field(page).setInputFiles(path);
  await add(page);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect.poll(() => offsets.at(-1) ?? 0).toBeGreaterThan(0);
  await page.context().setOffline(true);
  await expect.poll(async () => (await page.getByRole("status").allTextContents()).join()).toContain("No connection");
  await page.context().setOffline(false);
  const before = offsets.length;
  await expect.poll(() => offsets.length).toBeGreaterThan(before);
  await page.getByRole("button", { name: words("upload.pause"), exact: true }).click();
  await expect(page.getByRole("button", { name: words("upload.goOn"), exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: words("upload.stopped") })).toBeVisible();
  await expectAccessible(page);
  offsets.length = 0;
  await field(page).setInputFiles(path);
  await add(page);
  await page.waitForURL(/\?added=/);
  expect(offsets[0]).toBeGreaterThan(0);
  await expect(page.getByText(words("upload.added", { name }))).toBeVisible();
  await expectAccessible(page);

  const href = (await download(page, name).getAttribute("href")) ?? "";
  const answer = await page.request.get(href);
  expect(answer.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "private, no-store",
  });
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  const sha256 = createHash("sha256")
    .update(await answer.body())
    .digest("hex");
  expect(sha256).toBe(createHash("sha256").update(table).digest("hex"));
  const part = await page.request.get(href, { headers: { range: "bytes=0-9" } });
  expect([part.status(), await part.text()]).toEqual([206, "para,words"]);

  await page.getByRole("button", { name: words("list.remove", { name }) }).click();
  await expect(page.getByText(words("page.empty"))).toBeVisible();
  await page.getByRole("button", { name: words("list.putBackNamed", { name }) }).click();
  await expect(download(page, name)).toBeVisible();

  const stranger = await visit();
  expect((await stranger.request.get(href)).status()).toBe(404);
  await enterAs(stranger, "awa@demo.example");
  expect((await stranger.request.get(href)).status()).toBe(404);
});

test("without scripts a file is added, refused, described and taken off by plain forms", async ({ visit }) => {
  test.setTimeout(60_000);
  const page = await visit({ javaScriptEnabled: false });
  await openFiles(page, "jan@demo.example");
  await field(page).setInputFiles(svg);
  await add(page);
  await expect(page.locator(".summary")).toContainText(words("errors.kind"));
  const name = `${uniqueWord()}.csv`;
  await field(page).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from("para,words\n12,shall\n") });
  await add(page);
  await expect(page.getByText(words("upload.added", { name }))).toBeVisible();
  await page.getByLabel(words("list.what")).fill("Proposals by paragraph");
  await page.getByRole("button", { name: words("list.keepTitle"), exact: true }).click();
  await page.goto(new URL(page.url()).pathname);
  await expect(download(page, `Proposals by paragraph, ${name}`)).toBeVisible();
  await page.getByRole("button", { name: words("list.remove", { name }) }).click();
  await expect(page.getByText(words("page.empty"))).toBeVisible();
});

const table = Buffer.from("para,words\n12,shall\n");
const composerOf = async () => `/en/compose/${(await findParagraph(new Visitor(), "62")).versionId}?another=1`;

test("a file chosen in the composer of a comment goes out at once, and is removed on its page", async ({ visit }) => {
  test.setTimeout(90_000);
  const page = await visit();
  await enterAs(page, "zofia@demo.example");
  await page.goto(await composerOf());
  await field(page).setInputFiles(svg);
  await expect(page.getByText(words("errors.kind")).first()).toBeVisible({ timeout: 30_000 });
  const name = `${uniqueWord()}.csv`;
  await field(page).setInputFiles({ name, mimeType: "text/csv", buffer: table });
  await page.waitForURL(/&added=/);
  await expect(download(page, name)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: words("comment.arrange") }).click();
  await page.getByRole("button", { name: words("list.remove", { name }) }).click();
  await expect(page.getByText(words("comment.empty"))).toBeVisible();
  await expectAccessible(page);
});

test("where no script runs a file comes with the comment: refused beside its field, kept, named by the receipt", async () => {
  const writer = await new Visitor().signInAs("zofia@demo.example");
  const form = await writer.form(await composerOf(), "draftKey");
  const send = (answers: Posted, from = form) => writer.send(from, { bodyPlain: uniqueWord(), ...answers });
  const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
  const refused = await send({ intent: "save", file: { fileName: "map.svg", bytes } });
  expect(refused.text).toContain(words("errors.kind"));
  const again = readForms(refused.text).find(({ fields }) => "draftKey" in fields);
  expect(again?.fields.id).toMatch(/^[0-9a-f-]{36}$/);

  const kept = { ...form, fields: { ...form.fields, ...again?.fields } };
  const saved = await send({ intent: "save", file: { fileName: "first.csv", bytes: table } }, kept);
  const page = await writer.open(saved.headers.location ?? "");
  expect(page.text).toContain("first.csv");
  const next = await writer.form(page.path, "draftKey");
  const second = { fileName: "second.csv", bytes: Buffer.from("para,words\n13,should\n") };
  const sent = await send({ intent: "submit", file: second }, next);
  expect(sent.headers.location).toContain("/me/receipts/");
  const receipt = await writer.open(sent.headers.location ?? "");
  for (const name of ["first.csv", "second.csv"]) expect(receipt.text).toContain(name);
});
