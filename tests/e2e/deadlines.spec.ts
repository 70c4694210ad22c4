import type { Page } from "@playwright/test";
import { linkIn, mailTo } from "@/tests/support/e2e-mail";
import { makeRound } from "@/tests/support/e2e-round";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });
const field = (page: Page, key: string) => main(page).getByLabel(t(key), { exact: true }).first();

/** Two days ago, as the field for an hour takes it. */
const lately = () => new Date(Date.now() - 2 * 24 * 3_600_000).toISOString().slice(0, 16);

async function publish(page: Page, title: string): Promise<void> {
  await enterAs(page, "moderator@demo.example");
  await page.goto("/en/desk/moderation");
  const item = page.getByRole("navigation", { name: t("moderation.queue.label") }).getByRole("link", { name: title });
  await page.goto((await item.getAttribute("href")) ?? "");
  await expect(page.locator("#case").getByText(t("deadlines.late.mark"), { exact: true })).toBeVisible();
  await button(page, "moderation.decisions.publish").click();
  await expect(page.getByText(t("moderation.decisions.done.publish"))).toBeVisible();
}

for (const scripts of [true, false]) {
  test(`one is late by leave, and marked so for everybody, ${scripts ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    test.setTimeout(150_000);
    const options = { javaScriptEnabled: scripts };
    const look = async (page: Page) => (scripts ? expectAccessible(page) : undefined);
    const name = uniqueWord();
    const organiser = await visit(options);
    await enterAs(organiser, "organiser@demo.example");
    const desk = await makeRound(organiser, name, { closesAt: lately() });

    // Leave for one.
    await organiser.goto(`${desk}/extend`);
    await field(organiser, "deadlines.late.name").fill("Demo NGO");
    await field(organiser, "deadlines.late.email").fill("awa@demo.example");
    await field(organiser, "deadlines.late.until").fill("2098-01-05T10:00");
    await button(organiser, "deadlines.late.grant").click();
    await expect(organiser.locator(".summary").getByText(t("deadlines.errors.reasonMissing"))).toBeVisible();
    await field(organiser, "deadlines.late.reason").fill("Their server failed.");
    await button(organiser, "deadlines.late.grant").click();
    await expect(organiser.getByText(t("deadlines.late.granted"))).toBeVisible();
    await look(organiser);

    const link = linkIn(await mailTo("awa@demo.example", name));
    const late = await visit(options);
    await late.goto(link);
    await expect(main(late).getByRole("link", { name: t("deadlines.late.signIn") })).toBeVisible();
    await enterAs(late, "awa@demo.example");
    await late.goto(link);
    await look(late);
    await button(late, "deadlines.late.take").click();
    await expect(late.getByText(t("deadlines.late.takenUp"))).toBeVisible();
    await look(late);
    await main(late)
      .getByRole("link", { name: t("deadlines.late.writeInput") })
      .click();
    await expect(late.getByText(t("deadlines.late.leaveMark"))).toBeVisible();
    await button(late, "inputs.start.begin").click();
    await late.getByRole("textbox", { name: t("inputs.writer.title"), exact: true }).fill(`Late ${name}`);
    await late
      .getByRole("textbox", { name: t("inputs.writer.keyMessage") })
      .first()
      .fill("Threats grow.");
    await expect(late.getByText(t("deadlines.late.leaveMark"))).toBeVisible();
    await button(late, "inputs.writer.submit").click();
    await expect(late.getByRole("heading", { level: 1, name: t("receipts.titleInput") })).toBeVisible();

    if (scripts) {
      await publish(await visit(), `Late ${name}`);
      await late.goto(`/en/consultations/${name}/inputs`);
      await expect(late.getByRole("heading", { name: t("compilations.section.late") })).toBeVisible();
      await look(late);
    }

    // A reader who wants to be told, and then no more.
    const reader = await visit(options);
    await enterAs(reader, "jan@demo.example");
    for (const key of ["wanted", "unwanted"]) {
      await reader.goto("/en/me/notices");
      const choice = main(reader)
        .locator("form", { has: reader.locator("input[name=wanted]") })
        .first();
      await choice.getByLabel(t(`deadlines.notices.${key}`), { exact: true }).check();
      await choice.getByRole("button", { name: t("deadlines.notices.save") }).click();
      await expect(reader.getByText(t("deadlines.notices.saved"))).toBeVisible();
      await look(reader);
    }
  });
}

test("all have longer: who wanted to be told reads the old hour and the reason, and stops the notices", async ({
  visit,
}) => {
  const name = uniqueWord();
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  const desk = await makeRound(organiser, name, { closesAt: "2098-01-05T10:00" });
  const reader = await visit();
  await enterAs(reader, "zofia@demo.example");
  await reader.goto("/en/me/notices");
  const choices = main(reader).locator("form", { has: reader.locator("input[name=wanted]") });
  for (const choice of await choices.all()) {
    await choice.getByLabel(t("deadlines.notices.wanted"), { exact: true }).check();
    await choice.getByRole("button", { name: t("deadlines.notices.save") }).click();
    await expect(choice.getByText(t("deadlines.notices.saved"))).toBeVisible();
  }

  await organiser.goto(`${desk}/extend`);
  await field(organiser, "deadlines.extend.closesAt").fill("2026-01-06T10:00");
  await button(organiser, "deadlines.extend.button").click();
  await expect(organiser.locator(".summary").getByText(t("deadlines.errors.notLater"))).toBeVisible();
  await field(organiser, "deadlines.extend.closesAt").fill("2098-02-05T10:00");
  await main(organiser)
    .getByRole("textbox", { name: t("deadlines.extend.reason") })
    .first()
    .fill("Translations came late.");
  await button(organiser, "deadlines.extend.button").click();
  await expect(organiser.getByText(t("deadlines.extend.done"))).toBeVisible();
  await expectAccessible(organiser);
  await reader.goto(`/en/consultations/${name}`);
  await expect(reader.getByText("Translations came late.")).toBeVisible();
  await expect(reader.getByText(/^Extended from /).first()).toBeVisible();
  await expectAccessible(reader);

  const told = await mailTo("zofia@demo.example", name);
  const stop = told.text.split("\n").find((line) => line.includes("/notices/")) ?? "";
  const anybody = await visit({ javaScriptEnabled: false });
  await anybody.goto(stop.trim());
  await expect(main(anybody).locator(".page-head").getByRole("link")).toHaveAttribute("href", /^\/en\/processes\//);
  await button(anybody, "deadlines.notices.stop").click();
  await expect(anybody.getByText(t("deadlines.notices.stopped"))).toBeVisible();
});

test("a link that stops notices and was bent shows no form, only that nothing is there", async () => {
  const anybody = new Visitor();
  for (const bent of ["/en/notices/forged", "/en/notices/events/forged", "/en/notices/following/forged"]) {
    const { status, text } = await anybody.ask(bent);
    expect(status, bent).toBe(404);
    expect(text, bent).toContain(t("errors.pageNotFoundTitle"));
    expect(text, bent).not.toContain('name="token"');
  }
});
