import { exportedLine, registerAsCsv } from "@/lib/accreditations/exported-register";
import {
  type RegisteredProcess,
  type RegisterLine,
  registeredProcess,
  registerPage,
} from "@/lib/accreditations/public";
import { publicTag } from "@/lib/accreditations/public-tag";
import { registerFilterOf } from "@/lib/accreditations/register-filter";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";
import { validUntilHours } from "@/lib/web/valid-window";

const rowsAtOnce = 500;
const mostRows = 20_000;

/** A whole register is much to read: a few at a time, so that nobody's downloads slow down everybody. */
const gate = new RenderGate({ running: 2, waiting: 20 });

type Context = { params: Promise<{ process: string }> };

/** The register of accreditation as CSV, whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const process = await registeredProcess((await params).process);
  if (process === null) return publicProblem(404, "There is no such process");
  tagDocument(publicTag(process.id), `process:${process.id}`, "organisations");
  try {
    const lines = await gate.run(() => readAll(process, new URL(request.url).searchParams));
    const body = registerAsCsv(lines.map(exportedLine));
    const name = `accreditation-to-${process.slug}.csv`;
    return publicAnswer(request, body, "text/csv; charset=utf-8; header=present", name);
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}

async function readAll(process: RegisteredProcess, query: URLSearchParams): Promise<RegisterLine[]> {
  const now = systemClock.now();
  const filter = registerFilterOf(query);
  const lines: RegisterLine[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && lines.length < mostRows) {
    const page = await registerPage(process, filter, now, { size: rowsAtOnce, cursor });
    validUntilHours(page.items, now);
    lines.push(...page.items);
    cursor = page.next;
  }
  return lines;
}
