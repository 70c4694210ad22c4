import { getTranslations } from "next-intl/server";
import { largestFile } from "@/lib/attachments/file-limits";
import { isLocale } from "@/lib/i18n/locales";
import { type DomainError, isDomainError } from "@/lib/kernel/errors";

/*
 * The protocol tus 1.0.0 for uploads that can be interrupted (https://tus.io/protocols/resumable-upload), with its
 * extensions creation, expiration, checksum and termination.
 */

export const tusVersion = "1.0.0";

/** What this server can do, as OPTIONS tells it. */
export const tusAbilities = {
  "Tus-Version": tusVersion,
  "Tus-Extension": "creation,expiration,checksum,termination",
  "Tus-Checksum-Algorithm": "sha256,sha1",
  "Tus-Max-Size": String(largestFile),
};

export function tusAnswer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status,
    headers: { "Tus-Resumable": tusVersion, "Cache-Control": "private, no-store", ...headers },
  });
}

/** Whoever speaks another version is told which is spoken here, and nothing is done. */
export function otherVersion(request: Request): Response | null {
  return request.headers.get("tus-resumable") === tusVersion ? null : tusAnswer(412, { "Tus-Version": tusVersion });
}

/** Refusals that the protocol has statuses of its own for. */
const statuses: Record<string, number> = {
  "attachments.errors.checksum": 460,
  "attachments.errors.noRoom": 507,
  "attachments.errors.tooLarge": 413,
  "attachments.errors.tooLargeTogether": 413,
  "attachments.errors.longerThanSaid": 413,
};

/** A refusal with its sentence in the language that the page speaks; everything else is a bug and stays one. */
export async function tusRefusal(request: Request, error: unknown): Promise<Response> {
  if (!isDomainError(error)) throw error;
  const asked = new URL(request.url).searchParams.get("locale");
  const t = await getTranslations({ locale: isLocale(asked) ? asked : "en" });
  const refusal = beside(error);
  return Response.json(
    { reason: t(refusal.key, refusal.values), code: error.code },
    {
      status: statuses[refusal.key] ?? error.status,
      headers: { "Tus-Resumable": tusVersion, "Cache-Control": "private, no-store" },
    },
  );
}

/** The sentence beside the field says more than the general one. */
function beside({ details, messageKey }: DomainError) {
  return Object.values(details.fields ?? {})[0] ?? { key: messageKey, values: details.values };
}
