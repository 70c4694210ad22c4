import type { Page } from "@playwright/test";
import { answerListOf, type PublishedComment, publishComments } from "@/tests/support/e2e-answers";
import { arrive, enter, type Journey } from "@/tests/support/e2e-journey";
import { mailTo } from "@/tests/support/e2e-mail";
import { demo, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

// Publishing takes all answers that are ready, also those of the other journey: one after the other.
test.describe.configure({ mode: "default" });

const ways = [
  { title: "in English", locale: "en", scripts: true },
  { title: "in Arabic, without scripts", locale: "ar", scripts: false },
] as const;

for (const { title, ...way } of ways) {
  test(`rapporteurs answer, an organiser publishes, a contributor reads and replies, a moderator publishes the reply (${title})`, async ({
    visit,
  }) => {
    test.setTimeout(300_000);
    const journey: Journey = { ...way, t: wordsOf(way.locale), organisation: "", paragraph: "" };
    const { t, locale } = journey;
    const means = { javaScriptEnabled: way.scripts, locale };
    const [first, second, third] = await publishComments(["3", "3", "4"]);
    if (first === undefined || second === undefined || third === undefined) throw new Error("Three were published");

    const rapporteur = await visit(means);
    await enter(rapporteur, journey, "rapporteur");
    await arrive(rapporteur, journey, `/${locale}/desk`);
    await rapporteur
      .getByRole("main")
      .getByRole("link", { name: t("dispositions.desk.title") })
      .click();
    await arrive(rapporteur, journey);
    const list = await answerListOf(locale);
    const observation = `${uniqueWord()} ${uniqueWord()}`;
    await answerOne(rapporteur, journey, list, first, observation);
    const tag = uniqueWord();
    await answerMany(rapporteur, journey, list, [second, third], tag);

    const reader = new Visitor();
    const table = `/${locale}${demo.consultation}/dispositions`;
    expect((await reader.ask(table)).text).not.toContain(first.reference);

    const organiser = await visit(means);
    await enter(organiser, journey, "organiser");
    await arrive(organiser, journey, list);
    await organiser.getByRole("link", { name: t("dispositions.desk.toPublish") }).click();
    await expect(organiser.getByRole("heading", { level: 1, name: t("dispositions.publish.title") })).toBeVisible();
    await expect(organiser.getByRole("main")).toContainText(observation);
    await arrive(organiser, journey);
    await organiser.getByRole("main").locator('button[type="submit"]').click();
    await expect(organiser.getByText(t("dispositions.publish.done"))).toBeVisible();

    await expect.poll(async () => (await reader.ask(table)).text.includes(first.reference)).toBe(true);
    const csv = await reader.ask(`/api/v1${demo.consultation}/dispositions.csv?state=not_accepted`);
    expect(csv.text).toContain(observation);
    expect(csv.text).not.toContain(second.reference);
    const comment = await reader.ask(`/${locale}/contributions/${first.reference}`);
    expect(comment.text).toContain(observation);
    expect((await reader.ask(`/${locale}${demo.text}`)).text).toContain(observation);

    const mail = await mailTo("awa@demo.example", observation);
    for (const { reference } of [first, second, third]) expect(mail.text).toContain(reference);

    const reply = `${uniqueWord()} ${uniqueWord()}`;
    const contributor = await visit(means);
    await enterAs(contributor, "awa@demo.example");
    await replyOnce(contributor, journey, first, reply);
    expect((await reader.ask(`/${locale}/contributions/${first.reference}`)).text).not.toContain(reply);

    const moderator = await visit(means);
    await enter(moderator, journey, "moderator");
    await arrive(moderator, journey, `/${locale}/desk`);
    await moderator
      .getByRole("main")
      .getByRole("link", { name: t("dispositions.replies.title") })
      .click();
    await expect(moderator.getByText(reply)).toBeVisible();
    await arrive(moderator, journey);
    await moderator.getByRole("listitem").filter({ hasText: reply }).getByRole("button").first().click();
    await expect(moderator.getByText(t("dispositions.replies.done.publish"))).toBeVisible();
    await expect
      .poll(async () => (await reader.ask(`/${locale}/contributions/${first.reference}`)).text.includes(reply))
      .toBe(true);
    await mailTo("awa@demo.example", wordsOf("en")("mail.replyDecided.publish.text"));
  });
}

/** Answers the first comment: refused without a reason, nothing lost, then kept; the next one opens by itself. */
async function answerOne(page: Page, journey: Journey, list: string, comment: PublishedComment, observation: string) {
  const { t, scripts } = journey;
  await arrive(page, journey, `${list}?organisation=demo-ngo-a&state=pending`);
  await arrive(page, journey, `${list}/${comment.id}?organisation=demo-ngo-a`);
  await expect(page.getByText(comment.words)).toBeVisible();
  if (scripts) await page.keyboard.press("4");
  else await page.locator('input[name="state"][value="not_accepted"]').check();
  await expect(page.locator('input[name="state"][value="not_accepted"]')).toBeChecked();
  const send = page.getByRole("button", { name: t("dispositions.form.send") });
  await send.click();
  await expect(page.getByRole("alert").first()).toContainText(t("dispositions.errors.observationMissing"));
  await expect(page.locator('input[name="state"][value="not_accepted"]')).toBeChecked();
  await arrive(page, journey);
  await page.getByRole("textbox", { name: t("dispositions.form.observation") }).fill(observation);
  await send.click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await arrive(page, journey);
}

/** Ticks several rows and notes them together, with a tag; the list then shows them by that tag. */
async function answerMany(
  page: Page,
  journey: Journey,
  list: string,
  comments: readonly PublishedComment[],
  tag: string,
) {
  const { t } = journey;
  await page.goto(`${list}?organisation=demo-ngo-a&state=pending`);
  // What may be chosen is not shown as chosen already.
  const mark = page.locator(".ticked").first();
  expect(await mark.evaluate((row) => getComputedStyle(row, "::before").content)).toBe("none");
  for (const { id } of comments) await page.locator(`input[name="chosen[]"][value^="${id}:"]`).check();
  await page.locator("#bulk > summary").click();
  await page.locator('#bulk select[name="state"]').selectOption("noted");
  await page.locator('#bulk input[name="tags"]').fill(tag);
  await page.getByRole("button", { name: t("dispositions.bulk.send") }).click();
  await expect(page.getByText(t("dispositions.bulk.done", { count: comments.length }))).toBeVisible();
  await arrive(page, journey, `${list}?tag=${tag}`);
  for (const { reference } of comments) await expect(page.getByRole("table")).toContainText(reference);
}

/** From the list of what one has sent to the answer, and the reply to it, seen first as it would stand there. */
async function replyOnce(page: Page, journey: Journey, comment: PublishedComment, reply: string) {
  const { t, locale } = journey;
  await arrive(page, journey, `/${locale}/me/contributions`);
  await page.getByRole("link", { name: t("dispositions.own.noticeLink") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("dispositions.own.title") })).toBeVisible();
  await arrive(page, journey);
  await arrive(page, journey, `/${locale}/me/answers/${comment.reference}`);
  await page.getByRole("textbox", { name: t("dispositions.reply.text") }).fill(reply);
  await page.getByRole("button", { name: t("dispositions.reply.preview") }).click();
  await expect(page.getByText(t("dispositions.reply.previewTitle"))).toBeVisible();
  await arrive(page, journey);
  await page.getByRole("button", { name: t("dispositions.reply.send"), exact: true }).click();
  await expect(page.getByText(t("dispositions.reply.done"))).toBeVisible();
  await arrive(page, journey);
  await expect(page.getByRole("button", { name: t("dispositions.reply.preview") })).toHaveCount(0);
}

