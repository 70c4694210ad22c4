import { publicContribution } from "@/lib/contributions/public";
import { systemClock } from "@/lib/kernel/clock";
import { exportedTranslations } from "@/lib/translations/exported-translations";
import { tagDocument } from "@/lib/web/documents/render-context";
import { oneAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ reference: string }> };

/** The translations of a published contribution, each with what it is worth, as JSON: `{ data }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const found = await publicContribution((await params).reference, now);
  if (found === null || "state" in found) return publicProblem(404, "There is no such contribution");
  tagDocument(`contribution:${found.id}`);
  return oneAnswer(request, await exportedTranslations(found, now));
}
