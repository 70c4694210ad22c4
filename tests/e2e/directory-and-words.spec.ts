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