test("the table of answers narrows without scripts, in Arabic and on a narrow screen too", async ({ visit }) => {
  const reader = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
  const t = wordsOf("ar");
  await reader.goto(`/ar${demo.consultation}/dispositions`);
  await expect(reader.getByRole("heading", { level: 1, name: t("dispositions.public.title") })).toBeVisible();
  await reader.locator('select[name="state"]').selectOption("noted");
  await reader.getByRole("button", { name: t("dispositions.filters.show") }).click();
  await expect(reader).toHaveURL(/state=noted/);
  const overflows = await reader.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(overflows).toBe(false);
  const watched = await visit({ viewport: { width: 360, height: 760 } });
  await watched.goto(`/ar${demo.consultation}/dispositions`);
  await expectAccessible(watched);
});

test("nobody without the office reaches the answers that are being written", async () => {
  const list = await answerListOf("en");
  const outsider = await new Visitor().signInAs("zofia@demo.example");
  for (const path of [
    list,
    `${list}/publish`,
    "/en/desk/dispositions",
    "/en/desk/dispositions/wordings",
    "/en/desk/replies",
  ]) {
    expect((await outsider.ask(path)).status, path).toBe(404);
  }
  expect((await new Visitor().ask(list)).headers.location).toContain("/sign-in");
});
