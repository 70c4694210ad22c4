import { publicVersionHead } from "@/lib/amendments/public-version";
import { exportEndorsements } from "@/lib/endorsements/export-endorsements";
import { endorsementsAsCsv } from "@/lib/endorsements/exported-endorsement";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string; draft: string; version: string }> };

/** Who endorses a published version of a draft, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const version = await publicVersionHead(await params);
  if (version === null) return publicProblem(404, "There is no such text");
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const body = endorsementsAsCsv(await exportEndorsements({ versionId: version.id }));
  const name = `endorsements-of-${version.draft.slug}-${version.slug}.csv`;
  return publicAnswer(request, body, "text/csv; charset=utf-8; header=present", name);
}
