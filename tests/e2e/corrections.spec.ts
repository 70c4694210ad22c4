import { z } from "zod";
import { mailTo } from "@/tests/support/e2e-mail";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");

/** Words of a published comment of the demo. */
const published = "in outline within 24 hours is workable";
const commentList = z.object({ data: z.array(z.object({ url: z.string(), reasons: z.string() })) });

/** Nobody reads the form and writes in less; what is faster is taken for a program. */
const shortest = 3_200;

test("a reader corrects a date without scripts; a moderator accepts it; the note stands at its place, the text as it was, and the reader is told", async ({
  visit,
}) => {
  const [correct, address] = [`36 hours ${uniqueWord()}`, `${uniqueWord()}@demo.example`];
  const reader = await visit({ javaScriptEnabled: false });
  const listed = await reader.request.get("/api/v1/consultations/norms-guidance/contributions?kind=comment&limit=200");
  const { data } = commentList.parse(await listed.json());
  const page = data.find(({ reasons }) => reasons.includes(published))?.url ?? "";
  await reader.goto(page);
  await reader.getByRole("link", { name: t("corrections.form.link"), exact: true }).click();
  const opened = Date.now();

  const staff = await visit();
  await enterAs(staff, "moderator@demo.example");
  await staff.goto(`${page}/correct`);
  await expect(staff.getByText(t("corrections.form.nextAtOnce"))).toBeVisible();
  await staff.getByRole("button", { name: t("corrections.form.add"), exact: true }).click();
  await expect(staff.getByText(t("corrections.errors.quoteMissing")).first()).toBeVisible();
  await expectAccessible(staff);

  await reader.locator('[name="quote"]').fill(published);
  await reader.locator('[name="correct"]').fill(correct);
  await reader.locator('[name="asOf"]').fill("2026-10-01");
  await reader.locator('[name="answerTo"]').fill(address);
  await expect.poll(() => Date.now() - opened).toBeGreaterThan(shortest);
  await reader.getByRole("button", { name: t("corrections.form.send"), exact: true }).click();
  await expect(reader.getByText(t("corrections.form.done.pending"))).toBeVisible();
  await reader.goto(page);
  await expect(reader.getByText(correct)).toHaveCount(0);

  await staff.goto("/en/desk/corrections");
  await expectAccessible(staff);
  const item = staff.getByRole("listitem").filter({ hasText: correct });
  await item.getByRole("button", { name: t("corrections.desk.accept"), exact: true }).click();
  await expect(staff.getByText(t("corrections.desk.done.accept"))).toBeVisible();
  const letter = await mailTo(address, correct);
  expect(letter.recipients).toEqual([address]);
  expect(letter.text).toContain(new URL(page).pathname);

  await reader.reload();
  const note = reader.getByRole("complementary").filter({ hasText: correct });
  await expect(note).toContainText(published);
  await expect(note).toContainText("1 October 2026");
  const mark = reader.locator(`a[href="#${await note.getAttribute("id")}"]`);
  await expect(mark).toHaveText(`[${t("corrections.note.mark", { number: 1 })}]`);
  await expect(reader.locator(".contribution > .prose")).toContainText("A duty to report in outline within 24 hours");
  await staff.goto(page);
  await expectAccessible(staff);
  await staff.goto("/en/desk/corrections?state=standing");
  await expect(item).toBeVisible();
  await expectAccessible(staff);
});
