import { exportedReading } from "@/lib/drafts/exported-reading";
import { publicVersion } from "@/lib/drafts/public";
import { placesOfVersion } from "@/lib/drafts/public-place";
import { env } from "@/lib/env";
import { tagDocument } from "@/lib/web/documents/render-context";
import { oneAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ draft: string; version: string }> };

/**
 * One published text with its paragraphs as JSON: `{ data }`. Two consultations may name a draft alike; `consultation`
 * then says which is meant.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { draft, version } = await params;
  const asked = new URL(request.url).searchParams.get("consultation");
  const places = asked === null ? await placesOfVersion(draft, version) : [asked];
  const [consultation] = places;
  if (places.length > 1) {
    return publicProblem(409, `Several have it; name one with consultation=: ${places.join(", ")}`);
  }
  const found = consultation === undefined ? null : await publicVersion({ consultation, draft, version });
  if (found === null) return publicProblem(404, "There is no such text");
  // Another consultation may come to name a draft alike.
  tagDocument(`version:${found.id}`, `consultation:${found.consultation.id}`, "consultations");
  return oneAnswer(request, exportedReading(found, env().appUrl));
}
