import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { reportLifecycle } from "./lifecycle";
import { lockReport, refuseUnlessSeen } from "./load-report";
import { reportPolicy } from "./policy";
import type { SaveReport } from "./schema";

/**
 * Keeps the report as its form has it, all of it at once. What is saved changes what those who correct it read, and
 * nothing that is public.
 *
 * Refuses: not_found, forbidden (who only corrects), conflict (published, or changed since it was seen).
 * @returns id and the new revision.
 */
export function saveReport(
  { actor }: Pick<Deps, "actor">,
  { id, seenRevision, points, ...texts }: SaveReport,
): Promise<{ id: string; revision: number }> {
  return transaction(async (tx) => {
    const { report, subject } = await lockReport(tx, actor, id);
    authorise(reportPolicy.write, actor, subject);
    reportLifecycle.next("save", report.state);
    refuseUnlessSeen(report, seenRevision);
    await tx.reportPoint.deleteMany({ where: { reportId: id } });
    await tx.reportPoint.createMany({ data: points.map((point, position) => ({ ...point, reportId: id, position })) });
    const revision = report.revision + 1;
    await tx.sessionReport.update({ where: { id }, data: { ...texts, revision }, select: { id: true } });
    return { id, revision };
  });
}
