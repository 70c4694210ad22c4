import { setTimeout as pause } from "node:timers/promises";
import { database } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { siteAddress } from "@/tests/support/e2e-site";
import { quantile } from "./figures";
import { type Load, loadAddress, withBareServer } from "./load";
import type { ReadingText } from "./reading-text";
import { seconds } from "./settings";
import { fetchBody, fetchBytes } from "./site-client";

export type ReadingLoads = Record<"identity" | "br", { site: Load; bare: Load }>;

/** The reading page under load, and the very same bytes served by bare Node, one after the other. */
export async function measureReading(text: ReadingText): Promise<ReadingLoads> {
  const page = await fetchBody(text.path);
  const both = async (encoding: "identity" | "br", bareAddress: string) => ({
    site: await loadAddress(siteAddress + text.path, encoding, seconds),
    bare: await loadAddress(bareAddress, encoding, seconds),
  });
  return withBareServer(page, async (address) => ({
    identity: await both("identity", address),
    br: await both("br", address),
  }));
}

const drops = 20;

/** Milliseconds until a reader has the page when it has to be rendered first: the median of twenty times. */
export async function measureFirstRender(text: ReadingText): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < drops; count += 1) {
    await dropDocuments(database(), [`version:${text.versionId}`]);
    // The notice travels through PostgreSQL; a page from before it would be no first render.
    await pause(100);
    const begun = performance.now();
    await fetchBytes(text.path, "br");
    times.push(performance.now() - begun);
  }
  return quantile(times, 0.5);
}
