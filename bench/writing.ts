import { setTimeout as pause } from "node:timers/promises";
import { readText } from "@/app/[locale]/(public)/consultations/[consultation]/drafts/[draft]/[version]/read-text";
import { textPage } from "@/app/[locale]/(public)/consultations/[consultation]/drafts/[draft]/[version]/text-page";
import { publicVersion } from "@/lib/drafts/public";
import { FirstStyles } from "@/lib/web/documents/first-styles";
import { recordDocument } from "@/lib/web/documents/render-context";
import { writeDocument } from "@/lib/web/documents/write-document";
import type { ReadingText } from "./reading-text";
import { fetchBytes } from "./site-client";

const renders = 60;
/** Renders before any is measured: what is done often is compiled better and better. */
const warming = 120;

/**
 * Milliseconds of processor for the page of a text once all is read that it is written from: its terms marked, its HTML
 * written, its style chosen, its bytes made; garbage included. In this process, with a pause before each.
 */
export async function measureWriting(text: ReadingText): Promise<number> {
  const [, , , consultation = "", , draft = "", version = ""] = text.path.split("/");
  const found = await publicVersion({ consultation, draft, version });
  if (found === null) throw new Error(`${text.path} is not there.`);
  const read = await readText(found, {}, new Date());
  const asked = { locale: "en", query: {}, filtered: false, unknownParagraph: null } as const;
  const styles = await FirstStyles.read(process.cwd(), await linkedSheets());
  const render = async () => {
    const { result } = await recordDocument(text.path, async () =>
      writeDocument("en", { head: null, body: await textPage(read, asked) }),
    );
    return styles.apply(result).bytes;
  };
  const processorFor = async (work: () => Promise<unknown>) => {
    const before = process.cpuUsage();
    for (let count = 0; count < renders; count += 1) {
      await pause(100);
      await work();
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / renders;
  };
  for (let count = 0; count < warming; count += 1) await render();
  const all = await processorFor(render);
  return all - (await processorFor(() => Promise.resolve()));
}

/** As pages link them that the framework renders. */
async function linkedSheets(): Promise<string[]> {
  const page = (await fetchBytes("/en/sign-in", "identity")).toString("utf8");
  return [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
}
