import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publishedEvent } from "./published-event";

/** A published paper of an event; where it leads says one of link, file and draft. */
export type PublicDocument = {
  id: string;
  number: string | null;
  version: number;
  title: Localised;
  language: string | null;
  link: string | null;
  file: { name: string; bytes: number } | null;
  /** Path of the reading page below the locale; null unless it is a draft that everybody may read. */
  draftPath: string | null;
  commentsFrom: Date | null;
  commentsUntil: Date | null;
  publishedAt: Date;
  /** Whether a later version of it is published. */
  isReplaced: boolean;
};

/** The published papers of an event, in their order, each newest version before the older ones. */
export async function publicDocuments(eventId: string): Promise<PublicDocument[]> {
  const rows = await database().eventDocument.findMany({
    where: { eventId, removedAt: null, publishedAt: { not: null }, event: publishedEvent() },
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
      draftVersion: {
        select: {
          slug: true,
          status: true,
          draft: { select: { slug: true, consultation: { select: { slug: true, status: true } } } },
        },
      },
      commentsFrom: true,
      commentsUntil: true,
      publishedAt: true,
      replacedBy: { select: { publishedAt: true, removedAt: true } },
    },
  });
  return rows.flatMap(({ title, fileName, file, draftVersion, replacedBy, publishedAt, ...row }) =>
    publishedAt === null
      ? []
      : [
          {
            ...row,
            publishedAt,
            title: readLocalised(title),
            file: file === null ? null : { name: fileName ?? "", bytes: file.bytes },
            draftPath: draftVersion === null ? null : draftPathOf(draftVersion),
            isReplaced: replacedBy !== null && replacedBy.publishedAt !== null && replacedBy.removedAt === null,
          },
        ],
  );
}

type Version = {
  slug: string;
  status: string;
  draft: { slug: string; consultation: { slug: string; status: string } };
};

/** The reading page of a draft below the locale; null while it is not public. */
export function draftPathOf({ slug, status, draft }: Version): string | null {
  const { consultation } = draft;
  if (status === "draft" || consultation.status === "draft") return null;
  return `consultations/${consultation.slug}/drafts/${draft.slug}/${slug}`;
}

/** The file of a published paper for everybody; null where there is none, or not for everybody. */
export async function publicDocumentFile(id: string) {
  const row = await database().eventDocument.findFirst({
    where: { id, removedAt: null, publishedAt: { not: null }, event: publishedEvent() },
    select: { fileName: true, file: { select: { sha256: true, bytes: true, mediaType: true } } },
  });
  return row?.file == null ? null : { ...row.file, name: row.fileName ?? "" };
}
