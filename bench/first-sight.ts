import { chromium, type Page } from "playwright";
import { z } from "zod";
import playwright from "@/playwright.config";
import { siteAddress } from "@/tests/support/e2e-site";
import { quantile } from "./figures";

/** What a reader with a cheap telephone sees of a page, its cache empty. */
export type FirstSight = {
  /** Milliseconds until the largest part is painted (Largest Contentful Paint). */
  largest: number;
  /** How far the page moved under its reader (Cumulative Layout Shift); 0 where nothing did. */
  moved: number;
};

/** Lighthouse's slow 4G, and a processor four times slower than this one. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slower = 4;
const times = 5;

/** Opens a page five times in a throttled Chromium of a telephone's size; medians. */
export async function seePage(path: string): Promise<FirstSight> {
  const browser = await chromium.launch(playwright.use?.launchOptions);
  try {
    const seen: FirstSight[] = [];
    for (let time = 0; time < times; time += 1) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
      seen.push(await openOnce(await context.newPage(), siteAddress + path));
      await context.close();
    }
    const median = (of: (sight: FirstSight) => number) => quantile(seen.map(of), 0.5);
    return { largest: median(({ largest }) => largest), moved: median(({ moved }) => moved) };
  } finally {
    await browser.close();
  }
}

async function openOnce(page: Page, address: string): Promise<FirstSight> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(address, { waitUntil: "networkidle" });
  return sight.parse(await page.evaluate(asBrowserSeesIt));
}

const sight = z.object({ largest: z.number(), moved: z.number() });

/** Run in the page, as text: a compiler's helpers are not there. A page on which nothing moved has no entry to wait for. */
const asBrowserSeesIt = `(async () => {
  const entriesOf = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), 300);
  });
  const painted = await entriesOf("largest-contentful-paint");
  const moved = await entriesOf("layout-shift");
  return { largest: painted.at(-1)?.startTime ?? 0, moved: moved.reduce((sum, { value }) => sum + value, 0) };
})()`;
