import { readFileName } from "@/lib/compilations/file-name";
import { publicFile } from "@/lib/compilations/public-file";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { publicProblem } from "@/lib/web/public-answer";
import { publicFileAnswer } from "@/lib/web/public-file-answer";

type Context = { params: Promise<{ consultation: string; draft: string; version: string; file: string }> };

/**
 * A file of a published text: made ones only while they hold exactly what is published, lists written anew. The name
 * says what it is, as in compilation-by-norm.en.docx, rolling-text.fr.pdf, text.en.pdf, compilation-by-group.en.csv.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file: name, ...address } = await params;
  const named = readFileName(name);
  const file = named === null ? null : await publicFile(address, named, systemClock.now(), env().appUrl);
  if (file === null) {
    return publicProblem(404, "There is no such file now. It can be made on the page of the compilation.");
  }
  return publicFileAnswer(request, file);
}
