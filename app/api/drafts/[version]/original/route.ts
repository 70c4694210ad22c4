import { getActor } from "@/lib/auth/get-actor";
import { getOriginal, type OriginalFile, publicOriginal } from "@/lib/drafts/original-file";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { attachment } from "@/lib/web/attachment";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ version: string }> };

/** The file that a version was imported from, byte for byte: for everybody once it is published, before for its team. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { version } = await params;
  if (!isId(version)) return missing();
  const open = await publicOriginal(version);
  if (open !== null) return answer(open, "public, no-cache");
  const own = await teamOriginal(version);
  return own === null ? missing() : answer(own, "private, no-store");
}

async function teamOriginal(version: string): Promise<OriginalFile | null> {
  const actor = await getActor();
  if (actor === null) return null;
  try {
    return await getOriginal(actor, version);
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
      "Cache-Control": caching,
      "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    },
  });
}

function missing(): Response {
  return publicProblem(404, "There is no such file");
}
