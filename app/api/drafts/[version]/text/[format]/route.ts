import { type ExportedVersion, exportedVersion } from "@/lib/drafts/exported-version";
import { env } from "@/lib/env";
import { directionOf } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { textAsDocx } from "@/lib/text/text-as-docx";
import { textAsHtml } from "@/lib/text/text-as-html";
import { textAsMarkdown } from "@/lib/text/text-as-markdown";
import { attachment } from "@/lib/web/attachment";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ version: string; format: string }> };

/** Writing a long text into a file is work: a few at a time. */
const gate = new RenderGate({ running: 2, waiting: 20 });

const formats = new Map<string, { mediaType: string; write: (found: ExportedVersion) => BodyInit | Promise<BodyInit> }>(
  [
    ["md", { mediaType: "text/markdown; charset=utf-8", write: ({ text }) => textAsMarkdown(text) }],
    [
      "html",
      { mediaType: "text/html; charset=utf-8", write: ({ text }) => textAsHtml(text, directionOf(text.language)) },
    ],
    [
      "docx",
      {
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        write: async ({ text }) => new Blob([Buffer.from(await textAsDocx(text, directionOf(text.language)))]),
      },
    ],
  ],
);

/** The text of a published version as a file, without what was said of it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { version, format } = await params;
  const written = formats.get(format);
  if (written === undefined || !isId(version)) return publicProblem(404, "There is no such file");
  try {
    return await gate.run(async () => {
      const found = await exportedVersion(version, env().appUrl);
      if (found === null) return publicProblem(404, "There is no such file");
      return new Response(await written.write(found), {
        headers: {
          "Content-Type": written.mediaType,
          "Content-Disposition": attachment(`${found.name}.${format}`),
          "X-Content-Type-Options": "nosniff",
          "Cache-Control": "public, no-cache",
          "Access-Control-Allow-Origin": "*",
        },
      });
    });
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}
