import { publicVersionHead } from "@/lib/amendments/public-version";
import { exportEndorsements } from "@/lib/endorsements/export-endorsements";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string; draft: string; version: string }> };

/** Who endorses a published version of a draft, as JSON. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const version = await publicVersionHead(await params);
  if (version === null) return publicProblem(404, "There is no such text");
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const data = await exportEndorsements({ versionId: version.id });
  return publicAnswer(request, JSON.stringify({ data, next: null, total: data.length }), "application/json");
}
