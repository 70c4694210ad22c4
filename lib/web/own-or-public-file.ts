import { getActor } from "@/lib/auth/get-actor";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import type { ByteRange } from "@/lib/files/store";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type AnsweredFile, fileAnswer } from "./file-answer";
import { publicProblem } from "./public-answer";

type Reads = {
  /** What a name of such a file looks like; an id where nothing is said. */
  isName?: (name: string) => boolean;
  /** What everybody may have; null where it is not, or not yet, for everybody. Left out where it never is. */
  open?: (id: string) => Promise<AnsweredFile | null>;
  /** What the person who asks may have; not_found for all others. */
  own: (actor: Actor, id: string) => Promise<AnsweredFile>;
};

/** A kept file for everybody who may have it, for its own side before that, and for all others the same 404. */
export async function ownOrPublicFile(
  request: Request,
  id: string,
  { isName = isId, open, own }: Reads,
): Promise<Response> {
  if (!isName(id)) return missing();
  const everybodys = (await open?.(id)) ?? null;
  const file = everybodys ?? (await readOwn(id, own));
  if (file === null) return missing();
  return fileAnswer(request, file, {
    caching: everybodys === null ? "private, no-store" : "public, no-cache",
    open: (range?: ByteRange) => streamKeptFile(file.sha256, range),
  });
}

async function readOwn(id: string, own: Reads["own"]): Promise<AnsweredFile | null> {
  const actor = await getActor();
  if (actor === null) return null;
  try {
    return await own(actor, id);
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") return null;
    throw error;
  }
}

function missing(): Response {
  return publicProblem(404, "There is no such file.");
}
