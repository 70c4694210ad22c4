import { getTranslations } from "next-intl/server";
import type { GivenPiece } from "@/lib/attachments/take-bytes";
import { getActor } from "@/lib/auth/get-actor";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/kernel/actor";
import { type DomainError, isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

/*
 * The protocol tus 1.0.0 for uploads that can be interrupted (https://tus.io/protocols/resumable-upload), with its
 * extensions creation, expiration, checksum and termination.
 */

export const tusVersion = "1.0.0";

/** What this server can do, as OPTIONS tells it, for files of at most so many bytes. */
export function tusAbilities(largest: number): Record<string, string> {
  return {
    "Tus-Version": tusVersion,
    "Tus-Extension": "creation,expiration,checksum,termination",
    "Tus-Checksum-Algorithm": "sha256,sha1",
    "Tus-Max-Size": String(largest),
  };
}

export function tusAnswer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status,
    headers: { "Tus-Resumable": tusVersion, "Cache-Control": "private, no-store", ...headers },
  });
}

/** Whoever speaks another version is told which is spoken here, and nothing is done. */
function otherVersion(request: Request): Response | null {
  return request.headers.get("tus-resumable") === tusVersion ? null : tusAnswer(412, { "Tus-Version": tusVersion });
}

/** Refusals that the protocol has statuses of its own for. */
const statuses: Record<string, number> = {
  "attachments.errors.checksum": 460,
  "attachments.errors.noRoom": 507,
  "attachments.errors.tooLarge": 413,
  "attachments.errors.tooLargeTogether": 413,
  "attachments.errors.longerThanSaid": 413,
  "recordings.errors.fileTooLarge": 413,
};

/** A refusal with its sentence in the language that the page speaks; everything else is a bug and stays one. */
async function tusRefusal(request: Request, error: unknown): Promise<Response> {
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

/** What a request announces: how many bytes, and its pairs of a name and a value in base64; null where it is bent. */
function announced(request: Request): { bytes: number; metadata: Record<string, string> } | null {
  const length = request.headers.get("upload-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) return null;
  const header = request.headers.get("upload-metadata") ?? "";
  const pairs = header.split(",", 10).map((pair) => pair.trim().split(" ", 2));
  const metadata = pairs.map(([name = "", value = ""]) => [name, Buffer.from(value, "base64").toString()]);
  return { bytes: Number(length), metadata: Object.fromEntries(metadata) };
}

/** The piece that a request brings; a refusal where it is bent. */
export function broughtPiece(request: Request, uploadId: string): GivenPiece | Response {
  if (request.headers.get("content-type") !== "application/offset+octet-stream") return tusAnswer(415);
  const offset = request.headers.get("upload-offset") ?? "";
  const checksum = readChecksum(request.headers.get("upload-checksum"));
  if (!/^\d{1,15}$/.test(offset) || checksum === "unknown") return tusAnswer(400);
  return { uploadId, offset: Number(offset), body: request.body, checksum };
}

function readChecksum(header: string | null): GivenPiece["checksum"] | "unknown" {
  if (header === null) return null;
  const [, algorithm, digest = ""] = /^(sha1|sha256) ([A-Za-z0-9+/=]{1,64})$/.exec(header) ?? [];
  return algorithm === "sha1" || algorithm === "sha256" ? { algorithm, digest } : "unknown";
}

/** Where the pieces of an upload go from now on, and until when. */
type Begun = { id: string; expiresAt: Date };

/**
 * Announces a file: `Upload-Length` in bytes, `Upload-Metadata` with `filename` and, under `of`, the id of what it
 * belongs to. 201 with the address that takes the pieces below `path`; 400 where it is bent, 401 signed out, 412 in
 * another version of the protocol, and the statuses of what the command refuses.
 */
export async function beginUpload(
  request: Request,
  { of, path }: { of: string; path: string },
  begin: (actor: Actor, file: { id: string; name: string; bytes: number }) => Promise<Begun>,
): Promise<Response> {
  const refused = otherVersion(request);
  if (refused !== null) return refused;
  const actor = await getActor();
  if (actor === null) return tusAnswer(401);
  const told = announced(request);
  const id = told?.metadata[of];
  if (told === null || !isId(id)) return tusAnswer(400);
  try {
    const begun = await begin(actor, { id, name: told.metadata.filename ?? "", bytes: told.bytes });
    return tusAnswer(201, { Location: `${path}/${begun.id}`, "Upload-Expires": begun.expiresAt.toUTCString() });
  } catch (error) {
    return tusRefusal(request, error);
  }
}

type Context = { params: Promise<{ id: string }> };

/** Answers about one upload: who speaks our version, is signed in and names one reaches the act. */
export async function aboutUpload(
  request: Request,
  { params }: Context,
  act: (actor: Actor, id: string) => Promise<Response>,
): Promise<Response> {
  const refused = otherVersion(request);
  if (refused !== null) return refused;
  const actor = await getActor();
  if (actor === null) return tusAnswer(401);
  const { id } = await params;
  if (!isId(id)) return tusAnswer(404);
  try {
    return await act(actor, id);
  } catch (error) {
    return tusRefusal(request, error);
  }
}

/** How far an upload has come. */
export function tusProgress(upload: { received: number; bytes: number; expiresAt: Date }): Response {
  return tusAnswer(200, {
    "Upload-Offset": String(upload.received),
    "Upload-Length": String(upload.bytes),
    "Upload-Expires": upload.expiresAt.toUTCString(),
  });
}
