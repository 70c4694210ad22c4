import { linkIn, mailTo } from "@/tests/support/e2e-mail";
import { demo, uniqueAddress } from "@/tests/support/e2e-site";
import { enterAs, expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

/** One page of each kind that the public reads. */
const pages = [
  "",
  demo.consultation,
  demo.closedText,
  "/contributions/OEWG-2026-0001",
  "/processes/oewg",
  "/organisations/demo-ngo-a",
  "/events",
  "/search?q=state",
  "/transparency",
  "/accessibility",
];

const ways = [
  { name: "dark, in English", locale: "en", seen: { colorScheme: "dark" } },
  { name: "light, in Arabic", locale: "ar", seen: { colorScheme: "light" } },
  { name: "in the reader's own colours and without movement", locale: "en", seen: { forcedColors: "active" } },
] as const;

for (const { name, locale, seen } of ways) {
  test(`the public pages are for everybody: ${name}`, async ({ visit }) => {
    const page = await visit({ ...seen, reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
    for (const path of pages) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`/${locale}${path}`);
      await expectAccessible(page);
      // At 1280 px a zoom of 400 % leaves 320 (WCAG 1.4.10).
      await page.setViewportSize({ width: 320, height: 640 });
      const { wide, moves } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        moves: [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((lasts) => Number.parseFloat(lasts) > 0.001);
        }).length,
      }));
      expect(wide, `${path} is ${wide} px wide`).toBeLessThanOrEqual(320);
      expect(moves, `${path} moves`).toBe(0);
    }
  });
}

for (const locale of ["en", "ar"]) {
  test(`on a telephone who acts and for whom stands in two quiet rows, without scripts: ${locale}`, async ({
    visit,
  }) => {
    const t = wordsOf(locale);
    const page = await visit({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await enterAs(page, "awa@demo.example");
    for (const path of ["/me", "/me/contributions", "/organisation"]) {
      await page.goto(`/${locale}${path}`);
      const rows = await page.locator(".masthead").evaluate((masthead) => {
        const tops = [...masthead.querySelectorAll(".wordmark, nav a, summary")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.getBoundingClientRect())
          .map(({ top, height }) => Math.round((top + height / 2) / 20));
        return new Set(tops).size;
      });
      expect(rows, path).toBe(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    const menu = page.locator(".masthead .account-menu");
    await expect(menu.locator("summary")).toContainText("Demo NGO A");
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
    for (const way of ["navigation.work", "navigation.account"]) {
      const box = await menu.getByRole("link", { name: t(way), exact: true }).boundingBox();
      expect(box?.x, way).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), way).toBeLessThanOrEqual(360);
    }
    await menu.getByRole("link", { name: t("navigation.account"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${locale}/me`);
  });
}

test("a text is printed as a document: its words and numbers, and nothing that can be pressed", async ({ visit }) => {
  const page = await visit({ timezoneId: "Asia/Tokyo" });
  await page.goto(`/en${demo.text}`);
  const passing = page.locator(".hours :is([data-left], [data-own])").filter({ visible: true });
  await expect(passing).not.toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  // Tomorrow it would be wrong how long is left, and elsewhere what the reader's clock shows.
  await expect(passing).toHaveCount(0);
  await expect(page.locator("#p13 .text").first()).toBeVisible();
  const pressed = page
    .locator("form, button, input, select, summary, .button, .masthead, .toolbar, .contents-frame, .notes a")
    .filter({ visible: true });
  expect(await pressed.allTextContents()).toEqual([]);
});

test("a consultation is followed without an account and without scripts, by a link in the mail", async () => {
  const t = wordsOf("fr");
  const address = uniqueAddress("follows");
  const reader = new Visitor();
  const { text } = await reader.ask(`/fr${demo.consultation}`);
  const [, href = ""] = text.match(/href="(\/fr\/follow\?[^"]+)"/) ?? [];
  const form = await reader.form(href.replaceAll("&amp;", "&"), t("following.form.follow"));
  expect((await reader.send(form, { email: "no address" })).text).toContain(t("following.errors.address"));
  expect((await reader.send(form, { email: address, rhythm: "weekly" })).text).toContain(t("following.form.asked"));
  const link = linkIn(await mailTo(address, "À confirmer"));
  const yes = await reader.form(link, t("following.confirm.button"));
  expect((await reader.send(yes)).text).toContain(t("following.confirm.done"));
});
