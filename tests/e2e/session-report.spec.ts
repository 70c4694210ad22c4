import type { Page } from "@playwright/test";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });
const said = (page: Page, key: string) => expect(main(page).getByRole("status").getByText(t(key))).toBeVisible();

/** In the demo: a report that is due, and one in correction at which Jan was. */
const due = "Clinic on the directory of contacts";
const corrected = { title: "Debrief of the spring exercise", slug: "exercise-debrief" };
const quote = "استغرق وصول أول رسالة ست ساعات.";

async function openReport(page: Page, title: string): Promise<void> {
  await page.goto("/en/me/reports");
  await main(page).getByRole("link", { name: title }).click();
}

test("a rapporteur reports on a session, those who were there ask for corrections, and everybody reads it with its key words", async ({
  visit,
}) => {
  test.setTimeout(90_000);
  const reader = new Visitor();
  const address = `/en/events/${corrected.slug}`;
  expect((await reader.ask(`${address}/report`)).status).toBe(404);
  expect((await reader.ask(address)).text).not.toContain(`${address}/report`);

  const rapporteur = await visit();
  await enterAs(rapporteur, "rapporteur@demo.example");
  await openReport(rapporteur, due);
  await button(rapporteur, "session-reports.start.begin").click();
  const field = (name: string) => main(rapporteur).locator(`[name="${name}"]`);
  const saved = rapporteur.waitForResponse((response) => response.url().includes("/api/session-reports/"));
  await field("issues").fill("Whose number stands in the directory?");
  await field("points.0.text").fill("Numbers should be tried twice a year.");
  await expect(field("points.0.speaker")).toBeVisible();
  await field("points.0.support").selectOption("several_speakers");
  await expect(field("points.0.speaker")).toBeHidden();
  expect((await saved).status()).toBe(200);
  await expectAccessible(rapporteur);
  await button(rapporteur, "session-reports.form.preview").click();
  await expect(main(rapporteur).getByText("Numbers should be tried twice a year.")).toBeVisible();
  await main(rapporteur).locator('input[name="until"]').fill("2020-01-01T10:00");
  await button(rapporteur, "session-reports.open.send").click();
  await expect(main(rapporteur).getByText(t("session-reports.errors.hourPast")).first()).toBeVisible();

  const jan = await visit({ javaScriptEnabled: false });
  await enterAs(jan, "jan@demo.example");
  await openReport(jan, corrected.title);
  const ask = async (words: string) => {
    await main(jan).locator('[name="quote"]').fill(words);
    await main(jan).locator('[name="words"]').fill("There were four of us.");
    await button(jan, "session-reports.ask.send").click();
  };
  await ask("These words stand nowhere.");
  await expect(main(jan).getByText(t("session-reports.errors.quoteNotFound")).first()).toBeVisible();
  await ask(quote);
  await said(jan, "session-reports.ask.done");

  await openReport(rapporteur, corrected.title);
  await expectAccessible(rapporteur);
  const unanswered = main(rapporteur).locator(".asked-corrections form");
  for (let left = await unanswered.count(); left > 0; left -= 1) {
    await unanswered.first().getByRole("radio").first().check();
    await unanswered.first().getByRole("textbox").fill("Corrected, thank you.");
    await unanswered.first().getByRole("button").click();
    await expect(unanswered).toHaveCount(left - 1);
  }
  await button(rapporteur, "session-reports.form.preview").click();
  await button(rapporteur, "session-reports.publish.send").click();
  await said(rapporteur, "session-reports.done.published");
  await rapporteur.goto(`${address}/report`);
  await expect(main(rapporteur).getByRole("heading", { name: t("session-reports.keyWords.title") })).toBeVisible();
  await expectAccessible(rapporteur);

  const published = await reader.ask(`${address}/report`);
  expect(published.text).toContain(t("session-reports.support.general_agreement"));
  expect(published.text).not.toContain("There were four of us.");
  expect((await reader.ask(address)).text).toContain(`${address}/report`);
  const svg = await reader.ask(`/api/v1/events/${corrected.slug}/key-words.svg`);
  expect([svg.status, svg.text.includes("التمرين") || svg.text.includes("تمرين")]).toEqual([200, true]);
});
