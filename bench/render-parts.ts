import { readText } from "@/app/[locale]/(public)/consultations/[consultation]/drafts/[draft]/[version]/read-text";
import { textPage } from "@/app/[locale]/(public)/consultations/[consultation]/drafts/[draft]/[version]/text-page";
import { publicVersion } from "@/lib/drafts/public";
import { FirstStyles } from "@/lib/web/documents/first-styles";
import { recordDocument } from "@/lib/web/documents/render-context";
import { writeDocument } from "@/lib/web/documents/write-document";
import type { ReadingText } from "./reading-text";
import { type Rounds, roundsOf } from "./rounds";
import { fetchBytes } from "./site-client";

const perRound = 30;
/** Renders before any is measured: what is done often is compiled better and better. */
const warming = 200;

/** Milliseconds of processor of this process, garbage included, one after the other. */
export type Parts = {
  /** All queries and their rows. */
  reading: Rounds;
  /** Terms marked, HTML written, style chosen, bytes made. */
  writing: Rounds;
};

/** What the page of a text is made of without a server around it. */
export async function measureParts(text: ReadingText): Promise<Parts> {
  const [, , , consultation = "", , draft = "", version = ""] = text.path.split("/");
  const read = async () => {
    const found = await publicVersion({ consultation, draft, version });
    if (found === null) throw new Error(`${text.path} is not there.`);
    return readText(found, {}, new Date());
  };
  const asked = { locale: "en", query: {}, filtered: false, unknownParagraph: null } as const;
  const styles = await FirstStyles.read(process.cwd(), await linkedSheets());
  const given = await read();
  const write = async () => {
    const { result } = await recordDocument(text.path, async () =>
      writeDocument("en", { head: null, body: await textPage(given, asked) }),
    );
    return styles.apply(result).bytes;
  };
  const rounds = async (work: () => Promise<unknown>) => {
    for (let count = 0; count < warming; count += 1) await work();
    return roundsOf(9, async () => {
      const before = process.cpuUsage();
      for (let count = 0; count < perRound; count += 1) await work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000 / perRound;
    });
  };
  return { reading: await rounds(read), writing: await rounds(write) };
}

/** As pages link them that the framework renders. */
async function linkedSheets(): Promise<string[]> {
  const page = (await fetchBytes("/en/sign-in", "identity")).toString("utf8");
  return [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
}
