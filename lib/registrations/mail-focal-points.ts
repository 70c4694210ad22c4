import type { Transaction } from "@/lib/db/client";
import type { LoadedEvent } from "@/lib/events/load-event";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";
import { formOwner } from "./load-form";

/** Registrations that come to wait within this time are told of once, in milliseconds. */
const togetherMs = 10 * 60 * 1000;

type Waiting = {
  organisationId: string;
  /** Who would come. */
  name: string;
  /** What they would come to, in order of time. */
  events: readonly Pick<LoadedEvent, "id" | "parentId" | "title">[];
  at: Date;
};

/** Tells the focal points of an organisation that a registration waits for one of them. */
export async function mailFocalPoints(tx: Transaction, jobs: Jobs, waiting: Waiting): Promise<void> {
  const { organisationId, name, events, at } = waiting;
  const [first] = events;
  if (first === undefined) return;
  const { name: organisation } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  const period = Math.floor(at.getTime() / togetherMs);
  for (const { to, locale } of await focalPointsOf(tx, organisationId)) {
    await queueMail(tx, jobs, {
      ...{ to, locale, template: "registration-to-approve" },
      values: {
        ...{ name, organisation, count: events.length },
        event: inLocale(readLocalised(first.title), locale).text,
        path: `/${locale}/organisation/registrations`,
      },
      key: `registration-to-approve:${formOwner(first)}:${organisationId}:${to}:${period}`,
    });
  }
}
