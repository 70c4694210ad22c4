import { publicAttachment } from "@/lib/attachments/public";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { fileAnswer } from "@/lib/web/file-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ reference: string; attachment: string }> };

/** A file beside a published contribution; 404 from the moment it is published no more, or something is found in it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference, attachment } = await params;
  const known = isId(attachment) && /^[A-Za-z0-9-]{1,60}$/.test(reference);
  const file = known ? await publicAttachment(reference, attachment, systemClock.now()) : null;
  if (file === null) return publicProblem(404, "There is no such file.");
  const open = (range?: Parameters<typeof streamKeptFile>[1]) => streamKeptFile(file.sha256, range);
  return fileAnswer(request, file, { caching: "public, no-cache", open });
}
