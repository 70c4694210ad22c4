import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";

/** Asks the focal points of an organisation whether somebody may speak for it too. The words are read on the page. */
export async function mailPartner(tx: Transaction, jobs: Jobs, partnerId: string): Promise<void> {
  const { request, organisation, organisationId, invitedAt } = await tx.speakerPartner.findUniqueOrThrow({
    where: { id: partnerId },
    select: {
      organisationId: true,
      invitedAt: true,
      organisation: { select: { name: true } },
      request: {
        select: {
          speaker: true,
          organisation: { select: { name: true } },
          item: { select: { title: true } },
          event: { select: { slug: true, title: true } },
        },
      },
    },
  });
  const { event, item, speaker } = request;
  for (const { to, locale } of await focalPointsOf(tx, organisationId)) {
    const titleOf = (title: unknown) => inLocale(readLocalised(title), locale).text;
    await queueMail(tx, jobs, {
      ...{ to, template: "speaker-partner-asked", locale },
      key: `speaker-partner:${partnerId}:${invitedAt.toISOString()}:${to}`,
      values: {
        organisation: organisation.name,
        lead: request.organisation.name,
        speaker,
        item: titleOf(item.title),
        event: titleOf(event.title),
        path: `/${locale}/events/${event.slug}/floor`,
      },
    });
  }
}
