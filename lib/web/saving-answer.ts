import { getTranslations } from "next-intl/server";
import { isLocale } from "@/lib/i18n/locales";
import { type DomainError, isDomainError } from "@/lib/kernel/errors";

/** Answers of one's own pages, which nobody else may keep. */
export function ownAnswer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}

/** A refusal as a page that saves by itself understands it: its sentence, and its key to tell refusals apart. */
export async function refusedAnswer(error: unknown, request: Request): Promise<Response> {
  if (!isDomainError(error)) throw error;
  const asked = new URL(request.url).searchParams.get("locale");
  const t = await getTranslations({ locale: isLocale(asked) ? asked : "en" });
  return ownAnswer({ reason: sentenceOf(error, t), code: error.messageKey }, error.status);
}

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The sentence beside the first field where there is one: it says more than the general one. */
function sentenceOf({ details, messageKey }: DomainError, t: Translate): string {
  const field = Object.values(details.fields ?? {})[0];
  return field === undefined ? t(messageKey, details.values) : t(field.key, field.values);
}

/** The JSON of a request of at most so many characters; null where there is none. */
export async function readJsonBody(request: Request, largest: number): Promise<unknown> {
  try {
    const text = await request.text();
    return text.length > largest ? null : JSON.parse(text);
  } catch {
    // What cannot be read is refused by the schema like any other bent request.
    return null;
  }
}
