import { systemClock } from "@/lib/kernel/clock";
import { figuresAsCsv } from "@/lib/transparency/exported-figures";
import { keptFigures } from "@/lib/transparency/kept-figures";
import { tagDocument } from "@/lib/web/documents/render-context";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

/** Counting over everything is much work: a few at a time. */
const gate = new RenderGate({ running: 1, waiting: 20 });

/** The figures of all consultations as CSV. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("consultations");
  try {
    const { figures } = await gate.run(() => keptFigures(systemClock.now()));
    return publicAnswer(request, figuresAsCsv(figures), "text/csv; charset=utf-8; header=present", "transparency.csv");
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}
