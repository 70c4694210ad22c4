import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { attributesOf, unknownAttributes } from "./e2e-attributes";
import { inksOf } from "./e2e-inks";
import { siteAddress } from "./e2e-site";
import { skeletonOf } from "./e2e-skeleton";

type Fixtures = {
  /**
   * A browser of its own for one person, with everything watched: no request leaves the site, and nothing is written
   * to the console, refusals of the security policy included.
   */
  visit: (options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  visit: async ({ browser }, use) => {
    const complaints: string[] = [];
    const opened: Page[] = [];
    await use(async (options) => {
      const page = await openWatched(browser, complaints, options);
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
    expect(complaints, "what the browser complained of").toEqual([]);
  },
});

async function openWatched(browser: Browser, complaints: string[], options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: siteAddress, ...options });
  context.on("page", (page) => watch(page, complaints));
  return context.newPage();
}

function watch(page: Page, complaints: string[]): void {
  const complain = (sentence: string) => complaints.push(`${page.url()}: ${sentence}`);
  page.on("pageerror", (error) => complain(error.message));
  page.on("console", (message) => {
    // A test that takes the connection away wants just that.
    const isOffline = message.text().includes("ERR_INTERNET_DISCONNECTED");
    // A file that is refused is answered with 422, which browsers write down by themselves.
    const isRefusedFile = message.text().includes("status of 422") && message.location().url.includes("/api/uploads/");
    // Of two texts of one input the later is answered with 409, and its writer is asked.
    const isConflict = message.text().includes("status of 409") && message.location().url.includes("/api/inputs/");
    const isWanted = isOffline || isRefusedFile || isConflict;
    if (!isWanted && (message.type() === "error" || message.type() === "warning")) complain(message.text());
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && origin !== siteAddress) complain(`asks ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) complain(`${response.url()} answered ${response.status()}`);
  });
}

const accessible = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Ink on ground, with size and weight, of every text that axe has found to be readable in this run. */
const readable = new Set<string>();
/** Every kind of element, with what it stands in, in which axe has found no fault in this run. */
const faultless = new Set<string>();

/**
 * The page as it stands has no fault that axe can find, nor an attribute that no browser knows. It holds no frame of another site, so axe needs no page of its
 * own to put together what it found (legacy mode), and only faults are asked for: a third of the time. A page that is
 * made of nothing but what axe has seen already, in inks that it has seen, is not given to it again, and contrast, half
 * of what it does, is asked for where some ink stands on a ground anew.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const unknown = unknownAttributes(await page.evaluate(attributesOf));
  expect(unknown, `attributes on ${page.url()} that mean nothing`).toEqual([]);
  const [inks, skeleton] = [await page.evaluate(inksOf), await page.evaluate(skeletonOf)];
  const enabled = inks.some((ink) => !readable.has(ink));
  if (!enabled && skeleton.every((line) => faultless.has(line))) return;
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: "tag", values: accessible },
      rules: { "color-contrast": { enabled } },
      resultTypes: ["violations"],
    })
    .setLegacyMode()
    .analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(faults, `faults that axe finds on ${page.url()}`).toEqual([]);
  for (const ink of inks) readable.add(ink);
  for (const line of skeleton) faultless.add(line);
}

/**
 * Signs in as one of the demo's invented people, by what the button sends that the sign-in page has for them. The journeys
 * about signing in press it; the others need not open two pages first.
 */
export async function enterAs(page: Page, email: string): Promise<void> {
  const answer = await page.request.post(`${siteAddress}/api/demo/sign-in`, {
    form: { email, locale: "en" },
    headers: { origin: siteAddress },
    maxRedirects: 0,
  });
  expect([answer.status(), answer.headers().location]).toEqual([303, expect.stringMatching(/\/en\/me$/)]);
}

export { expect };
