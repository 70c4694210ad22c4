import type { Database } from "@/lib/db/client";
import { aroundQuote } from "@/lib/text/quoted-words";
import { readTextFields, type TextField } from "./text-fields";

/** A place that has to be corrected, as the writers read it. */
export type MarkedPlace = Pick<TextField, "field" | "part"> & {
  position: number;
  quote: string;
  /** What is wrong with the words; null when the reason says it all. */
  note: string | null;
  /** Words around the place; empty where the text reads otherwise by now. */
  before: string;
  after: string;
};

/** The places that a returned contribution has to be corrected at. Whoever calls has asked who may read it. */
export async function readMarkedPlaces(
  db: Database,
  contributionId: string,
  decisionId: string,
): Promise<MarkedPlace[]> {
  const marks = await db.decisionMark.findMany({
    where: { decisionId },
    orderBy: { position: "asc" },
    select: { position: true, field: true, start: true, quote: true, note: true },
  });
  if (marks.length === 0) return [];
  const fields = new Map((await readTextFields(db, contributionId)).map((field) => [field.field, field]));
  return marks.map(({ start, ...mark }) => {
    const field = fields.get(mark.field);
    const stands = field?.text.startsWith(mark.quote, start) === true;
    const around = stands ? aroundQuote(field.text, { text: mark.quote, start }) : { before: "", after: "" };
    return { ...mark, ...around, part: field?.part ?? null };
  });
}
