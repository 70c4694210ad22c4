import type { Page, Request } from "@playwright/test";
import sharp from "sharp";
import { demo, siteAddress } from "@/tests/support/e2e-site";
import { enterAs, expect, test } from "@/tests/support/e2e-test";
import { Visitor } from "@/tests/support/e2e-visitor";

test.describe.configure({ mode: "parallel" });

const pages = [
  "/en",
  "/en/consultations",
  `/en${demo.consultation}`,
  `/en${demo.text}`,
  `/en${demo.text}/matrix`,
  `/en${demo.text}/rolling`,
  `/en${demo.consultation}/compilation`,
  `/en${demo.consultation}/positions`,
  "/en/search?q=paragraph",
  "/en/organisations",
  "/en/organisations/demo-ngo-a",
  "/en/processes/oewg",
  "/en/events",
  "/en/events/demonstration-open-day",
  "/en/contributions/OEWG-2026-0001",
  "/en/glossary",
  "/en/help",
  "/en/verify",
  "/en/developers",
  "/ar",
  `/ar${demo.arabicText}`,
  "/zh",
  `/ru${demo.consultation}`,
];

/** Opens a page whose scripts have asked who reads, and have heard. */
async function openSettled(page: Page, path: string): Promise<void> {
  const told = page.waitForResponse("**/api/me");
  await page.goto(path);
  await (await told).finished();
}

/** What can be seen of each element, written down. */
function looks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What a browser has not laid out yet, because it is far away, has no place.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [sheet];
    return [...document.querySelectorAll("body, body *")]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const drawn = [undefined, "::before", "::after", "::marker"].map((part) => {
          const style = getComputedStyle(element, part);
          const { color, backgroundColor, font, border, textDecoration, content, listStyle, opacity } = style;
          return [color, backgroundColor, font, border, textDecoration, content, listStyle, opacity].join(" ");
        });
        const name = `${element.tagName}.${element.getAttribute("class")}`;
        return [name, x, y, width, height, ...drawn].join(" ");
      });
  });
}

/** The first few elements that look different; what there is more or less of counts too. */
function changes(before: readonly string[], after: readonly string[]): (string | undefined)[][] {
  const length = Math.max(before.length, after.length);
  const pairs = Array.from({ length }, (_, index) => [before[index], after[index]]);
  return pairs.filter(([one, other]) => one !== other).slice(0, 3);
}

/** How far the two pictures lie apart where they differ most, of 255; edges aslant are drawn anew a little (by 17). */
async function distance(one: Buffer | undefined, other: Buffer | undefined): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => sharp(picture).raw().toBuffer()));
  expect(a?.length).toBe(b?.length);
  return a?.reduce((most, value, index) => Math.max(most, Math.abs(value - (b?.[index] ?? 0))), 0) ?? 255;
}

