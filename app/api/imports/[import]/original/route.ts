import { getActor } from "@/lib/auth/get-actor";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import { publicOriginal } from "@/lib/imports/public";
import { getOriginal, type OriginalFile } from "@/lib/imports/queries";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { attachment } from "@/lib/web/attachment";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ import: string }> };

/**
 * The document that an input was brought in from, byte for byte, as a download: for its own side, for the team from the submission on, for
 * everybody once it is published and its side offers it.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { import: id } = await params;
  if (!isId(id)) return missing();
  const open = await publicOriginal(id);
  if (open !== null) return answer(open, "public, no-cache");
  const own = await readableOriginal(id);
  return own === null ? missing() : answer(own, "private, no-store");
}

async function readableOriginal(id: string): Promise<OriginalFile | null> {
  const actor = await getActor();
  if (actor === null) return null;
  try {
    return await getOriginal(actor, id);
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") return null;
    throw error;
  }
}

function answer({ sha256, mediaType, bytes, name }: OriginalFile, caching: string): Response {
  return new Response(streamKeptFile(sha256), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes),
      "Content-Disposition": attachment(name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": caching,
      "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    },
  });
}

function missing(): Response {
  return publicProblem(404, "There is no such file");
}
