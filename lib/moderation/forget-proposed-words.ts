import { z } from "zod";
import type { Transaction } from "@/lib/db/client";

/** What stands in place of words that a proposal pointed at. */
const nothing = "…";

const pointing = z.looseObject({
  marks: z.array(z.looseObject({ quote: z.string() })).optional(),
  redactions: z.array(z.looseObject({ quote: z.string() })).optional(),
});

/**
 * Takes the exact words out of what was proposed on a contribution, agreed to or not: once they are redacted or refused
 * they are read behind a look alone. Reasons, notes and the moderators' own words stay.
 */
export async function forgetProposedWords(tx: Transaction, contributionId: string): Promise<void> {
  const rows = await tx.decisionProposal.findMany({ where: { contributionId }, select: { id: true, content: true } });
  for (const { id, content } of rows) {
    const read = pointing.safeParse(content);
    if (!read.success) continue;
    const { marks, redactions, ...rest } = read.data;
    const data = {
      ...rest,
      ...(marks === undefined ? {} : { marks: marks.map(without) }),
      ...(redactions === undefined ? {} : { redactions: redactions.map(without) }),
    };
    await tx.decisionProposal.update({ where: { id }, data: { content: JSON.parse(JSON.stringify(data)) } });
  }
}

/** A file is named by its field and has no words. */
function without<Pointed extends { quote: string }>(pointed: Pointed): Pointed {
  return pointed.quote === "" ? pointed : { ...pointed, quote: nothing };
}