/** Makes the whole style sheets of the house hold: those that a page of the app links. */
async function applyAllSheets(page: Page): Promise<void> {
  const { text } = await new Visitor().ask("/en/sign-in");
  const addresses = Array.from(text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g), ([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(0);
  await page.evaluate(async (sheets) => {
    const loaded = sheets.map((href) => {
      const whole = document.createElement("link");
      const done = new Promise((resolve, reject) => {
        whole.onload = resolve;
        whole.onerror = reject;
      });
      Object.assign(whole, { rel: "stylesheet", href });
      document.body.append(whole);
      return done;
    });
    await Promise.all(loaded);
    await document.fonts.ready;
  }, addresses);
}

const views = [
  { width: 360, colorScheme: "dark", media: "screen" },
  { width: 1440, colorScheme: "light", media: "screen" },
  { width: 700, colorScheme: "light", media: "print" },
] as const;

/** What a page looks like on a small dark screen, on a large light one and on paper, in words and as pictures. */
async function seen(page: Page): Promise<{ words: string[]; picture: Buffer }[]> {
  const found: { words: string[]; picture: Buffer }[] = [];
  for (const { width, ...media } of views) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.evaluate(() => document.fonts.ready);
    found.push({ words: await looks(page), picture: await page.screenshot() });
  }
  return found;
}

for (const half of [0, 1]) {
  test(`a page looks the same with the rules it brings as with all there are (${half + 1} of 2)`, async ({
    browser,
  }) => {
    test.slow();
    const page = await browser.newPage({ baseURL: siteAddress });
    for (const path of pages.filter((_, at) => at % 2 === half)) {
      await openSettled(page, path);
      const before = await seen(page);
      await applyAllSheets(page);
      const after = await seen(page);
      for (const [at, view] of views.entries()) {
        const where = `${path} at ${view.width} px, ${view.colorScheme}, ${view.media}`;
        expect(changes(before[at]?.words ?? [], after[at]?.words ?? []), where).toEqual([]);
        expect(await distance(before[at]?.picture, after[at]?.picture), `the picture of ${where}`).toBeLessThan(24);
      }
    }
    await page.close();
  });
}

test("a page fetches no style sheet, neither to be read nor to be printed", async ({ visit }) => {
  const page = await visit();
  const sheets: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "stylesheet") sheets.push(request.url());
  });
  for (const path of [`/en${demo.text}`, "/en/events/demonstration-open-day"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".masthead")).toBeHidden();
    await page.emulateMedia({ media: null });
  }
  expect(sheets).toEqual([]);
});

test("a page fetches small faces alone, whatever its language, and one of six letters for a name in another", async ({
  visit,
}) => {
  const page = await visit();
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [locale, own] of [
    ["en", /own-name/],
    ["ar", /arabic-interface/],
    ["ru", /russian-interface/],
  ] as const) {
    const faces: string[] = [];
    const note = (request: Request) => faces.push(...(request.resourceType() === "font" ? [request.url()] : []));
    page.on("request", note);
    await page.goto(`/${locale}/consultations`, { waitUntil: "networkidle" });
    page.off("request", note);
    expect(faces.join("\n")).toMatch(own);
    expect(faces.filter((face) => /-wght-/.test(face))).toEqual([]);
  }
});

test("who is signed in has a menu that needs no more than the page brings", async ({ visit }) => {
  const page = await visit();
  await enterAs(page, "awa@demo.example");
  await openSettled(page, "/en/consultations");
  await expect(page.locator(".masthead .account-menu")).toContainText("Demo NGO A");
  const before = await looks(page);
  await applyAllSheets(page);
  expect(changes(before, await looks(page))).toEqual([]);
});

test("a style that is not the page's own is refused, and its own is not", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: siteAddress });
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto("/en/consultations", { waitUntil: "networkidle" });
  expect(refused).toEqual([]);
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "h1 { color: rgb(1, 2, 3) }";
    document.head.append(style);
    document.querySelector("main")?.setAttribute("style", "color: rgb(1, 2, 3)");
  });
  await expect(page.locator("h1")).not.toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(page.locator("main")).not.toHaveCSS("color", "rgb(1, 2, 3)");
  expect(refused.join("\n")).toMatch(/Content.Security.Policy/);
  await page.close();
});

test("a page that is asked for again, and one that is missing, come with their style", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: siteAddress });
  const body = page.locator("body");
  await page.goto("/en/glossary");
  const paper = await body.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect((await page.reload())?.status()).toBe(200);
  await expect(body).toHaveCSS("background-color", paper);
  expect((await page.goto("/en/no-such-page"))?.status()).toBe(404);
  await expect(body).toHaveCSS("background-color", paper);
  await page.close();
  const reader = new Visitor();
  const { headers } = await reader.ask("/en/glossary");
  const again = await reader.ask("/en/glossary", { headers: { "if-none-match": headers.etag ?? "" } });
  expect([again.status, again.headers["content-security-policy"]]).toEqual([304, headers["content-security-policy"]]);
});
