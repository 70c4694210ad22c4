import { publicConsistency, publicInclusion } from "@/lib/ledger/public";
import { consistencyQuery, inclusionQuery } from "@/lib/ledger/schema";
import { ledgerAnswer, readStrictly } from "@/lib/web/ledger-answer";
import { publicProblem } from "@/lib/web/public-answer";

/**
 * Proofs of RFC 9162: that an entry is in the log (`index`, `leafHash` or `commitment`, and `size`), or that a later
 * log begins with an earlier one (`from` and `to`). Size and end are those of the latest checkpoint unless given.
 */
export async function GET(request: Request): Promise<Response> {
  const consistency = readStrictly(request, consistencyQuery);
  if (consistency !== null) {
    const proof = await publicConsistency(consistency.from, consistency.to);
    if (proof === null) return publicProblem(422, "from is at most to, and to at most the size of the log");
    return ledgerAnswer(request, proof, consistency.to !== undefined);
  }
  const inclusion = readStrictly(request, inclusionQuery);
  if (inclusion === null) {
    return publicProblem(
      422,
      "Ask by index, leafHash or commitment, with or without size; or by from, with or without to",
    );
  }
  const proof = await publicInclusion(inclusion);
  if (proof === null) return publicProblem(404, "The log of that size does not hold this entry");
  return ledgerAnswer(request, proof, inclusion.size !== undefined);
}
