import type { Page } from "@playwright/test";
import { mailTo } from "@/tests/support/e2e-mail";
import { publishText } from "@/tests/support/e2e-next-version";
import { uniqueWord } from "@/tests/support/e2e-site";
import { figuresOf, openWaiting, submitAnew, submitComment } from "@/tests/support/e2e-stubborn";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const author = "zofia@demo.example";
const reader = new Visitor();

const sees = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();
const press = (page: Page, key: string) =>
  page
    .getByRole("main")
    .getByRole("button", { name: t(key), exact: true })
    .click();

/** What stands at the public address of a contribution now. */
const publicly = (reference: string) => reader.ask(`/en/contributions/${reference}`);

test("a stubborn case: returned, corrected, redacted, published, reported, hidden, appealed, restored", async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const name = `case-${uniqueWord()}`;
  const [secret, opinion, vague] = [uniqueWord(), uniqueWord(), uniqueWord()];
  const [organiser, writer, moderator] = [await visit(), await visit(), await visit()];
  await enterAs(organiser, "organiser@demo.example");
  await enterAs(writer, author);
  await enterAs(moderator, "moderator@demo.example");
  await publishText(organiser, name, ["States should answer within a day.", "States should say who answers."]);
  const figures = () => figuresOf(reader, name);
  const [text = ""] =
    (await reader.ask(`/en/consultations/${name}`)).text.match(
      /\/en\/consultations\/[^"#?]+\/drafts\/[^"#?/]+\/[^"#?/]+/,
    ) ?? [];

  const reference = await submitComment(writer, text, `It says ${vague}, as ${secret} will confirm.`);
  expect((await publicly(reference)).status).toBe(404);
  expect(await figures()).toEqual({});

  await test.step("returned with a mark: its writers see where, and nobody else that there is such a comment", async () => {
    await openWaiting(moderator, name);
    await moderator.locator('a[href="#return"]').click();
    const form = moderator.locator("#return");
    await form.getByRole("radio").first().check();
    await form.getByRole("button", { name: t("decisions.marks.add") }).click();
    await form.locator('[name="marks.0.quote"]').fill(vague);
    await form.locator('[name="marks.0.note"]').fill("What does it say?");
    await form.locator('[name="words"]').fill(`Say in a sentence what you mean, ${name}.`);
    await form.getByRole("button", { name: t("moderation.decisions.confirmReturn"), exact: true }).click();
    await sees(moderator, t("moderation.decisions.done.return"));
    expect((await mailTo(author, `mean, ${name}`)).text).not.toContain(secret);
    expect((await publicly(reference)).status).toBe(404);
    expect(await figures()).toEqual({ returned: 1, decided: 1 });
    await writer.goto("/en/me/contributions");
    await writer
      .getByRole("link", { name: t("contributions.list.edit") })
      .first()
      .click();
    await expect(writer.locator("mark", { hasText: vague }).first()).toBeVisible();
    await sees(writer, "What does it say?");
    await expectAccessible(writer);
  });

  await test.step("corrected and sent again under the same number", async () => {
    expect(
      await submitAnew(writer, `One day is too short for a small team: ${opinion}. ${secret} will confirm it.`),
    ).toBe(reference);
    expect((await publicly(reference)).status).toBe(404);
    expect(await figures()).toEqual({ returned: 1, decided: 1 });
  });

  await test.step("published without one name: everybody reads that it is missing, its writers read both side by side", async () => {
    const place = await openWaiting(moderator, name);
    await moderator.goto(`${place}#redact`);
    const form = moderator.locator("#redact");
    await form.locator("#quote-1").fill(secret);
    await form.locator("#reason-1").selectOption("personal-data");
    await form.locator('[name="words"]').fill(`The name adds nothing, ${name}.`);
    await form.getByRole("button", { name: t("redactions.form.preview"), exact: true }).click();
    await sees(moderator, t("redactions.form.previewTitle"));
    await expectAccessible(moderator);
    await form.getByRole("button", { name: t("redactions.form.publish"), exact: true }).click();
    await sees(moderator, t("moderation.decisions.done.publish_redacted"));
    const { status, text: shown } = await publicly(reference);
    expect(status).toBe(200);
    expect(shown).toContain(opinion);
    expect(shown).not.toContain(secret);
    expect(await figures()).toEqual({ received: 1, published_redacted: 1, returned: 1, decided: 1 });
    expect((await mailTo(author, `nothing, ${name}`)).text).not.toContain(secret);
    await writer.goto("/en/me/contributions");
    await writer
      .getByRole("link", { name: t("contributions.list.redactions") })
      .first()
      .click();
    await expect(writer.getByRole("main")).toContainText(secret);
    await expectAccessible(writer);
  });

  const stranger = await visit();
  await test.step("reported by a reader without an account, and hidden at once: its address says since when", async () => {
    await stranger.goto(`/en/contributions/${reference}`);
    await stranger.getByRole("link", { name: t("reports.public.report") }).click();
    await expectAccessible(stranger);
    await stranger.getByRole("radio").first().check();
    await stranger
      .getByRole("textbox", { name: t("reports.form.words") })
      .fill(`One can still guess who it is, ${name}.`);
    // Whoever sends within three seconds is a program: the moderator looks at the reports first, and finds nothing.
    await moderator.goto("/en/desk/moderation/reports");
    await expect(moderator.getByText(`guess who it is, ${name}`)).toHaveCount(0);
    await stranger.waitForTimeout(3_000);
    await press(stranger, "reports.form.send");
    await sees(stranger, t("reports.form.done"));
    expect((await publicly(reference)).text).toContain(opinion);

    await moderator.reload();
    const item = moderator.getByRole("listitem").filter({ hasText: `guess who it is, ${name}` });
    await expectAccessible(moderator);
    await item
      .first()
      .getByRole("link", { name: t("reports.desk.hide") })
      .click();
    await moderator.getByRole("radio").first().check();
    await moderator
      .getByRole("textbox", { name: t("reports.hide.words") })
      .fill(`Until somebody else has read it, ${name}.`);
    await expectAccessible(moderator);
    await press(moderator, "reports.hide.send");
    await sees(moderator, t("reports.desk.done.hidden"));
    const { text: marker } = await publicly(reference);
    expect(marker).toContain(t("public.marker.hidden"));
    expect(marker).not.toContain(opinion);
    expect((await reader.ask(text)).text).not.toContain(opinion);
    expect(await figures()).toEqual({ received: 1, hidden: 1, hidings: 1, returned: 1, decided: 1 });
    await mailTo(author, `has read it, ${name}`);
  });

  const complaint = `Nobody can be guessed, ${uniqueWord()}`;
  await test.step("appealed by its writers, answered by the moderator, who cannot decide on it", async () => {
    await writer.goto("/en/me/contributions");
    await writer
      .getByRole("link", { name: t("appeals.line.appeal"), exact: true })
      .first()
      .click();
    await writer.getByRole("textbox", { name: t("appeals.form.words") }).fill(complaint);
    await writer.getByRole("checkbox", { name: t("appeals.form.public") }).check();
    await expectAccessible(writer);
    await press(writer, "appeals.form.send");
    await sees(writer, t("appeals.own.done.filed"));
    expect(await figures()).toMatchObject({ hidden: 1, appeals_open: 1 });
    expect((await reader.ask("/en/appeals")).text).not.toContain(complaint);
    await mailTo("moderator@demo.example", t("mail.appealTold.filed.subject", { reference }));

    await moderator.goto("/en/desk/appeals");
    await moderator.getByRole("link", { name: reference }).first().click();
    await expect(moderator.getByRole("button", { name: t("appeals.decide.granted.send"), exact: true })).toHaveCount(0);
    await moderator.getByRole("textbox", { name: t("appeals.reply.words") }).fill(`I was not sure, ${name}.`);
    await expectAccessible(moderator);
    await press(moderator, "appeals.reply.send");
    await sees(moderator, t("appeals.desk.done.replied"));
    await mailTo(author, `not sure, ${name}`);
  });

  await test.step("restored by somebody else: visible again, still without the name, with complaint, reply and reasons", async () => {
    await organiser.goto("/en/desk/appeals");
    await organiser.getByRole("link", { name: reference }).first().click();
    await organiser.getByText(t("appeals.decide.granted.title"), { exact: true }).click();
    await organiser.locator("#granted-words").fill(`Only an opinion is left, ${name}.`);
    await organiser.locator("#granted-fit").check();
    await expectAccessible(organiser);
    await press(organiser, "appeals.decide.granted.send");
    await sees(organiser, t("appeals.desk.done.granted"));
    for (const address of [author, "moderator@demo.example"]) await mailTo(address, `is left, ${name}`);
    await stranger.goto(`/en/contributions/${reference}`);
    for (const words of [opinion, complaint, `I was not sure, ${name}`, `is left, ${name}`])
      await sees(stranger, words);
    await expectAccessible(stranger);
    expect((await publicly(reference)).text).not.toContain(secret);
    expect((await reader.ask("/en/appeals")).text).toContain(complaint);
    expect(await figures()).toEqual({
      ...{ received: 1, published_redacted: 1, returned: 1, decided: 1 },
      ...{ hidings: 1, hidings_restored: 1, appeals_granted: 1 },
    });
    await stranger.goto(`/en/consultations/${name}/transparency`);
    await sees(stranger, t("transparency.appeals.granted", { count: 1 }));
    await expectAccessible(stranger);
  });
});
