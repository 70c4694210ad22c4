import { type ExportedEndorsement, exportedEndorsement } from "./exported-endorsement";
import { type EndorsedThing, type PublicEndorsement, publicEndorsements } from "./public";

const rowsAtOnce = 500;

/** Most rows of one file; far more than any list of signatories has. */
const mostRows = 20_000;

/** The whole support of a text, read in pages. The caller has found the text among what everybody may read. */
export async function everyEndorsement(thing: EndorsedThing): Promise<PublicEndorsement[]> {
  const rows: PublicEndorsement[] = [];
  let cursor: string | undefined;
  do {
    const page = await publicEndorsements(thing, {}, rowsAtOnce, cursor);
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length < mostRows);
  return rows;
}

/** The same as exports give it. */
export async function exportEndorsements(thing: EndorsedThing): Promise<ExportedEndorsement[]> {
  return (await everyEndorsement(thing)).map(exportedEndorsement);
}
