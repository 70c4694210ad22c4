import { publicCheckpoint } from "@/lib/ledger/public";
import { checkpointQuery } from "@/lib/ledger/schema";
import { noteAnswer, readStrictly } from "@/lib/web/ledger-answer";
import { publicProblem } from "@/lib/web/public-answer";

/** The latest signed checkpoint of the ledger (C2SP tlog-checkpoint), or with `size` an earlier one. */
export async function GET(request: Request): Promise<Response> {
  const asked = readStrictly(request, checkpointQuery);
  if (asked === null) return publicProblem(422, "size is a whole number");
  const checkpoint = await publicCheckpoint(asked.size);
  if (checkpoint === null) return publicProblem(404, "No checkpoint of that size was signed");
  return noteAnswer(request, checkpoint.note, asked.size !== undefined);
}
