import type { Page } from "@playwright/test";
import { actsIn } from "@/tests/support/e2e-acts";
import { signInByMail } from "@/tests/support/e2e-journey";
import { mailsTo, mailTo } from "@/tests/support/e2e-mail";
import { siteAddress, uniqueAddress, uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const { main, named, press, told } = actsIn(t);

/** Makes an event that everybody may register for, and publishes it; the path of its desk. */
async function holdEvent(organiser: Page, word: string): Promise<string> {
  await organiser.goto("/en/desk/events/new");
  await named(organiser, "kind").selectOption("workshop");
  await named(organiser, "title.en").fill(`Workshop ${word}`);
  await named(organiser, "slug").fill(`workshop-${word}`);
  await named(organiser, "zone").selectOption("UTC");
  await named(organiser, "startDay").fill("2031-04-01");
  await named(organiser, "startHour").fill("09:00");
  await named(organiser, "joinLink").fill(`https://meet.example/${word}`);
  await press(organiser, "events.form.create");
  await told(organiser, "events.desk.done.created");
  const hub = new URL(organiser.url()).pathname;
  await press(organiser, "events.desk.publish");
  await told(organiser, "events.desk.done.published");
  return hub;
}

/** Publishes a paper of the event, of which the registered are told at once. */
async function publishPaper(organiser: Page, hub: string, title: string): Promise<void> {
  await organiser.goto(`${hub}/documents`);
  await named(organiser, "title.en").fill(title);
  const file = { name: "programme.csv", mimeType: "text/csv", buffer: Buffer.from(`item,minutes\n${title},10\n`) };
  await named(organiser, "file").setInputFiles(file);
  await press(organiser, "events.papers.add");
  await told(organiser, "events.papers.done.saved");
  await main(organiser)
    .getByRole("button", { name: new RegExp(`^Publish .*${title}`) })
    .click();
  await told(organiser, "events.papers.done.published");
}

/** Somebody who came by a mailed link and registered. */
async function comeAndRegister(page: Page, address: string, word: string, scripts: boolean): Promise<void> {
  await page.goto("/en/sign-in");
  await signInByMail(page, { locale: "en", t, scripts, paragraph: "", organisation: "" }, address);
  await page.waitForURL("**/en/me**");
  await page.goto(`/en/events/workshop-${word}/register`);
  await named(page, "name").fill("Robin Reader");
  await press(page, "registrations.register.send");
  await told(page, "registrations.own.done.registered");
}

test("who is registered stops the notices of an event by the buttons that a mail leads to, and takes them up again", async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const word = uniqueWord();
  const [quiet, busy] = [uniqueAddress("quiet"), uniqueAddress("busy")];
  const organiser = await visit();
  await enterAs(organiser, "organiser@demo.example");
  const hub = await holdEvent(organiser, word);
  const reader = await visit({ javaScriptEnabled: false });
  await comeAndRegister(reader, quiet, word, false);
  await comeAndRegister(await visit({ javaScriptEnabled: false }), busy, word, false);

  const paper = (name: string) => `${name} of ${word}`;
  /** Whether a paper was told, known once the other one, who never stopped anything, has been told. */
  const isTold = async (name: string) => {
    await publishPaper(organiser, hub, paper(name));
    await mailTo(busy, paper(name));
    return (await mailsTo(quiet)).some(({ subject }) => subject.includes(paper(name)));
  };
  await publishPaper(organiser, hub, paper("Agenda"));
  const mail = await mailTo(quiet, paper("Agenda"));

  // Whoever holds the mail needs no account; looking changes nothing.
  const link = mail.text.split("\n").find((line) => line.includes("/notices/events/")) ?? "";
  expect(mail.html).toContain(`href="${link.trim()}"`);
  const holder = await visit();
  await holder.goto(link.trim().replace(siteAddress, ""));
  await expect(main(holder).getByRole("link", { name: `Workshop ${word}` })).toBeVisible();
  await expectAccessible(holder);
  await publishPaper(organiser, hub, paper("Programme"));
  await mailTo(quiet, paper("Programme"));

  await press(holder, "events.silence.event");
  await told(holder, "events.silence.stopped");
  expect(await isTold("Map")).toBe(false);
  await press(holder, "events.silence.none");
  await told(holder, "events.silence.takenUp");
  await publishPaper(organiser, hub, paper("Menu"));
  await mailTo(quiet, paper("Menu"));
  await press(holder, "events.silence.all");
  await told(holder, "events.silence.stopped");
  expect(await isTold("List")).toBe(false);

  // A mail program does it by one POST, and knows no page.
  await press(holder, "events.silence.none");
  await told(holder, "events.silence.takenUp");
  const program = new Visitor();
  const posted = await program.ask(mail.stop ?? "", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(posted.status).toBe(204);
  expect(await isTold("Rules")).toBe(false);
});
