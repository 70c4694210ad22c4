import type { Page } from "@playwright/test";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });
const field = (page: Page, key: string) => main(page).getByLabel(t(key), { exact: false }).first();
const said = (page: Page, key: string) => expect(main(page).getByRole("status").getByText(t(key))).toBeVisible();
const follow = (page: Page, key: string) =>
  main(page)
    .getByRole("link", { name: t(key), exact: true })
    .click();

test("an organiser prepares an event, shares its papers, publishes it and cancels it, and its link is told to nobody", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto("/en/desk/events/new?process=oewg-2021-2025");
  await main(organiser).locator('[name="title.en"]').fill("Rehearsal of the lost hour");
  await main(organiser).locator("[name=zone]").selectOption("Europe/Zurich");
  await main(organiser).locator("[name=startDay]").fill("2031-03-30");
  await main(organiser).locator("[name=startHour]").fill("02:30");
  await main(organiser).locator("[name=joinLink]").fill("https://meet.demo.example/lost-hour");
  await button(organiser, "events.form.create").click();
  const refusal = t("events.errors.skipped", { zone: "Europe/Zurich" });
  await expect(main(organiser).getByText(refusal).first()).toBeVisible();
  await expectAccessible(organiser);
  await main(organiser).locator("[name=startHour]").fill("15:30");
  await button(organiser, "events.form.create").click();
  await said(organiser, "events.desk.done.created");
  await expectAccessible(organiser);

  await follow(organiser, "events.desk.links.hosts");
  await field(organiser, "events.hosts.organisation").fill("Demo NGO A");
  await button(organiser, "events.hosts.add").click();
  await said(organiser, "events.hosts.saved");
  await main(organiser).getByRole("link", { name: "Rehearsal of the lost hour" }).click();
  await follow(organiser, "events.desk.links.documents");
  await main(organiser).locator('[name="title.en"]').fill("Programme of the rehearsal");
  const programme = { name: "programme.csv", mimeType: "text/csv", buffer: Buffer.from("item,minutes\nOpening,10\n") };
  await main(organiser).locator("[name=file]").setInputFiles(programme);
  await button(organiser, "events.papers.add").click();
  await said(organiser, "events.papers.done.saved");
  const paper = await main(organiser).getByRole("link", { name: "programme.csv" }).getAttribute("href");
  const reader = new Visitor();
  expect((await reader.ask(paper ?? "")).status).toBe(404);
  await main(organiser)
    .getByRole("button", { name: /^Publish .*Programme of the rehearsal/ })
    .click();
  await said(organiser, "events.papers.done.published");
  await main(organiser).getByRole("link", { name: "Rehearsal of the lost hour" }).click();
  await button(organiser, "events.desk.publish").click();
  await said(organiser, "events.desk.done.published");

  const address = await main(organiser)
    .getByRole("link", { name: t("events.desk.publicPage") })
    .getAttribute("href");
  const shown = (await reader.ask(address ?? "")).text;
  expect(shown).toContain("Programme of the rehearsal");
  expect(shown).toContain("Demo NGO A");
  expect(shown).not.toContain("meet.demo.example");
  expect((await reader.ask(paper ?? "")).status).toBe(200);

  await follow(organiser, "events.desk.cancel");
  await button(organiser, "events.cancel.send").click();
  await expect(main(organiser).getByText(t("events.errors.reasonMissing")).first()).toBeVisible();
  await field(organiser, "events.cancel.reason").fill("The hour does not exist.");
  await button(organiser, "events.cancel.send").click();
  await said(organiser, "events.desk.done.cancelled");
  await expect.poll(async () => (await reader.ask(address ?? "")).text).toContain("The hour does not exist.");
});

test("a list is brought in without scripts, and says zone unknown until the zone is set", async ({ visit }) => {
  const organiser = await visit({ javaScriptEnabled: false });
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto("/en/desk/events/import");
  await main(organiser).locator("[name=content]").fill("title,start\nForum of the journey,1 Dec 2022 08:15h - 09:45h");
  await button(organiser, "events.import.send").click();
  await expect(main(organiser).getByRole("cell", { name: t("events.hours.zoneUnknown") })).toBeVisible();
  await follow(organiser, "events.zones.title");
  await main(organiser).getByLabel("Forum of the journey").selectOption("Africa/Addis_Ababa");
  await button(organiser, "events.zones.save").click();
  await said(organiser, "events.zones.saved");
  await organiser.goto("/en/desk/events?phase=over");
  const entry = main(organiser).getByRole("listitem").filter({ hasText: "Forum of the journey" });
  await expect(entry).toContainText("Addis Ababa");
});
