import { getTranslations } from "next-intl/server";
import { getActor } from "@/lib/auth/get-actor";
import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { type DomainError, isDomainError } from "@/lib/kernel/errors";

/** More than the fields of a comment can hold. */
const largestRequest = 1_500_000;

/**
 * Where a composer saves by itself: the same command as its form, with an answer that a script can act on.
 * 200 with id and revision; 401 signed out; otherwise the status of the refusal and its sentence.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return answer({ reason: null }, 401);
  // A form of another site cannot send this type without asking first.
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return answer({ reason: null }, 415);
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(asked) ? asked : "en";
  const t = await getTranslations({ locale });
  const parsed = saveCommentSchema.safeParse(await readJson(request));
  if (!parsed.success) {
    const key = parsed.error.issues
      .map(({ message }) => message)
      .find((message) => /^contributions\.errors\.[A-Za-z]+$/.test(message));
    return answer({ reason: t(key ?? "errors.fieldNotUnderstood") }, 422);
  }
  try {
    return answer(await saveComment({ actor, clock: systemClock }, parsed.data), 200);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return answer({ reason: sentenceOf(error, t) }, error.status);
  }
}

async function readJson(request: Request): Promise<unknown> {
  try {
    const text = await request.text();
    return text.length > largestRequest ? null : JSON.parse(text);
  } catch {
    // What cannot be read is refused by the schema like any other bent request.
    return null;
  }
}

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The sentence beside the first field where there is one: it says more than the general one. */
function sentenceOf({ details, messageKey }: DomainError, t: Translate): string {
  const field = Object.values(details.fields ?? {})[0];
  return field === undefined ? t(messageKey, details.values) : t(field.key, field.values);
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
