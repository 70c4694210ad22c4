import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { eventPolicy } from "./policy";

export type EventDocumentsForDesk = Awaited<ReturnType<typeof getEventDocuments>>;

/** The papers of an event that stand, each newest version before the older ones, and the drafts that can be one. */
export async function getEventDocuments(actor: Actor, eventId: string) {
  const event = await database().event.findUnique({
    where: { id: eventId },
    select: { id: true, title: true, state: true, processId: true },
  });
  if (event === null || event.state === "cancelled" || !eventPolicy.edit(actor, event)) throw notFound();
  const [documents, versions] = await Promise.all([
    database().eventDocument.findMany({
      where: { eventId, removedAt: null },
      orderBy: [{ position: "asc" }, { version: "desc" }],
      select: {
        id: true,
        number: true,
        version: true,
        title: true,
        language: true,
        link: true,
        fileName: true,
        file: { select: { bytes: true } },
        draftVersion: { select: { label: true, draft: { select: { title: true } } } },
        commentsFrom: true,
        commentsUntil: true,
        publishedAt: true,
        replacedBy: { select: { removedAt: true } },
      },
    }),
    database().draftVersion.findMany({
      where: { draft: { consultation: { processId: event.processId } }, translationOfId: null },
      orderBy: { id: "desc" },
      take: 200,
      select: { id: true, label: true, draft: { select: { title: true } } },
    }),
  ]);
  return {
    ...event,
    title: readLocalised(event.title),
    documents: documents.map(({ draftVersion, replacedBy, file, fileName, ...row }) => ({
      ...row,
      title: readLocalised(row.title),
      file: file === null ? null : { name: fileName ?? "", bytes: file.bytes },
      draft: draftVersion === null ? null : named(draftVersion),
      isReplaced: replacedBy !== null && replacedBy.removedAt === null,
    })),
    versions: versions.map((version) => ({ id: version.id, ...named(version) })),
  };
}

function named({ label, draft }: { label: unknown; draft: { title: unknown } }) {
  return { label: readLocalised(label), title: readLocalised(draft.title) };
}

/** The file of a paper for the team of its process; not_found for all others. */
export async function getDocumentFile(actor: Actor, documentId: string) {
  const row = await database().eventDocument.findUnique({
    where: { id: documentId },
    select: {
      removedAt: true,
      fileName: true,
      file: { select: { sha256: true, bytes: true, mediaType: true } },
      event: { select: { processId: true } },
    },
  });
  if (row?.file == null || row.removedAt !== null || !eventPolicy.edit(actor, row.event)) throw notFound();
  return { ...row.file, name: row.fileName ?? "" };
}
