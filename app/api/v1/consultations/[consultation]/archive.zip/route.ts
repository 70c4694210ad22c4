import { fileWords } from "@/lib/compilations/file-words";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { fileLocale } from "@/lib/web/calendar-answer";
import { consultationArchive } from "@/lib/web/consultation-archive";
import { openHeaders, publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string }> };

/** Archives that are written at once; each reads everything that a consultation holds. */
const mostAtOnce = 2;
let running = 0;

/** A whole consultation as a ZIP archive that opens without us, written while it is sent. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (running >= mostAtOnce) return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  const locale = fileLocale(request);
  const setting = { locale, words: await fileWords(locale), site: env().appUrl, now: systemClock.now() };
  const archive = await consultationArchive((await params).consultation, setting);
  if (archive === null) return publicProblem(404, "There is no such consultation");
  return new Response(streamed(archive.pieces), {
    headers: {
      ...openHeaders,
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${archive.name}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/**
 * The pieces as they are asked for; a reader who goes away ends the writing. Nothing is begun, nor counted, for one who
 * never asks for the first.
 */
function streamed(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  let state: "waiting" | "running" | "over" = "waiting";
  const end = () => {
    if (state === "running") running -= 1;
    state = "over";
  };
  return new ReadableStream(
    {
      async pull(controller) {
        if (state === "waiting") running += 1;
        state = "running";
        try {
          const { value, done } = await pieces.next();
          if (done !== true) return controller.enqueue(value);
          end();
          controller.close();
        } catch (error) {
          end();
          throw error;
        }
      },
      async cancel() {
        end();
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
