import { chromium } from "playwright";
import playwright from "@/playwright.config";
import { siteAddress } from "@/tests/support/e2e-site";
import { fetchBody } from "./site-client";

/** What a browser asks for, by the names that tables use. */
export const kinds = { document: "HTML", stylesheet: "CSS", script: "JavaScript", font: "fonts" } as const;

/** What a browser with an empty cache asks for to show a page, in bytes before and after brotli. */
export type Weight = {
  requests: number;
  /** Requests to any other host; there must be none. */
  foreign: number;
  parts: { name: string; requests: number; plain: number; brotli: number }[];
};

/** Opens a page in Chromium, notes what it asks for, and weighs each of it in both encodings. */
export async function weighPage(path: string): Promise<Weight> {
  const asked = await requestsOf(siteAddress + path);
  const own = asked.filter(({ url }) => url.startsWith(`${siteAddress}/`));
  const parts = new Map<string, Weight["parts"][number]>();
  for (const { url, kind } of own) {
    const part = parts.get(kind) ?? { name: kind, requests: 0, plain: 0, brotli: 0 };
    const { plain, brotli } = await fetchBody(url.slice(siteAddress.length));
    parts.set(kind, {
      name: kind,
      requests: part.requests + 1,
      plain: part.plain + plain.length,
      brotli: part.brotli + brotli.length,
    });
  }
  return { requests: asked.length, foreign: asked.length - own.length, parts: [...parts.values()] };
}

async function requestsOf(address: string): Promise<{ url: string; kind: string }[]> {
  const browser = await chromium.launch(playwright.use?.launchOptions);
  try {
    const page = await browser.newPage();
    const asked: { url: string; kind: string }[] = [];
    page.on("request", (request) => {
      const type = request.resourceType();
      const kind = Object.entries(kinds).find(([name]) => name === type)?.[1] ?? "other";
      if (!request.url().startsWith("data:")) asked.push({ url: request.url(), kind });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    return asked;
  } finally {
    await browser.close();
  }
}
