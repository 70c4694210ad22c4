import { readLinks } from "./e2e-forms";
import type { Visitor } from "./e2e-visitor";

const versionPage = /^\/en\/desk\/drafts\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

/**
 * The id of the version, or draft, of a text by its symbol, found as an organiser finds it: along the links of the
 * desk. The text of the accreditation modalities is the one that is not published.
 */
export async function findUnpublishedVersion(
  organiser: Visitor,
  symbol = "OEWG/DEMO/CRP.4",
  wanted: "draft" | "version" = "version",
): Promise<string> {
  const seen = new Set(["/en/desk/processes"]);
  for (const path of seen) {
    const { status, text } = await organiser.ask(path);
    if (status !== 200) continue;
    const links = readLinks(text).map((link) => link.split("?", 1)[0] ?? link);
    const isDraft = /^\/en\/desk\/drafts\/[0-9a-f-]{36}$/.test(path);
    const found = links.map((link) => versionPage.exec(link)).find((match) => match !== null);
    if (isDraft && text.includes(symbol) && found) return (wanted === "draft" ? found[1] : found[2]) ?? "";
    for (const link of links) if (/^\/en\/desk\/(processes|consultations|drafts)\//.test(link)) seen.add(link);
  }
  throw new Error(`The desk leads to no text with the symbol ${symbol}: ${[...seen].join(", ")}`);
}
