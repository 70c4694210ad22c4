import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { demo } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const button = (page: Page, key: string) => page.getByRole("main").getByRole("button", { name: t(key), exact: true });

/** The empty form of the demo's text, downloaded as a reader does, and where a filled one is uploaded. */
async function download(page: Page) {
  await page.goto(`/en${demo.text}`);
  const offline = page.locator("#offline");
  const href = await offline
    .getByRole("link", { name: t("commenting.page.blankExcel") })
    .first()
    .getAttribute("href");
  const upload = await offline.getByRole("link", { name: t("commenting.offline.upload") }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await answer.body()).buffer);
  return { workbook, upload: upload ?? "" };
}

/** Fills the form as another program would: the row under its headings, and those below. */
function fill(workbook: ExcelJS.Workbook, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.worksheets[0];
  let headings = 0;
  sheet?.eachRow((row, number) => {
    if (row.getCell(1).value === "MB/NC") headings = number;
  });
  rows.forEach((cells, index) => {
    const row = sheet?.getRow(headings + 1 + index);
    cells.forEach((text, column) => {
      if (row !== undefined) row.getCell(column + 1).value = text;
    });
  });
}

/** Another heading over the comments. */
function changeHeading(workbook: ExcelJS.Workbook): void {
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell(6).value === "Comments") row.getCell(6).value = "Remarks";
  });
}

async function choose(page: Page, workbook: ExcelJS.Workbook): Promise<void> {
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  await page.locator("input[type=file]").setInputFiles({
    name: "our comments.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await button(page, "commenting.page.upload").click();
}

const rows = (mark: string) => [
  ["", "", "1", "", "te", `The first reason ${mark}.`, "Delete this paragraph", ""],
  ["", "12", "2", "", "ed", `The second reason ${mark}.`, "Consider another order of the sentences.", ""],
  ["", "", "99", "", "te", `Nowhere ${mark}.`, "", ""],
  ["Somebody else", "", "1", "", "ge", `Not ours ${mark}.`, "", ""],
];

for (const scripts of [true, false]) {
  test(`a delegation fills in the table offline, looks at its rows and keeps them (${scripts ? "with" : "without"} scripts)`, async ({
    visit,
  }) => {
    test.setTimeout(180_000);
    const page = await visit({ javaScriptEnabled: scripts });
    const mark = `${scripts ? "lantern" : "harbour"}${Date.now()}`;
    await enterAs(page, "moussa@demo.example");
    const { workbook, upload } = await download(page);
    if (scripts) await expectAccessible(page);
    fill(workbook, rows(mark));
    await page.goto(upload);
    if (scripts) await expectAccessible(page);
    await choose(page, workbook);

    await expect(page.getByRole("heading", { level: 1, name: t("commenting.preview.title") })).toBeVisible();
    await expect(page.locator(".planned")).toHaveCount(4);
    await expect(page.locator(".planned.refused")).toContainText("99");
    await expect(page.locator(".planned").filter({ hasText: "first reason" }).locator("del")).toBeVisible();
    await expect(page.locator(".planned").filter({ hasText: "second reason" })).toContainText("another order");
    if (scripts) await expectAccessible(page);
    await page.getByRole("button", { name: t("commenting.preview.confirm") }).click();
    await expect(page.locator(".summary")).toContainText(t("commenting.errors.leaveOutMissing"));
    if (scripts) await expectAccessible(page);
    await page.getByRole("checkbox", { name: t("commenting.preview.leaveOut", { count: 1 }) }).check();
    await page.getByRole("button", { name: t("commenting.preview.confirm") }).click();

    await expect(page.getByRole("heading", { level: 1, name: t("commenting.done.title", { count: 2 }) })).toBeVisible();
    await page.getByRole("button", { name: t("commenting.done.handOver", { count: 2 }) }).click();
    await expect(page.getByText(t("commenting.done.handedOver", { count: 2, unfinished: 0 }).trim())).toBeVisible();
    if (scripts) await expectAccessible(page);

    const focalPoint = await visit({ javaScriptEnabled: scripts });
    await enterAs(focalPoint, "awa@demo.example");
    await focalPoint.goto("/en/me/contributions?state=awaiting_approval");
    const mine = focalPoint.getByRole("listitem").filter({ hasText: mark });
    await expect(mine).toHaveCount(2);
    for (const item of await mine.all()) await item.getByRole("checkbox").check();
    await focalPoint.getByRole("button", { name: t("contributions.list.submitChosen") }).click();
    await expect(focalPoint.getByText(t("contributions.done.submitted", { count: 2 }))).toBeVisible();
  });
}

test("a table with a changed heading is refused with its row and the reason, and nothing is kept", async ({
  visit,
}) => {
  const page = await visit();
  await enterAs(page, "moussa@demo.example");
  const { workbook, upload } = await download(page);
  fill(workbook, rows("refused"));
  changeHeading(workbook);
  await page.goto(upload);
  await choose(page, workbook);
  const summary = page.locator(".summary").filter({ hasText: "Remarks" });
  await expect(summary).toContainText("Comments");
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await page.goto(upload.replace("/en/", "/ar/"));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
});
