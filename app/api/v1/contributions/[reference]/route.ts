import { listedComment } from "@/lib/compilations/public-contributions";
import { exportedInput, exportedMarker } from "@/lib/contributions/exported-contribution";
import { publicContribution } from "@/lib/contributions/public";
import { env } from "@/lib/env";
import { publicInputText } from "@/lib/inputs/public";
import { systemClock } from "@/lib/kernel/clock";
import { signersOf } from "@/lib/signatures/signers-of";
import { tagDocument } from "@/lib/web/documents/render-context";
import { oneAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ reference: string }> };

/** One published contribution whole, or the public marker of one that is not shown, as JSON: `{ data }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = systemClock.now();
  const found = await publicContribution((await params).reference, now);
  if (found === null) return publicProblem(404, "There is no such contribution");
  tagDocument(`contribution:${found.id}`);
  const site = env().appUrl;
  if ("state" in found) return oneAnswer(request, exportedMarker(found, site));
  const { text, consultation } = found.place;
  tagDocument(`consultation:${consultation.id}`);
  const data =
    found.kind === "comment" && text !== null
      ? await listedComment(found.id, text, now, site)
      : exportedInput(found, await publicInputText(found.id, now), (await signersOf([found.id])).get(found.id), site);
  return data === null ? publicProblem(404, "There is no such contribution") : oneAnswer(request, data);
}
