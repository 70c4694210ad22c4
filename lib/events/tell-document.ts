import { z } from "zod";
import { database } from "@/lib/db/client";
import { defineJob, type JobDeps } from "@/lib/jobs/queue";
import { titleIn, waysOf } from "./mail-parts";
import { draftPathOf } from "./public-documents";
import { queueNew } from "./queue-new";
import { registrantsOf, withSessions } from "./registrants";
import { silenceToken } from "./silence-token";
import { silencedAddresses } from "./silenced";

/** Tells the registered once of a paper that was published, or of a new version of one. */
export const tellDocument = defineJob<{ documentId: string }>({
  name: "tell-event-document",
  payload: z.strictObject({ documentId: z.uuid() }),
  run: ({ documentId }, deps) => tellOfDocument(deps, documentId),
});

/** Those whom papers concern: not those who only wait in line. */
const reading = { in: ["pending" as const, "confirmed" as const, "attended" as const] };

/** One mail to each address registered for the event, or for a session of the series, that did not stop notices. */
export async function tellOfDocument({ clock, jobs }: JobDeps, documentId: string): Promise<void> {
  const paper = await database().eventDocument.findFirst({
    where: { id: documentId, publishedAt: { not: null }, removedAt: null, event: { state: "published" } },
    select: {
      number: true,
      version: true,
      title: true,
      link: true,
      fileSha256: true,
      draftVersion: {
        select: {
          slug: true,
          status: true,
          draft: { select: { slug: true, consultation: { select: { slug: true, status: true } } } },
        },
      },
      commentsFrom: true,
      commentsUntil: true,
      replaces: { select: { version: true } },
      event: { select: { id: true, slug: true, title: true, parentId: true } },
    },
  });
  if (paper === null) return;
  const { event, draftVersion } = paper;
  const draft = draftVersion === null ? null : draftPathOf(draftVersion);
  const registrants = await registrantsOf(await withSessions(event.id), clock.now(), { state: reading });
  const silenced = await silencedAddresses(
    registrants.map(({ email }) => email),
    [event.id, ...(event.parentId === null ? [] : [event.parentId])],
  );
  await queueNew(
    jobs,
    registrants
      .filter(({ email }) => !silenced.has(email))
      .map(({ registrationId, email: to, locale }) => ({
        ...{ to, locale, template: "event-document" as const, key: `event-document ${documentId} ${registrationId}` },
        values: {
          title: titleIn(event.title, locale),
          number: paper.number ?? "",
          document: titleIn(paper.title, locale),
          version: paper.version,
          replaces: paper.replaces?.version ?? 0,
          from: dayOf(paper.commentsFrom),
          until: dayOf(paper.commentsUntil),
          elsewhere: paper.link ?? "",
          file: paper.fileSha256 === null ? "" : `/api/events/documents/${documentId}`,
          draft: draft === null ? "" : `/${locale}/${draft}`,
          path: `${waysOf(event, locale).path}#documents`,
        },
        secrets: { token: silenceToken(registrationId) },
      })),
  );
}

/** Days are kept as midnights of UTC. */
function dayOf(day: Date | null): string {
  return day === null ? "" : day.toISOString().slice(0, 10);
}
