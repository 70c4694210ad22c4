import { systemClock } from "@/lib/kernel/clock";
import { keptFigures } from "@/lib/transparency/kept-figures";
import { tagDocument } from "@/lib/web/documents/render-context";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

/** Counting over everything is much work: a few at a time. */
const gate = new RenderGate({ running: 1, waiting: 20 });

/** The figures of all consultations as JSON: `{ data }`; null is what is withheld, and times are seconds. */
export async function GET(request: Request): Promise<Response> {
  tagDocument("consultations");
  try {
    const { figures, countedAt } = await gate.run(() => keptFigures(systemClock.now()));
    const data = { ...figures, countedAt };
    return publicAnswer(request, JSON.stringify({ data }), "application/json; charset=utf-8");
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many ask at once. Try again in a minute.");
  }
}
