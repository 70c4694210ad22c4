import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Actor } from "@/lib/kernel/actor";
import type { ReportStateName } from "./lifecycle";
import type { LockedReport } from "./load-report";

type Move = {
  report: LockedReport;
  to: ReportStateName;
  actor: Actor;
  at: Date;
  data?: Prisma.SessionReportUpdateInput;
};

/** Writes the new state of a locked report and who brought it there. */
export async function moveReport(tx: Transaction, { report, to, actor, at, data = {} }: Move): Promise<void> {
  await tx.sessionReport.update({
    where: { id: report.id },
    data: { ...data, state: to, revision: { increment: 1 } },
    select: { id: true },
  });
  await recordTransition(tx, {
    ...{ subject: "session_report", subjectId: report.id, field: "state", from: report.state, to, actor, at },
  });
}
