import type { Page } from "@playwright/test";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const title = "Open day of the consultation (demonstration)";
const main = (page: Page) => page.getByRole("main");
const letIn = t("attendance.door.letIn");
const verdict = (page: Page) => main(page).locator(".door-verdict");

test("people are let in and taken back while the network is gone, also when the door is opened anew; all settles later", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const owner = await visit();
  await enterAs(owner, "awa@demo.example");
  await owner.goto("/en/me/registrations");
  await main(owner).getByRole("link", { name: title }).click();
  await expect(main(owner).getByRole("img", { name: t("attendance.ticket.alt") })).toBeVisible();
  await expectAccessible(owner);
  const code = (await main(owner).locator(".ticket bdi").textContent()) ?? "";

  const door = await visit({ viewport: { width: 360, height: 800 } });
  await enterAs(door, "organiser@demo.example");
  await door.goto("/en/desk/events");
  await main(door).getByRole("link", { name: title }).click();
  await main(door)
    .getByRole("link", { name: t("attendance.links.door") })
    .click();
  // Once the list is on the device, names are found as they are typed.
  await expect(main(door).getByRole("button", { name: t("attendance.door.find"), exact: true })).toHaveCount(0);
  await expectAccessible(door);

  // The page that stands in for the door is kept on the device, and carries nobody's session.
  const kept = () => door.evaluate(async () => (await (await caches.match("/en/door"))?.text()) ?? "");
  await expect.poll(kept).toContain(t("attendance.door.stored.looking"));
  expect(await kept()).not.toContain("organiser@demo.example");
  await door.context().setOffline(true);
  const field = main(door).getByLabel(t("attendance.door.code"));
  const scan = async (typed: string) => {
    await field.fill(typed);
    await main(door).getByRole("button", { name: letIn, exact: true }).first().click();
  };
  await scan(code.toLowerCase().replaceAll("-", ""));
  await expect(verdict(door)).toHaveAttribute("data-outcome", "in");
  await expect(verdict(door)).toContainText("Awa");
  await expect(main(door).getByText(t("attendance.door.waiting", { count: 1 }))).toBeVisible();
  await scan(code);
  await expect(verdict(door)).toHaveAttribute("data-outcome", "again");
  await expect(main(door).getByText(t("attendance.door.waiting", { count: 2 }))).toBeVisible();
  await door.reload();
  await expect(main(door).getByText(t("attendance.door.waiting", { count: 2 }))).toBeVisible();
  const guest = `Guest ${Date.now().toString(36)}`;
  await main(door).getByText(t("attendance.door.walkIn")).click();
  const send = main(door).getByRole("button", { name: letIn, exact: true }).last();
  await send.click();
  await expect(main(door).getByText(t("attendance.errors.nameMissing")).first()).toBeVisible();
  await main(door).getByLabel(t("attendance.walkIn.name"), { exact: true }).fill(guest);
  await send.click();
  await expect(verdict(door)).toContainText(guest);
  await main(door)
    .getByRole("button", { name: t("attendance.door.takeBackOf", { name: guest }) })
    .click();
  await main(door).getByLabel(t("attendance.walkIn.name"), { exact: true }).fill(`${guest} II`);
  await send.click();
  // Two scans, one taken back, one walk-in; the walk-in that was taken back never leaves the device.
  await expect(main(door).getByText(t("attendance.door.waiting", { count: 4 }))).toBeVisible();
  await expectAccessible(door);
  await door.context().setOffline(false);
  await expect(main(door).locator("[data-line]")).toHaveText("");
  await door.reload();
  await main(door).getByLabel(t("attendance.door.search")).fill(guest);
  await expect(main(door).locator(".door-people li")).toHaveCount(1);
  await expect(main(door).locator(".door-people")).toContainText(`${guest} II`);
  await scan("0000-0000-0000");
  await expect(verdict(door)).toHaveAttribute("data-outcome", "unknown");

  const plain = await visit({ javaScriptEnabled: false });
  await enterAs(plain, "organiser@demo.example");
  await plain.goto(`${new URL(door.url()).pathname}?q=Awa`);
  const takeBack = t("attendance.door.takeBackOf", { name: "Demo person Awa" });
  await main(plain).getByRole("button", { name: takeBack }).click();
  await expect(main(plain).getByText(t("attendance.door.takenBack", { name: "Demo person Awa" }))).toBeVisible();
});
