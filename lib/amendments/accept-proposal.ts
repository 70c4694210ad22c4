import { type Transaction, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { type Decided, decideProposals, type Outcome } from "./decide-proposals";
import type { AcceptProposal } from "./schema";
import { replacedTerm, type WantedEdits, wantedEdits } from "./wanted-edits";

/**
 * A rapporteur takes a proposal into the next version as it is: other words, a paragraph to add, words or paragraphs
 * to go, a term throughout the text. Those who made it are answered as accepted. For refusals see `decideProposals`;
 * words that cannot be placed exactly once are refused as conflict, and can only be taken over by editing.
 */
export function acceptProposal({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: AcceptProposal): Promise<void> {
  return transaction((tx) => decideProposals(tx, { actor, jobs }, input, (decided) => accepted(tx, decided)));
}

async function accepted(tx: Transaction, decided: Decided): Promise<Outcome> {
  const [proposal] = decided.proposals;
  const outcome = { kind: "accepted", state: "accepted" } as const;
  if (proposal === undefined) return { ...outcome, edits: await throughout(tx, decided), verbatim: true };
  const own = decided.paragraphs.filter(({ id }) => proposal.paragraphIds.includes(id));
  const edits = applicable(wantedEdits(proposal, own));
  return { ...outcome, edits, verbatim: proposal.kind === "keep" ? null : true };
}

async function throughout(tx: Transaction, { work, term }: Decided) {
  if (term === null) return [];
  const limits = term.paragraphIds.length === 0 ? {} : { lineageId: { in: await lineagesOf(tx, term.paragraphIds) } };
  const text = await tx.paragraph.findMany({
    where: { versionId: work.id, ...limits },
    orderBy: { position: "asc" },
    select: { lineageId: true, text: true, locked: true },
  });
  return replacedTerm(term, text);
}

async function lineagesOf(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.paragraph.findMany({ where: { id: { in: ids } }, select: { lineageId: true } });
  return rows.map(({ lineageId }) => lineageId);
}

/** The edits, or the refusal that says why they cannot be made as they are. */
export function applicable(wanted: WantedEdits) {
  if (wanted.kind === "applies") return wanted.edits;
  throw new DomainError("conflict", "placements.work.errors.needsRebasing");
}
