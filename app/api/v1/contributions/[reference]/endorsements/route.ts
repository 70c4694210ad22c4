import { publicContribution } from "@/lib/contributions/public";
import { exportEndorsements } from "@/lib/endorsements/export-endorsements";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ reference: string }> };

/** Who endorses a published contribution, as JSON. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const found = await publicContribution(reference, systemClock.now());
  if (found === null || "state" in found) return publicProblem(404, "There is no such contribution");
  tagDocument(`contribution:${found.id}`);
  const data = await exportEndorsements({ contributionId: found.id });
  return publicAnswer(request, JSON.stringify({ data, next: null, total: data.length }), "application/json");
}
