import { transaction } from "@/lib/db/client";
import type { TextEdit } from "@/lib/drafts/text-change";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { type Decided, decideProposals } from "./decide-proposals";
import type { EditProposal } from "./schema";

/**
 * A rapporteur takes a proposal into the next version in other words: as the paragraph, or as the one to be added. It
 * is answered as accepted with modification, with words that say why. For refusals see `decideProposals`; conflict
 * also where the paragraph is gone or the words are those that stand there.
 */
export function editProposal({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: EditProposal): Promise<void> {
  return transaction((tx) =>
    decideProposals(tx, { actor, jobs }, input, (decided) => ({
      kind: "edited",
      state: "accepted_with_modification",
      edits: [editOf(decided, input.text)],
      verbatim: false,
    })),
  );
}

function editOf({ paragraph: { now }, proposals: [proposal] }: Decided, text: string): TextEdit {
  if (now === null) throw new DomainError("conflict", "placements.work.errors.gone");
  const side = proposal?.kind === "add" ? proposal.addPosition : null;
  if (side !== null) return { kind: "insert", beside: now.lineageId, side, text };
  if (now.text === text) {
    const words = { key: "placements.work.errors.unchanged" };
    throw new DomainError("invalid", words.key, { fields: { text: words } });
  }
  return { kind: "reword", lineageId: now.lineageId, text };
}
