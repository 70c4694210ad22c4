import { z } from "zod";
import { database } from "@/lib/db/client";
import { type Figures, figuresSchema } from "./figures";
import { type ConsultationTotals, namedTotals, platformFigures } from "./public";

/** Milliseconds of counting for which a reader waits; what takes longer is counted beforehand. */
const patience = 1_000;

const totalsSchema = z.array(figuresSchema.pick({ received: true, outcomes: true }).extend({ id: z.uuid() }));

/** The figures of all consultations, and the instant as of which they hold. */
export type KeptFigures = { figures: Figures; consultations: ConsultationTotals[]; countedAt: Date };

/**
 * The figures of all consultations for a reader: as of now while they are quickly counted, and as they were counted
 * last once that takes longer than somebody should wait, which is at some hundred thousand contributions.
 */
export async function keptFigures(now: Date): Promise<KeptFigures> {
  const kept = await database().platformFigures.findUnique({ where: { id: 1 } });
  if (kept === null || kept.took <= patience) {
    const { figures, totals } = await platformFigures(now);
    return { figures, consultations: await namedTotals(totals), countedAt: now };
  }
  const [figures, totals] = [figuresSchema.parse(kept.figures), totalsSchema.parse(kept.totals)];
  return { figures, consultations: await namedTotals(totals), countedAt: kept.countedAt };
}

/** Counts the figures of all consultations and keeps them, with the time that it took. */
export async function keepFigures(now: Date): Promise<void> {
  const begun = performance.now();
  const counted = await platformFigures(now);
  const kept = { ...counted, countedAt: now, took: Math.round(performance.now() - begun) };
  await database().platformFigures.upsert({ where: { id: 1 }, create: kept, update: kept });
}
