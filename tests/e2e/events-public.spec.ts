import type { Page } from "@playwright/test";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

const t = wordsOf("en");
const main = (page: Page) => page.getByRole("main");
const reader = new Visitor();
const read = async (path: string) => (await reader.ask(path)).text.replaceAll("\r\n ", "");

test("the hour of a talk in Geneva is the next day for a reader in Tokyo", async ({ visit }) => {
  const page = await visit({ timezoneId: "Asia/Tokyo" });
  await page.goto("/en/events?when=past");
  await expectAccessible(page);
  await main(page)
    .getByRole("link", { name: /^Cyber operations/ })
    .click();
  await expect(main(page)).toContainText(/23 June 2022, .?17:30–18:30.? Zurich/);
  await expect(main(page)).toContainText("24 June at 00:30 your time");
  await expectAccessible(page);
  expect(await read("/events/cyber-operations-talk-2022.ics")).toContain("DTSTART:20220623T153000Z");
});

test("a series stands in time order across midnight, without scripts, with one calendar and one feed", async ({
  visit,
}) => {
  const narrow = await visit({ viewport: { width: 360, height: 800 } });
  await narrow.goto("/ar/events/dialogue-series-2020");
  await expect(narrow.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(narrow);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/en/events/dialogue-series-2020");
  const sessions = await page
    .locator("#sessions h4 a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const names = [
    "international-law",
    "norms",
    "threats",
    "capacity-building",
    "gender",
    "institutional-dialogue",
    "cbm",
  ];
  expect(sessions).toEqual(names.map((name) => `/en/events/dialogue-series-2020-${name}`));
  const calendar = await read("/events/dialogue-series-2020.ics");
  expect(calendar.match(/^UID:/gm)).toHaveLength(7);
  expect(calendar).toContain("DTSTART:20201207T150000Z");
  expect((await read("/feeds/events/dialogue-series-2020.atom")).match(/<entry>/g)).toHaveLength(7);

  await page.locator(`a[href$="-norms"]`).click();
  await main(page).getByText(t("events.hours.elsewhere")).click();
  for (const [city, hour] of [
    ["geneva", "7 December 2020, 16:00"],
    ["newYork", "7 December 2020, 10:00"],
    ["beijing", "7 December 2020, 23:00"],
    ["tehran", "7 December 2020, 18:30"],
  ]) {
    const name = page.locator("#cities dt", { hasText: t(`events.hours.cities.${city}`) });
    await expect(name.locator("+ dd")).toHaveText(hour ?? "");
  }
});

test("who may not come is told why and what to do; hosts, editions and kinds are where they belong", async ({
  visit,
}) => {
  const page = await visit();
  await page.goto("/en/events/stakeholder-session");
  const access = page.locator("#access");
  await expect(access).toContainText("OEWG on ICTs (demonstration)");
  await expect(access.getByRole("link", { name: t("events.access.apply") })).toHaveAttribute(
    "href",
    "/en/organisation/accreditation/oewg",
  );
  await expect(access.getByRole("link", { name: t("events.access.input") })).toHaveAttribute(
    "href",
    "/en/consultations/session-inputs",
  );
  for (const host of ["cagi", "cyberpeace-institute"]) {
    await page.goto(`/en/organisations/${host}`);
    await expect(page.locator("#events")).toContainText("Boost your cyber skills");
  }
  const forum = await read("/en/events/internet-governance-forum");
  expect(forum.indexOf("safety-main-session-2022")).toBeGreaterThan(0);
  expect(forum.indexOf("human-rights-pre-event-2017")).toBeGreaterThan(forum.indexOf("safety-main-session-2022"));
  expect(await read("/events.ics")).not.toContain("safety-main-session-2022");
});

test("one's own calendar has an address that can be renewed, without scripts", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await enterAs(page, "newcomer@demo.example");
  const press = async () => {
    await page.goto("/en/me/calendar");
    await main(page).locator("form button").click();
    await expect(main(page).getByText(t("calendars.own.done"))).toBeVisible();
    return new URL((await main(page).locator("code").textContent()) ?? "").pathname;
  };
  const first = await press();
  const answer = await reader.ask(first);
  expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "private, no-store"]);
  const second = await press();
  expect((await reader.ask(first)).status).toBe(404);
  expect((await reader.ask(second)).text).toContain("BEGIN:VCALENDAR");
});
