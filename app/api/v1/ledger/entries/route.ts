import { publicCheckpoint, publicEntries } from "@/lib/ledger/public";
import { entriesQuery } from "@/lib/ledger/schema";
import { ledgerAnswer, readStrictly } from "@/lib/web/ledger-answer";
import { publicProblem } from "@/lib/web/public-answer";

/** The entries of the log in order, from a place on: kind, instant and commitment. A full page never changes. */
export async function GET(request: Request): Promise<Response> {
  const asked = readStrictly(request, entriesQuery);
  if (asked === null) return publicProblem(422, "from is a whole number, limit one from 1 to 1000");
  const { from, limit } = asked;
  const [data, checkpoint] = await Promise.all([publicEntries(from, limit), publicCheckpoint()]);
  const total = checkpoint?.size ?? 0;
  const end = from + data.length;
  // The next place also where nothing is yet, so that whoever follows the log knows where to ask again.
  return ledgerAnswer(request, { data, next: end, total }, false);
}
