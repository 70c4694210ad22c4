import { getActor } from "@/lib/auth/get-actor";
import { saveInput } from "@/lib/inputs/save-input";
import { saveInputSchema } from "@/lib/inputs/schema";
import { jobs } from "@/lib/jobs/queue";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { nestFields } from "@/lib/web/nested-fields";
import { ownAnswer, readJsonBody, refusedAnswer } from "@/lib/web/saving-answer";

/** More than the longest input that is kept. */
const largestRequest = 6_000_000;

/**
 * Where the writer of an input saves by itself, all of it or what was changed: the same command as its form. 200 with
 * id, revision and words; 401 signed out; otherwise the status of the refusal, its sentence and its key.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return ownAnswer({ reason: null }, 401);
  // A form of another site cannot send this type without asking first.
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return ownAnswer({}, 415);
  try {
    const parsed = saveInputSchema.safeParse(nestFields(await readJsonBody(request, largestRequest)));
    if (!parsed.success) {
      const known = parsed.error.issues.find(({ message }) => /^inputs\.errors\.[A-Za-z]+$/.test(message));
      throw new DomainError("invalid", known?.message ?? "inputs.errors.notUnderstood");
    }
    if (parsed.data.id !== (await params).id) throw notFound();
    return ownAnswer(await saveInput({ actor, jobs }, parsed.data), 200);
  } catch (error) {
    return refusedAnswer(error, request);
  }
}
