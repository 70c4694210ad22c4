import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { isLocale } from "@/lib/i18n/locales";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { loadReported } from "./load-report";
import { reportPolicy } from "./policy";
import type { EndRapporteur, NameRapporteur } from "./schema";

/**
 * Names somebody rapporteur of one event, by address; an address that nobody has used yet becomes a person who is
 * invited. They are told by mail, with the way to the report. Naming twice names once.
 *
 * Refuses: not_found (no such event for the actor), forbidden (no organiser), conflict (cancelled).
 */
export function nameRapporteur({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: NameRapporteur): Promise<void> {
  return transaction(async (tx) => {
    const { event, subject } = await loadReported(tx, actor, input.eventId);
    authorise(reportPolicy.nameRapporteur, actor, subject);
    if (event.state === "cancelled") throw new DomainError("conflict", "session-reports.errors.cancelled");
    const at = await databaseNow(tx);
    const person = await tx.person.upsert({
      where: { email: input.email },
      create: { email: input.email, locale: actor.locale },
      update: {},
      select: { id: true, locale: true },
    });
    const key = { eventId: event.id, personId: person.id };
    const { count } = await tx.eventRapporteur.createMany({
      data: { ...key, namedById: actor.personId, namedAt: at },
      skipDuplicates: true,
    });
    const again = await tx.eventRapporteur.updateMany({
      where: { ...key, endedAt: { not: null } },
      data: { endedAt: null, namedById: actor.personId, namedAt: at },
    });
    if (count + again.count === 0) return;
    await record(tx, event.id, person.id, { from: null, to: "named", actor, at });
    const locale = isLocale(person.locale) ? person.locale : "en";
    await queueMail(tx, jobs, {
      ...{ to: input.email, template: "report-rapporteur", locale },
      values: {
        step: "named",
        event: inLocale(readLocalised(event.title), locale).text,
        path: `/${locale}/desk/events/${event.id}/report`,
      },
    });
  });
}

/** Ends it; what was written stays. Refuses: not_found, forbidden, conflict (ended already). */
export function endRapporteur({ actor }: Pick<Deps, "actor">, input: EndRapporteur): Promise<void> {
  return transaction(async (tx) => {
    const { event, subject } = await loadReported(tx, actor, input.eventId);
    authorise(reportPolicy.nameRapporteur, actor, subject);
    const at = await databaseNow(tx);
    const key = { eventId: event.id, personId: input.personId };
    if ((await tx.eventRapporteur.count({ where: key })) === 0) throw notFound();
    const { count } = await tx.eventRapporteur.updateMany({ where: { ...key, endedAt: null }, data: { endedAt: at } });
    if (count === 0) throw new DomainError("conflict", "errors.alreadyDone");
    await record(tx, event.id, input.personId, { from: "named", to: "ended", actor, at });
  });
}

type Change = { from: string | null; to: string; actor: Deps["actor"]; at: Date };

/** Who was named stands in the record of the event. */
function record(tx: Parameters<typeof recordTransition>[0], eventId: string, personId: string, change: Change) {
  return recordTransition(tx, {
    ...{ subject: "event", subjectId: eventId, field: "rapporteur", reason: personId },
    ...change,
  });
}
