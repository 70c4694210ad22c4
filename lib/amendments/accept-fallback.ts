import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { applicable } from "./accept-proposal";
import { decideProposals } from "./decide-proposals";
import type { AcceptFallback } from "./schema";
import { reworded } from "./wanted-edits";

/**
 * A rapporteur takes into the next version what a proposal asks for should it not prevail, as it is. It is answered as
 * accepted in part, with words that say why. For refusals see `acceptProposal`; not_found also where there are no such
 * words.
 */
export function acceptFallback({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: AcceptFallback): Promise<void> {
  return transaction((tx) =>
    decideProposals(tx, { actor, jobs }, input, ({ proposals: [proposal], paragraph }) => {
      const text = proposal?.fallback?.text ?? null;
      if (text === null) throw notFound();
      return {
        kind: "accepted",
        state: "accepted_in_part",
        edits: applicable(reworded(paragraph, text)),
        verbatim: true,
      };
    }),
  );
}
