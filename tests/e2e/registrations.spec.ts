import { actsIn } from "@/tests/support/e2e-acts";
import { mailTo } from "@/tests/support/e2e-mail";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const { main, named, press, told } = actsIn(t);

const unique = Date.now().toString(36);
const title = `Workshop on points of contact ${unique}`;
const slug = `workshop-${unique}`;
const joinLink = `https://meet.example/workshop-${unique}`;
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

test("a form with a question is answered without scripts, approved by the focal point and by organisers in bulk", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  await organiser.goto("/en/desk/events/new");
  await named(organiser, "kind").selectOption("workshop");
  await named(organiser, "title.en").fill(title);
  await named(organiser, "slug").fill(slug);
  await named(organiser, "zone").selectOption("UTC");
  await named(organiser, "startDay").fill(inAWeek);
  await named(organiser, "startHour").fill("09:00");
  await named(organiser, "joinLink").fill(joinLink);
  await press(organiser, "events.form.create");
  await told(organiser, "events.desk.done.created");
  const hub = new URL(organiser.url()).pathname;
  await organiser.goto(`${hub}/access`);
  await named(organiser, "approval").check();
  await named(organiser, "focalPointApproves").check();
  await press(organiser, "events.settings.save");
  await told(organiser, "events.desk.done.saved");
  await organiser.goto(`${hub}/form`);
  await main(organiser)
    .getByRole("link", { name: t("registrations.form.add") })
    .click();
  await named(organiser, "title.en").fill("Which team do you work with?");
  await named(organiser, "required").check();
  await press(organiser, "registrations.form.save");
  await told(organiser, "registrations.form.done.saved");
  await expectAccessible(organiser);
  await organiser.goto(hub);
  await press(organiser, "events.desk.publish");
  await told(organiser, "events.desk.done.published");

  const moussa = await visit({ javaScriptEnabled: false });
  await enterAs(moussa, "moussa@demo.example");
  await moussa.goto(`/en/events/${slug}/register`);
  await press(moussa, "registrations.register.send");
  await told(moussa, "registrations.errors.missing");
  await main(moussa).locator("textarea[name^='answers.']").fill("The national response team");
  await press(moussa, "registrations.register.send");
  await told(moussa, "registrations.own.awaitsFocalPoint");
  await expect(main(moussa).getByText(joinLink)).toHaveCount(0);

  const awa = await visit();
  await enterAs(awa, "awa@demo.example");
  expect((await mailTo("awa@demo.example", title)).text).toContain("/en/organisation/registrations");
  await awa.goto("/en/organisation/registrations");
  const waiting = main(awa).locator("li").filter({ hasText: title });
  await waiting.getByRole("button", { name: t("registrations.organisation.approve"), exact: true }).click();
  await told(awa, "registrations.organisation.done.approved");
  await expectAccessible(awa);
  await awa.goto(`/en/events/${slug}/register`);
  await main(awa).locator("textarea[name^='answers.']").fill("Policy");
  await expectAccessible(awa);
  await press(awa, "registrations.register.send");
  await told(awa, "registrations.own.done.registered");

  await organiser.goto(`${hub}/registrations?state=to_decide`);
  const boxes = main(organiser).getByRole("checkbox");
  await expect(boxes).toHaveCount(2);
  await press(organiser, "registrations.desk.tickAll");
  await press(organiser, "registrations.desk.approve");
  const done = t("registrations.desk.done.approve", { count: 2, confirmed: 2, waiting: 0 });
  await expect(main(organiser).getByText(done)).toBeVisible();
  await expectAccessible(organiser);
  await moussa.goto("/en/me/registrations");
  await expect(main(moussa).getByText(joinLink)).toBeVisible();
});
