import { keepJudged } from "@/lib/attachments/keep-judged";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { AddEventDocument } from "./document-schema";
import { type JudgedPaper, judgePaper } from "./judge-paper";
import type { LoadedEvent } from "./load-event";
import { loadEventFor, lockEventFor, refuseCancelled } from "./load-event-for";
import { beside } from "./typed-hours";

/** More papers and versions than a session has. */
const mostDocuments = 300;

/**
 * Puts a paper among those of an event, for its team alone until it is published; or a new version of one, which then
 * stands before the old.
 * Refuses: not_found, forbidden, conflict (cancelled, no verdict on the file), invalid (none or several of address, file
 * and draft, a file that is not taken, a draft of another process, a version that was replaced already, days).
 */
export async function addEventDocument({ actor }: Deps, input: AddEventDocument): Promise<void> {
  // Before a large file is judged, so that nobody keeps the judge busy for an event that is not theirs.
  await transaction(async (tx) => refuseCancelled(await loadEventFor(tx, actor, input.eventId)));
  const file = input.file === undefined || input.file.size === 0 ? null : input.file;
  const ways = [input.link, input.draftVersionId, file].filter((way) => way !== null);
  if (ways.length === 0) throw beside("link", "events.errors.documentMissing");
  if (ways.length > 1) throw beside("link", "events.errors.documentTwice");
  const { commentsFrom, commentsUntil } = input;
  if (commentsFrom !== null && commentsUntil === null) throw beside("commentsUntil", "events.errors.day");
  if (commentsFrom !== null && commentsUntil !== null && commentsUntil < commentsFrom) {
    throw beside("commentsUntil", "events.errors.commentsEnd");
  }
  const paper = file === null ? null : await judgePaper(file);
  await transaction(async (tx) => {
    const event = await lockEventFor(tx, actor, input.eventId);
    refuseCancelled(event);
    await refuseForeignVersion(tx, event, input.draftVersionId);
    const place = await placeOf(tx, event.id, input.replacesId);
    await tx.eventDocument.create({
      data: {
        ...place,
        ...(paper === null ? {} : await keptFile(tx, paper)),
        eventId: event.id,
        replacesId: input.replacesId,
        number: input.number,
        title: input.title,
        language: input.language,
        link: input.link,
        draftVersionId: input.draftVersionId,
        commentsFrom: asDay(commentsFrom),
        commentsUntil: asDay(commentsUntil),
        addedById: actor.personId,
        addedAt: await databaseNow(tx),
      },
      select: { id: true },
    });
  });
}

async function keptFile(tx: Transaction, { came, judged, name }: JudgedPaper) {
  const { fileSha256 } = await keepJudged(tx, came, judged);
  return { fileSha256, fileName: name };
}

/** Where a paper stands: a new version where the one before does. */
async function placeOf(tx: Transaction, eventId: string, replacesId: string | null) {
  const documents = await tx.eventDocument.findMany({
    where: { eventId },
    select: { id: true, position: true, version: true, removedAt: true, replacedBy: { select: { id: true } } },
  });
  if (documents.length >= mostDocuments)
    throw beside("title", "events.errors.tooManyDocuments", { max: mostDocuments });
  if (replacesId === null)
    return { position: Math.max(0, ...documents.map(({ position }) => position)) + 1, version: 1 };
  const before = documents.find(({ id }) => id === replacesId);
  if (before === undefined || before.removedAt !== null) throw beside("replacesId", "events.errors.replaces");
  if (before.replacedBy !== null) throw beside("replacesId", "events.errors.replacedAlready");
  return { position: before.position, version: before.version + 1 };
}

async function refuseForeignVersion(tx: Transaction, event: LoadedEvent, versionId: string | null): Promise<void> {
  if (versionId === null) return;
  const known = await tx.draftVersion.count({
    where: { id: versionId, draft: { consultation: { processId: event.processId } } },
  });
  if (known === 0) throw beside("draftVersionId", "events.errors.foreignDraft");
}

function asDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
