import type { Page } from "@playwright/test";
import { uniqueWord } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const event = "/en/events/demo-hearing-on-the-norms";
const lead = "Demo University B";
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: t(key), exact: true });
const said = (page: Page, key: string) => expect(main(page).getByRole("status").getByText(t(key))).toBeVisible();

test("an organisation asks without scripts and brings another one with it, the chair calls it, the room sees it at once, and its words are read once they are published", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const [word, speaker] = [`said ${uniqueWord()}`, `Dr ${uniqueWord()}`];
  const zofia = await visit({ javaScriptEnabled: false });
  await enterAs(zofia, "zofia@demo.example");
  await zofia.goto(`${event}/floor`);
  await button(zofia, "speakers.ask.send").click();
  await expect(main(zofia).getByText(t("speakers.errors.speakerMissing")).first()).toBeVisible();
  await main(zofia).locator('[name="speaker"]').fill(speaker);
  await button(zofia, "speakers.ask.send").click();
  await said(zofia, "speakers.own.done.asked");
  const own = main(zofia).locator(".own-request", { hasText: speaker });
  await own.locator("summary", { hasText: t("speakers.partners.title") }).click();
  await own.locator('[name="organisation"]').fill("demo ngo a");
  await own.getByRole("button", { name: t("speakers.partners.invite"), exact: true }).click();
  await said(zofia, "speakers.own.done.invited");
  await own.locator("summary", { hasText: t("speakers.handIn.title") }).click();
  await own.locator('[name="text"]').fill(word);
  await own.getByRole("button", { name: t("speakers.handIn.send"), exact: true }).click();
  await said(zofia, "speakers.own.done.handedIn");

  const awa = await visit();
  await enterAs(awa, "awa@demo.example");
  await awa.goto(`${event}/floor`);
  await expectAccessible(awa);
  const invitation = main(awa).getByRole("listitem").filter({ hasText: speaker });
  await expect(invitation).toContainText(word);
  await invitation.getByRole("button", { name: t("speakers.invitation.confirm"), exact: true }).click();
  await said(awa, "speakers.own.done.confirmed");

  const screen = await visit({ colorScheme: "dark", viewport: { width: 1440, height: 900 } });
  await screen.goto(`${event}/screen`);
  await expectAccessible(screen);
  const chair = await visit();
  await enterAs(chair, "organiser@demo.example");
  await chair.goto("/en/desk/events");
  await main(chair).getByRole("link", { name: "Demo hearing on guidance for the norms" }).first().click();
  await main(chair)
    .getByRole("link", { name: t("speakers.hub.title"), exact: true })
    .click();
  await expectAccessible(chair);
  const waiting = main(chair).getByRole("listitem").filter({ hasText: speaker });
  await expect(waiting).toContainText("Demo NGO A");
  await waiting.getByRole("button", { name: `${t("speakers.chair.call")} ${lead}` }).click();
  await expect(button(chair, "speakers.chair.end")).toBeVisible();

  // Nobody touches the screen of the room.
  await expect(main(screen).getByText(speaker)).toBeVisible();
  await expect(main(screen).getByText("Demo NGO A")).toBeVisible();
  await expect(main(screen).getByRole("timer")).toHaveText(/^4:\d\d$/);
  await chair.keyboard.press("p");
  await expect(main(screen).getByText(t("speakers.stopped"), { exact: true })).toBeVisible();
  await expect(button(chair, "speakers.chair.resume")).toBeVisible();
  await chair.keyboard.press("e");
  await expect(main(screen).getByText(speaker)).toHaveCount(0);

  const reader = new Visitor();
  expect((await reader.ask(`${event}/speakers`)).text).not.toContain(word);
  const moderator = await visit();
  await enterAs(moderator, "moderator@demo.example");
  await moderator.goto("/en/desk/statements");
  await expectAccessible(moderator);
  const pending = main(moderator).getByRole("listitem").filter({ hasText: word });
  await pending.getByRole("button", { name: t("speakers.desk.publish") }).click();
  await said(moderator, "speakers.desk.done.publish");

  const anyone = await visit({ javaScriptEnabled: false });
  await anyone.goto(`${event}/speakers`);
  await main(anyone).getByRole("listitem").filter({ hasText: speaker }).getByRole("link").click();
  await expect(main(anyone).getByText(word)).toBeVisible();
  await expect(main(anyone).getByRole("link", { name: "Demo NGO A" })).toBeVisible();
});
