import type { Page } from "@playwright/test";
import { decodeQR } from "qr/decode.js";
import sharp from "sharp";
import { actsIn } from "@/tests/support/e2e-acts";
import { mailTo } from "@/tests/support/e2e-mail";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const { main, named, press, told } = actsIn(t);
async function open(page: Page, key: string): Promise<void> {
  const fold = main(page)
    .locator("details")
    .filter({ has: page.getByText(t(key), { exact: true }) })
    .first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}

const minute = 60_000;
const unique = Date.now().toString(36);
const title = `Hearing on lines of contact ${unique}`;
const slug = `hearing-${unique}`;
const joinLink = `https://meet.example/secret-${unique}`;
const guest = `guest-${unique}@journey.example`;

/** Local day and hour of an instant in UTC, as the fields of a form want them. */
function inUtc(at: number): { day: string; hour: string; both: string } {
  const both = new Date(at).toISOString().slice(0, 16);
  return { both, day: both.slice(0, 10), hour: both.slice(11) };
}

async function fillHours(page: Page, start: number, end: number): Promise<void> {
  await named(page, "zone").selectOption("UTC");
  await named(page, "startDay").fill(inUtc(start).day);
  await named(page, "startHour").fill(inUtc(start).hour);
  await named(page, "endDay").fill(inUtc(end).day);
  await named(page, "endHour").fill(inUtc(end).hour);
}

