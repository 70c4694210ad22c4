import { publicContribution } from "@/lib/contributions/public";
import { exportEndorsements } from "@/lib/endorsements/export-endorsements";
import { endorsementsAsCsv } from "@/lib/endorsements/exported-endorsement";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ reference: string }> };

/** Who endorses a published contribution, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const found = await publicContribution(reference, systemClock.now());
  if (found === null || "state" in found) return publicProblem(404, "There is no such contribution");
  tagDocument(`contribution:${found.id}`);
  const body = endorsementsAsCsv(await exportEndorsements({ contributionId: found.id }));
  const name = `endorsements-of-${found.reference.toLowerCase()}.csv`;
  return publicAnswer(request, body, "text/csv; charset=utf-8; header=present", name);
}
