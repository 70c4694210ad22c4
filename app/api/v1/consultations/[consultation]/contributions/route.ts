import { z } from "zod";
import {
  countListedContributions,
  type ListedScope,
  listedContributions,
  publicConsultationId,
} from "@/lib/compilations/public-contributions";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { listAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

const kinds = z.array(z.enum(["comment", "input"]));

type Context = { params: Promise<{ consultation: string }> };

/**
 * The published comments and written inputs of a consultation as JSON, newest first: `{ data, next, total }`. `kind`
 * leaves only those of one kind.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = kinds.safeParse(new URL(request.url).searchParams.getAll("kind"));
  if (!asked.success) return publicProblem(422, "kind is comment or input");
  const consultationId = await publicConsultationId((await params).consultation);
  if (consultationId === null) return publicProblem(404, "There is no such consultation");
  tagDocument(`consultation:${consultationId}`);
  const [kind, ...others] = new Set(asked.data);
  const scope: ListedScope = { consultationId, ...(kind === undefined || others.length > 0 ? {} : { kind }) };
  const now = systemClock.now();
  return listAnswer(
    request,
    (limit, cursor) => listedContributions(scope, now, limit, env().appUrl, cursor),
    () => countListedContributions(scope, now),
  );
}