/** The code in the picture that somebody shows at the door, read as a camera reads it. */
async function readTicket(page: Page): Promise<string> {
  const code = page.getByRole("img", { name: t("attendance.ticket.alt") });
  // A camera too waits until the picture is there.
  await expect
    .poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
  const picture = await code.screenshot();
  const { data, info } = await sharp(picture)
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: "white" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

test("an event from its preparation to its report: registered, waited for, let in, spoken at, and reported on", async ({
  visit,
}) => {
  test.setTimeout(240_000);
  const begins = Date.now() - 3 * 60 * minute;

  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto("/en/desk/events/new");
  await named(organiser, "kind").selectOption("hearing");
  await named(organiser, "title.en").fill(title);
  await named(organiser, "slug").fill(slug);
  await fillHours(organiser, begins, Date.now() + 60 * minute);
  await named(organiser, "joinLink").fill(joinLink);
  await press(organiser, "events.form.create");
  await told(organiser, "events.desk.done.created");
  const hub = new URL(organiser.url()).pathname;

  await organiser.goto(`${hub}/agenda`);
  await named(organiser, "title.en").fill("Reporting incidents across borders");
  await press(organiser, "events.agenda.add");
  await told(organiser, "events.agenda.saved");
  await organiser.goto(`${hub}/access`);
  await named(organiser, "capacityOnline").fill("2");
  await named(organiser, "acceptWithinHours").fill("0");
  await named(organiser, "closesAt").fill(inUtc(Date.now() + 50 * minute).both);
  await press(organiser, "events.settings.save");
  await told(organiser, "events.desk.done.saved");
  await organiser.goto(hub);
  await press(organiser, "events.desk.publish");
  await told(organiser, "events.desk.done.published");
  await expectAccessible(organiser);

  // The focal point registers three for two places: the third waits, and has the place once one is given back.
  const awa = await visit();
  await enterAs(awa, "awa@demo.example");
  await awa.goto(`/en/organisation/registrations/${slug}`);
  for (const [at, person] of [
    ["Awa Demo", "awa@demo.example"],
    ["Moussa Demo", "moussa@demo.example"],
    ["Guest of Demo NGO A", guest],
  ].entries()) {
    await named(awa, `people.${at}.name`).fill(person[0] ?? "");
    await named(awa, `people.${at}.email`).fill(person[1] ?? "");
  }
  await press(awa, "registrations.colleagues.send");
  await told(awa, "registrations.organisation.done.registered");
  await expectAccessible(awa);
  expect((await mailTo("moussa@demo.example", title)).text).toContain(joinLink);
  expect((await mailTo(guest, title)).text).not.toContain(joinLink);

  const moussa = await visit({ javaScriptEnabled: false });
  await enterAs(moussa, "moussa@demo.example");
  await moussa.goto("/en/me/registrations");
  await main(moussa).getByRole("link", { name: title }).click();
  await expect(main(moussa).getByText(joinLink)).toBeVisible();
  await open(moussa, "registrations.own.cancel");
  await press(moussa, "registrations.own.cancel");
  await told(moussa, "registrations.own.done.cancelled");
  await mailTo(guest, joinLink);

  // Checked in by the QR code that she shows.
  await awa.goto("/en/me/registrations");
  await main(awa).getByRole("link", { name: title }).click();
  await expectAccessible(awa);
  const code = await readTicket(awa);
  // What is scanned before the list of the door has come is sent as soon as it has.
  const held = Promise.withResolvers<void>();
  await organiser.route(/\/door\?list=1$/, (route) => held.promise.then(() => route.continue()));
  await organiser.goto(`${hub}/door`);
  await expect(main(organiser).getByRole("button", { name: t("attendance.door.cameraOn") })).toBeVisible();
  const scan = async () => {
    await named(organiser, "code").fill(code);
    await press(organiser, "attendance.door.letIn");
  };
  // The button has the same words: only what is announced says that it happened.
  const announced = (words: string) => main(organiser).getByRole("status").getByText(words).first();
  await scan();
  await expect(announced(t("attendance.door.waiting", { count: 1 }))).toBeVisible();
  held.resolve();
  await expect(announced(t("attendance.outcomes.in"))).toBeVisible({ timeout: 5_000 });
  await scan();
  await expect(announced(t("attendance.outcomes.again", { hour: "" }).trim())).toBeVisible();

  // The floor: she asks and hands her words in; the chair gives it, and the words are published after delivery.
  await organiser.goto(`${hub}/speakers`);
  await open(organiser, "speakers.settings.title");
  await named(organiser, "list").selectOption("open");
  await press(organiser, "speakers.settings.save");
  await told(organiser, "speakers.chair.done.set");
  await awa.goto(`/en/events/${slug}/floor`);
  await named(awa, "speaker").fill("Awa Demo");
  await press(awa, "speakers.ask.send");
  await told(awa, "speakers.own.done.asked");
  await open(awa, "speakers.handIn.title");
  const spoken = `One line of contact in every country ${unique}.`;
  await named(awa, "text").fill(spoken);
  await press(awa, "speakers.handIn.send");
  await told(awa, "speakers.own.done.handedIn");
  await expectAccessible(awa);
  const reader = new Visitor();
  await organiser.reload();
  await press(organiser, "speakers.chair.callNext");
  await expect(main(organiser).getByText(t("speakers.now")).first()).toBeVisible();
  expect((await reader.ask(`/en/events/${slug}/screen`)).text).toContain("Awa Demo");
  await press(organiser, "speakers.chair.end");
  await told(organiser, "speakers.chair.nobodyWaits");
  expect((await reader.ask(`/en/events/${slug}/speakers`)).text).not.toContain(spoken);

  const moderator = await visit();
  await enterAs(moderator, "moderator@demo.example");
  await moderator.goto("/en/desk/statements");
  await main(moderator)
    .locator("li, article, section")
    .filter({ hasText: title })
    .getByRole("button", { name: t("speakers.desk.publishOf", { name: "⁨Demo NGO A⁩" }) })
    .first()
    .click();
  await told(moderator, "speakers.desk.done.publish");
  const list = await visit();
  await list.goto(`/en/events/${slug}/speakers`);
  await main(list)
    .getByRole("link", { name: t("speakers.public.statement.published") })
    .click();
  await expect(main(list).getByText(spoken)).toBeVisible();
  await expectAccessible(list);

  // The hearing ends earlier than planned; its report is corrected by somebody who was there, and published.
  await organiser.goto(`${hub}/edit`);
  await fillHours(organiser, begins, Date.now() - minute);
  await press(organiser, "events.form.save");
  await told(organiser, "events.desk.done.saved");
  await organiser.goto(`${hub}/report`);
  await press(organiser, "session-reports.start.begin");
  await named(organiser, "discussion").fill(
    "Contact, contact and contact again: incidents cross borders, reports do not.",
  );
  await named(organiser, "points.0.text").fill("A moratorium on attacks against hospitals");
  await named(organiser, "points.0.support").selectOption("panel_called_for");
  await press(organiser, "session-reports.form.preview");
  await named(organiser, "until").fill(inUtc(Date.now() + 24 * 60 * minute).both);
  await press(organiser, "session-reports.open.send");
  await told(organiser, "session-reports.done.opened");
  await awa.goto("/en/me/reports");
  await main(awa).getByRole("link", { name: title }).click();
  await named(awa, "words").fill("It was asked for twice.");
  await press(awa, "session-reports.ask.send");
  await told(awa, "session-reports.ask.done");
  await organiser.goto(`${hub}/report`);
  await main(organiser).getByLabel(t("session-reports.corrections.state.accepted")).first().check();
  await named(organiser, "answer").fill("The second time is in the text now.");
  await press(organiser, "session-reports.corrections.send");
  await told(organiser, "session-reports.done.answered");
  await organiser.goto(`${hub}/report/preview`);
  await press(organiser, "session-reports.publish.send");
  await told(organiser, "session-reports.done.published");
  await list.goto(`/en/events/${slug}/report`);
  const row = main(list).getByRole("row").filter({ hasText: "contact" });
  await expect(row.getByText("3", { exact: true })).toBeVisible();
  await expect(main(list).getByText(t("session-reports.support.panel_called_for"))).toBeVisible();
  await expectAccessible(list);

  // What only the confirmed may know is nowhere that a stranger reads.
  for (const path of [
    `/en/events/${slug}`,
    `/events/${slug}.ics`,
    `/api/v1/events/${slug}`,
    "/events.ics",
    "/en/events",
  ]) {
    const { status, text } = await reader.ask(path);
    expect(status, path).toBe(200);
    expect(text, path).not.toContain(joinLink);
  }
});
