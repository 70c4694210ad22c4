import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installedBrowser } from "@/scripts/prepare/installed-browser.mjs";
import { skeletonOf } from "../../support/e2e-skeleton";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"];
  browser = await chromium.launch({ executablePath: installedBrowser(), args });
  page = await browser.newPage();
});
afterAll(() => browser.close());

const faultless = `<html lang="en"><title>Page</title><main><h1>One</h1><h2>Two</h2>
  <ul class="list"><li><a href="/one">First</a></li></ul>
  <form><label for="a">Name</label><input id="a" type="text"><button>Send</button><img src="x" alt="A dog"></form></main>`;

async function skeletonAfter(html: string, width = 800): Promise<Set<string>> {
  await page.setViewportSize({ width, height: 600 });
  await page.setContent(html);
  return new Set(await page.evaluate(skeletonOf));
}

async function isAnew(html: string, width?: number): Promise<boolean> {
  const known = await skeletonAfter(faultless);
  return [...(await skeletonAfter(html, width))].some((line) => !known.has(line));
}

describe("what a page is made of, for those who look for faults of accessibility", () => {
  it("is the same with other words, addresses and more of the same", async () => {
    const other = faultless.replace("First", "Other words").replace("/one", "/two").replace("Two", "Second");
    expect(await isAnew(other)).toBe(false);
    expect(await isAnew(other.replace("</ul>", '<li><a href="/three">Third</a></li></ul>'))).toBe(false);
  });

  it.each([
    ["a link without words", faultless.replace("First", "")],
    ["a button without words", faultless.replace("Send", " ")],
    ["a field whose label is gone", faultless.replace('<label for="a">Name</label>', "")],
    ["a label of nothing", faultless.replace('for="a"', 'for="b"')],
    ["an image without its text", faultless.replace(' alt="A dog"', "")],
    ["an image with an empty text", faultless.replace("A dog", "")],
    ["an id that stands twice", faultless.replace("<h2>", '<h2 id="a">')],
    ["headings that leave a step out", faultless.replaceAll("h2", "h3")],
    ["a second title of the page", faultless.replaceAll("h2", "h1")],
    ["another language of the page", faultless.replace('lang="en"', 'lang="xx"')],
    ["no language", faultless.replace(' lang="en"', "")],
    ["a list item outside a list", faultless.replace('<ul class="list">', "<div>").replace("</ul>", "</div>")],
    ["a role", faultless.replace('<ul class="list">', '<ul class="list" role="presentation">')],
    ["another look", faultless.replace('class="list"', 'class="row"')],
  ])("is another with %s", async (_what, html) => {
    expect(await isAnew(html)).toBe(true);
  });

  it("is another in another width, where targets may come too close", async () => {
    expect(await isAnew(faultless, 360)).toBe(true);
  });
});
