import { siteAddress } from "@/tests/support/e2e-site";
import { type Load, loadAddress, withBareServer } from "./load";
import type { ReadingText } from "./reading-text";
import { seconds } from "./settings";
import { fetchBody } from "./site-client";

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
