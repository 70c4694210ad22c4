import type { Browser } from "@playwright/test";
import { demo, siteAddress } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";

const pages = [demo.text, `${demo.text}/rolling`, demo.consultation, "/consultations", "/search", "/verify", "/events"];

/** The pages as they are now: others publish meanwhile, and both looks must be at the same bytes. */
async function readPages(): Promise<Map<string, string>> {
  const reader = new Visitor();
  const texts = await Promise.all(pages.map(async (path) => [path, (await reader.ask(`/en${path}`)).text] as const));
  return new Map(texts);
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
      await page.route(`${siteAddress}/en${path}`, (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body }),
      );
      await page.goto(`/en${path}`, { waitUntil: "networkidle" });
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
  const texts = await readPages();
  const before = await places(browser, texts, false);
  const after = await places(browser, texts, true);
  for (const path of pages) {
    const stands = new Set(after.get(path));
    const moved = before.get(path)?.filter((place) => !stands.has(place));
    expect(moved, `what moves on ${path}`).toEqual([]);
  }
});
