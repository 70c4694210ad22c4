import { createHash } from "node:crypto";
import { RenderGate } from "./documents/render-gate";

type PublicFile = {
  /** Everything that decides the bytes; another value means another file. */
  madeOf: unknown;
  mediaType: string;
  /** Letters, digits, dots and hyphens only. */
  fileName: string;
  make(): Promise<MadeFile>;
};

/** `isCurrent` is false where what the file is made of changed while it was made: it is then given out and not kept. */
export type MadeFile = { bytes: Uint8Array; isCurrent: boolean };

/** A file is made by the processor alone: one at a time, so that nobody's downloads slow down every page. */
const gate = new RenderGate({ running: 1, waiting: 30 });

const mostKept = 16;
const largestKept = 2_000_000;
const kept = new Map<string, Uint8Array>();

/**
 * A public file that is made on demand. Its ETag is known before it is made, so that whoever has it is answered at
 * once (RFC 9110); the few that were asked for last are kept. Throws Overloaded when too many wait.
 */
export async function publicFile(
  request: Request,
  { madeOf, mediaType, fileName, make }: PublicFile,
): Promise<Response> {
  const tag = createHash("sha256").update(JSON.stringify(madeOf)).digest("base64url").slice(0, 27);
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, no-cache",
    ETag: `"${tag}"`,
    "Content-Disposition": `attachment; filename="${fileName}"`,
    "X-Content-Type-Options": "nosniff",
  };
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((value) => value.trim().replace(/^W\//, ""));
  if (known.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  const bytes = await gate.run(async () => kept.get(tag) ?? keep(tag, await make()));
  return new Response(Buffer.from(bytes), { headers: { ...headers, "Content-Type": mediaType } });
}

function keep(tag: string, { bytes, isCurrent }: MadeFile): Uint8Array {
  if (!isCurrent || bytes.length > largestKept) return bytes;
  kept.set(tag, bytes);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return bytes;
}
