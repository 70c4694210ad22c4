import { getAttachment, type HandedFile } from "@/lib/attachments/queries";
import { getActor } from "@/lib/auth/get-actor";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { fileAnswer } from "@/lib/web/file-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ id: string }> };

/** A file beside a contribution, for its own side, those asked to sign it, and its moderators; for all others 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const file = isId(id) ? await readFile(id) : null;
  if (file === null) return publicProblem(404, "There is no such file.");
  const open = (range?: Parameters<typeof streamKeptFile>[1]) => streamKeptFile(file.sha256, range);
  return fileAnswer(request, file, { caching: "private, no-store", open });
}

async function readFile(id: string): Promise<HandedFile | null> {
  const actor = await getActor();
  if (actor === null) return null;
  try {
    return await getAttachment(actor, id, systemClock.now());
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") return null;
    throw error;
  }
}
