import type { Browser, Page } from "@playwright/test";
import { demo, siteAddress } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";

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

/** The pages as they are now: others publish meanwhile, and both looks must be at the same bytes. */
async function readPages(paths: readonly string[]): Promise<Map<string, string>> {
  const reader = new Visitor();
  const texts = await Promise.all(paths.map(async (path) => [path, (await reader.ask(path)).text] as const));
  return new Map(texts);
}

async function openAsRead(page: Page, path: string, body: string): Promise<void> {
  const address = new URL(path, siteAddress).href;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto(address, { waitUntil: "networkidle" });
}

/** Where everything on a page stands on a telephone so far from Geneva that it is another day there, with its islands at work or before they come. */
async function places(
  browser: Browser,
  texts: ReadonlyMap<string, string>,
  withIslands: boolean,
): Promise<Map<string, string[]>> {
  const options = { baseURL: siteAddress, viewport: { width: 412, height: 823 }, timezoneId: "Asia/Tokyo" };
  const context = await browser.newContext(options);
  try {
    if (!withIslands) await context.route("**/islands/*.js", (route) => route.abort());
    const page = await context.newPage();
    const found = new Map<string, string[]>();
    for (const [path, body] of texts) {
      await openAsRead(page, path, body);
      await page.evaluate(() => document.fonts.ready);
      const tops = await page
        .locator("main :is(h1, h2, p:not(#without-check), dl, ol, ul, form, nav, .para)")
        .evaluateAll((all) =>
          all
            .map((element) => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box, element }) => box.height > 0 && getComputedStyle(element).visibility === "visible")
            .map(({ element, box }) => `${element.tagName} ${element.className} at ${Math.round(box.top)}`),
        );
      found.set(path, tops);
    }
    return found;
  } finally {
    await context.close();
  }
}

test("what stands on a page stays where it is when its scripts come", async ({ browser }) => {
  const texts = await readPages(pages);
  const before = await places(browser, texts, false);
  const after = await places(browser, texts, true);
  for (const path of pages) {
    const stands = new Set(after.get(path));
    const moved = before.get(path)?.filter((place) => !stands.has(place));
    expect(moved, `what moves on ${path}`).toEqual([]);
  }
});

const languages = ["en", "fr", "es", "ru", "ar", "zh"];
const read = ["", "/search?q=norms", demo.text];
const widths = [320, 360, 390, 412];

/** How tall each line of text of the first screen is, by page and width, before the faces come or with them. */
async function heights(
  browser: Browser,
  texts: ReadonlyMap<string, string>,
  withFaces: boolean,
): Promise<Map<string, number[]>> {
  const context = await browser.newContext({ baseURL: siteAddress, timezoneId: "Europe/Zurich" });
  try {
    if (!withFaces) await context.route("**/*.woff2", (route) => route.abort());
    const page = await context.newPage();
    const found = new Map<string, number[]>();
    for (const [path, body] of texts) {
      await openAsRead(page, path, body);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 823 });
        await page.evaluate(() => document.fonts.ready);
        const tall = await page
          .locator("body :is(h1, h2, h3, p, li, dt, dd, label):not(:has(p, li))")
          .evaluateAll((all) =>
            all
              .map((element) => element.getBoundingClientRect())
              .flatMap(({ top, height }) => (top < 823 ? height : [])),
          );
        found.set(`${path} at ${width} px`, tall);
      }
    }
    return found;
  } finally {
    await context.close();
  }
}

test("lines break alike before and after the faces come", async ({ browser }) => {
  test.slow();
  const texts = await readPages(languages.flatMap((language) => read.map((rest) => `/${language}${rest}`)));
  const before = await heights(browser, texts, false);
  const after = await heights(browser, texts, true);
  // A line may be a pixel taller in one face than in another; one more or less is twenty.
  const moved = [...before].filter(([where, tall]) =>
    tall.some((height, at) => Math.abs(height - (after.get(where)?.[at] ?? height)) > 6),
  );
  // Fonts of a system are never letter for letter as wide as ours: one look in eight may differ by a word.
  expect(moved.length, moved.map(([where]) => where).join("\n")).toBeLessThanOrEqual(before.size / 8);
});
