import { readLocalHour } from "@/lib/consultations/local-hour";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { eventPhase } from "@/lib/events/event-window";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { tellCorrections } from "./jobs";
import { reportLifecycle } from "./lifecycle";
import { lockReport, refuseUnlessSeen } from "./load-report";
import { moveReport } from "./move-report";
import { reportPolicy } from "./policy";
import type { OpenCorrections, SeenReport } from "./schema";

/** Longest round of corrections. */
const longestRound = 120 * 24 * 60 * 60 * 1000;

/**
 * Lays the draft before those who took part, until an hour in the zone of the event. Each of them with an account is
 * told by mail.
 *
 * Refuses: not_found, forbidden, conflict (no draft, changed since, the event is not over), invalid (nothing written,
 * an hour that is none, comes twice, is past or further away than 120 days).
 */
export function openCorrections({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: OpenCorrections): Promise<void> {
  return transaction(async (tx) => {
    const { report, event, subject, acting } = await lockReport(tx, actor, input.id);
    authorise(reportPolicy.openCorrections, actor, subject);
    const to = reportLifecycle.next("openCorrections", report.state);
    refuseUnlessSeen(report, input.seenRevision);
    const at = await databaseNow(tx);
    const phase = eventPhase(event, at);
    if (phase === "coming" || phase === "running") {
      throw new DomainError("conflict", "session-reports.errors.notOver");
    }
    if (report.issues + report.discussion === "" && report.points.length === 0) {
      throw new DomainError("invalid", "session-reports.errors.empty");
    }
    const correctionUntil = readUntil(input.until, event.zone ?? "UTC", at);
    await moveReport(tx, { report, to, actor: acting, at, data: { correctionUntil } });
    await jobs.enqueue(tx, tellCorrections, { reportId: report.id, revision: report.revision + 1 });
  });
}

/** Takes the report back to write it anew; what was asked for and answered stays. Refuses: as above. */
export function takeBackReport({ actor }: Pick<Deps, "actor">, input: SeenReport): Promise<void> {
  return transaction(async (tx) => {
    const { report, subject, acting } = await lockReport(tx, actor, input.id);
    authorise(reportPolicy.takeBack, actor, subject);
    const to = reportLifecycle.next("takeBack", report.state);
    refuseUnlessSeen(report, input.seenRevision);
    await moveReport(tx, { report, to, actor: acting, at: await databaseNow(tx), data: { correctionUntil: null } });
  });
}

function readUntil(local: string, zone: string, now: Date): Date {
  const hour = readLocalHour(local, zone);
  if (hour.kind === "unreadable") throw beside("session-reports.errors.hour");
  if (hour.kind !== "exact") throw beside("session-reports.errors.hourUnclear");
  const ahead = hour.instant.getTime() - now.getTime();
  if (ahead <= 0) throw beside("session-reports.errors.hourPast");
  if (ahead > longestRound) throw beside("session-reports.errors.hourFar");
  return hour.instant;
}

function beside(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { until: { key } } });
}
