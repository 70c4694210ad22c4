import type { Browser, Page, Route } from "@playwright/test";
import { demo, siteAddress } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";

const pages = [
  demo.text,
  `${demo.text}/rolling`,
  demo.consultation,
  "/consultations",
  "/search",
  "/verify",
  "/events",
  "/events/stakeholder-session",
].map((path) => `/en${path}`);

/** A page whose scripts wait at the door until they are let in; everything else that it asks for has come. */
async function openBeforeIslands(browser: Browser, path: string): Promise<{ page: Page; letIn: () => Promise<void> }> {
  // A telephone so far from Geneva that it is another day there.
  const options = { baseURL: siteAddress, viewport: { width: 412, height: 823 }, timezoneId: "Asia/Tokyo" };
  const page = await browser.newPage(options);
  const waiting: Route[] = [];
  const door = { isOpen: false };
  await page.route("**/islands/*.js", (route) => {
    if (door.isOpen) return route.continue();
    waiting.push(route);
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForFunction(() => document.readyState !== "loading");
  await page.evaluate(async () => {
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    await Promise.all(
      sheets.filter(({ sheet }) => sheet === null).map((link) => new Promise((come) => (link.onload = come))),
    );
    await document.fonts.ready;
  });
  const letIn = async () => {
    expect(waiting.length, `scripts that ${path} waits for`).toBeGreaterThan(0);
    door.isOpen = true;
    await Promise.all(waiting.map((route) => route.continue()));
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.fonts.ready);
  };
  return { page, letIn };
}

/** Where everything on a page stands. */
function places(page: Page): Promise<string[]> {
  return page.locator("main :is(h1, h2, p:not(#without-check), dl, ol, ul, form, nav, .para)").evaluateAll((all) =>
    all
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box, element }) => box.height > 0 && getComputedStyle(element).visibility === "visible")
      .map(({ element, box }) => `${element.tagName} ${element.className} at ${Math.round(box.top)}`),
  );
}

test("what stands on a page stays where it is when its scripts come", async ({ browser }) => {
  for (const path of pages) {
    const { page, letIn } = await openBeforeIslands(browser, path);
    const before = await places(page);
    await letIn();
    const after = new Set(await places(page));
    expect(before.length).toBeGreaterThan(0);
    const moved = before.filter((place) => !after.has(place));
    expect(moved, `what moves on ${path}`).toEqual([]);
    await page.close();
  }
});

const languages = ["en", "fr", "es", "ru", "ar", "zh"];
const read = ["", "/search?q=norms", demo.text];
const widths = [320, 360, 390, 412];

/** How tall each line of text of the first screen is, by width. */
async function heights(page: Page): Promise<number[][]> {
  const found: number[][] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 823 });
    await page.evaluate(() => document.fonts.ready);
    found.push(
      await page
        .locator("body :is(h1, h2, h3, p, li, dt, dd, label):not(:has(p, li))")
        .evaluateAll((all) =>
          all.map((element) => element.getBoundingClientRect()).flatMap(({ top, height }) => (top < 823 ? height : [])),
        ),
    );
  }
  return found;
}

/** Takes the faces that come over the network from a page, which is set as before they came; answers how many there were. */
function takeFaces(page: Page): Promise<number> {
  return page.evaluate(() => {
    let taken = 0;
    for (const sheet of document.styleSheets) {
      for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
        const rule = sheet.cssRules[at];
        if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue("src").includes("url(")) continue;
        sheet.deleteRule(at);
        taken += 1;
      }
    }
    return taken;
  });
}

test("lines break alike before and after the faces come", async ({ browser }) => {
  test.slow();
  const page = await browser.newPage({ baseURL: siteAddress, timezoneId: "Europe/Zurich" });
  // What the scripts add would be there in one look and not in the other.
  await page.route("**/islands/*.js", (route) => route.abort());
  const moved: string[] = [];
  for (const path of languages.flatMap((language) => read.map((rest) => `/${language}${rest}`))) {
    await page.goto(path);
    const after = await heights(page);
    expect(await takeFaces(page), `faces of ${path}`).toBeGreaterThan(0);
    const before = await heights(page);
    // A line may be a pixel taller in one face than in another; one more or less is twenty.
    const isMoved = (at: number) =>
      before[at]?.some((height, line) => Math.abs(height - (after[at]?.[line] ?? height)) > 6);
    moved.push(...widths.filter((_, at) => isMoved(at)).map((width) => `${path} at ${width} px`));
  }
  await page.close();
  // Fonts of a system are never letter for letter as wide as ours: one look in eight may differ by a word.
  const looks = languages.length * read.length * widths.length;
  expect(moved.length, moved.join("\n")).toBeLessThanOrEqual(looks / 8);
});
