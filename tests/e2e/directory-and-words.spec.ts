import { mailTo } from "@/tests/support/e2e-mail";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const noteOf = (term: Element) => getComputedStyle(term, "::after").content;

test("a body is found by its name within its group; a term is explained where a text uses it, added and taken back by its keeper", async ({
  visit,
}) => {
  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto("/en/search?q=UPR");
  await plain.getByRole("link", { name: "Universal Periodic Review (UPR)" }).first().click();
  await expect(plain).toHaveURL(/\/organisations\/ohchr#body-upr$/);

  await plain.goto(`/en${demo.text}`);
  const term = plain.locator("a.term").first();
  expect(await term.evaluate(noteOf)).toBe("none");
  await term.focus();
  expect(await term.evaluate(noteOf)).not.toBe("none");
  await term.click();
  await expect(plain.locator("dd:target")).toBeVisible();

  const reader = await visit();
  await reader.goto("/en/organisations/ohchr");
  await expectAccessible(reader);
  await reader.goto(`/en${demo.text}`);
  const shown = reader.locator("a.term").first();
  // Until letters and numbers stand still, a pointer can find itself beside what it was led to.
  const pointed = async () => {
    await shown.hover();
    return shown.evaluate(noteOf);
  };
  await expect.poll(pointed).not.toBe("none");
  await reader.keyboard.press("Escape");
  await expect.poll(() => shown.evaluate(noteOf)).toBe("none");

  const word = uniqueWord();
  await enterAs(plain, "admin@demo.example");
  await plain.goto("/en/desk/glossary/new");
  await plain.getByRole("button", { name: t("glossary.form.save") }).click();
  await expect(plain.getByText(t("glossary.errors.termMissing")).first()).toBeVisible();
  await plain.locator('[name="term.en"]').fill(word);
  await plain.locator('[name="definitions.0.words.en"]').fill(`What ${word} means.`);
  await plain.getByRole("button", { name: t("glossary.form.save") }).click();
  await expect(plain.getByText(t("glossary.done.saved"), { exact: true })).toBeVisible();
  await reader.goto("/en/glossary");
  await expect(reader.getByText(word)).toHaveCount(0);

  const keeper = await visit();
  await enterAs(keeper, "admin@demo.example");
  await keeper.goto(new URL(plain.url()).pathname);
  await expectAccessible(keeper);
  await keeper.getByRole("button", { name: t("glossary.desk.publish") }).click();
  await expect(keeper.getByText(t("glossary.done.published"))).toBeVisible();
  await reader.reload();
  await expect(reader.getByText(`What ${word} means.`)).toBeVisible();
  await expectAccessible(reader);
  await keeper.getByRole("button", { name: t("glossary.desk.takeBack") }).click();
  await expect(keeper.getByText(t("glossary.done.takenBack"))).toBeVisible();
  await reader.reload();
  await expect(reader.getByText(word)).toHaveCount(0);
});

/** Nobody reads the form and writes in less; what is faster is taken for a program. */
const shortest = 3_200;

test("a reader names an organisation in French without scripts; an administrator accepts it with a change; the entry, its history and a letter say so", async ({
  visit,
}) => {
  const [suggested, accepted, address] = [uniqueWord(), uniqueWord(), `${uniqueWord()}@demo.example`];
  const entry = "/en/organisations/demo-regional-organisation-f";
  const reader = await visit({ javaScriptEnabled: false });
  await reader.goto(`${entry}/correct`);
  await reader.getByRole("link", { name: "Name in French" }).click();
  const opened = Date.now();
  const staff = await visit();
  await enterAs(staff, "admin@demo.example");
  await reader.locator('[name="correct"]').fill(suggested);
  await reader.locator('[name="source"]').fill("Its statutes");
  await reader.locator('[name="answerTo"]').fill(address);
  await expect.poll(() => Date.now() - opened).toBeGreaterThan(shortest);
  await reader.getByRole("button", { name: t("corrections.form.send"), exact: true }).click();
  await expect(reader.getByText(t("corrections.form.done.pending"))).toBeVisible();

  await staff.goto("/en/desk/corrections");
  const item = staff.getByRole("listitem").filter({ hasText: suggested });
  await item.getByText(t("corrections.desk.amend"), { exact: true }).click();
  await expectAccessible(staff);
  await item.getByLabel(t("corrections.desk.amended")).fill(accepted);
  await item.getByRole("button", { name: t("corrections.desk.amendSend"), exact: true }).click();
  await expect(staff.getByText(t("corrections.desk.done.amend"))).toBeVisible();
  expect((await mailTo(address, suggested)).text).toContain(accepted);

  await reader.goto(entry);
  await expect(reader.locator("dd").filter({ hasText: accepted }).first()).toBeVisible();
  await reader.locator("#earlier-facts summary").click();
  await expect(reader.locator("#earlier-facts").getByText("Its statutes").first()).toBeVisible();
});
