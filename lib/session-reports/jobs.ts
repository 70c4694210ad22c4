import { z } from "zod";
import { database, transaction } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/queue";
import { readersOfCorrections } from "./correction-readers";
import { mailCorrectionRound } from "./mail-report";

/** Tells everybody who took part and has an account that a report is there to be corrected; each once for each round. */
export const tellCorrections = defineJob<{ reportId: string; revision: number }>({
  name: "tell-corrections",
  payload: z.strictObject({ reportId: z.uuid(), revision: z.number().int() }),
  async run({ reportId, revision }, { jobs }) {
    const report = await database().sessionReport.findUnique({
      where: { id: reportId },
      select: {
        ...{ id: true, state: true, eventId: true, correctionUntil: true },
        event: { select: { title: true, zone: true } },
      },
    });
    if (report?.state !== "in_correction" || report.correctionUntil === null) return;
    const round = { reportId, revision, until: report.correctionUntil, event: report.event };
    for (const reader of await readersOfCorrections(database(), report.eventId)) {
      await transaction((tx) => mailCorrectionRound(tx, jobs, round, reader));
    }
  },
});
