import { matrixAsCsv } from "@/lib/amendments/exported-proposals";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { publicProblem } from "@/lib/web/public-answer";
import { publicStream } from "@/lib/web/public-stream";

type Given = { params: Promise<{ consultation: string; draft: string; version: string }> };

/** Everything published on a version, by paragraph and organisation, as CSV; written while it is read. */
export async function GET(_request: Request, { params }: Given): Promise<Response> {
  const version = await publicVersionHead(await params);
  if (version === null) return publicProblem(404, "There is no such published version.");
  const { text: label } = inLocale(version.label, "en");
  const pieces = matrixAsCsv({ id: version.id, label, origin: env().appUrl }, systemClock.now());
  const name = `${version.draft.slug}-${version.slug}-proposals.csv`;
  return publicStream(pieces, "text/csv; charset=utf-8; header=present", name);
}
