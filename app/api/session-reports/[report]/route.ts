import { getActor } from "@/lib/auth/get-actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { saveReport } from "@/lib/session-reports/save-report";
import { saveReportSchema } from "@/lib/session-reports/schema";
import { nestFields } from "@/lib/web/nested-fields";
import { ownAnswer, readJsonBody, refusedAnswer } from "@/lib/web/saving-answer";

/** More than the longest report that is kept. */
const largestRequest = 1_000_000;

/**
 * Where the writer of a session report saves by itself: the same command as its form. 200 with id and revision; 401
 * signed out; otherwise the status of the refusal, its sentence and its key.
 */
export async function POST(request: Request, { params }: { params: Promise<{ report: string }> }): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return ownAnswer({ reason: null }, 401);
  // A form of another site cannot send this type without asking first.
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return ownAnswer({}, 415);
  try {
    const parsed = saveReportSchema.safeParse(nestFields(await readJsonBody(request, largestRequest)));
    if (!parsed.success) {
      const known = parsed.error.issues.find(({ message }) => /^session-reports\.errors\.[A-Za-z]+$/.test(message));
      throw new DomainError("invalid", known?.message ?? "errors.fieldNotUnderstood");
    }
    if (parsed.data.id !== (await params).report) throw notFound();
    return ownAnswer(await saveReport({ actor }, parsed.data), 200);
  } catch (error) {
    return refusedAnswer(error, request);
  }
}
