import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publishedNow } from "./fingerprint";
import { type ListedFile, listFiles } from "./listed-files";
import { deskVersions } from "./policy";
import { arrangements, type FileKind, textOrder } from "./schema";

/** Whether the person asked to be told when this file is ready. */
export async function isWaiting(actor: Actor, compilationId: string): Promise<boolean> {
  const row = await database().compilationNotice.findUnique({
    where: { compilationId_personId: { compilationId, personId: actor.personId } },
    select: { personId: true },
  });
  return row !== null;
}

/** Files of the texts that the actor answers for that are being made now. */
export function countBeingMade(actor: Actor): Promise<number> {
  return database().compilation.count({
    where: { status: { in: ["queued", "making"] }, version: { AND: [publishedVersion(), deskVersions(actor)] } },
  });
}

/** A published text on the desk, with every file that is made of it or could be. */
export type DeskText = {
  id: string;
  slug: string;
  title: string;
  language: string;
  label: Localised;
  draft: { slug: string };
  consultation: { slug: string; title: Localised };
  comments: number;
  organisations: number;
  files: ListedFile[];
  /** Ids of the files of which the actor will be told. */
  waiting: string[];
};

/** Most texts on one page of the desk, newest first. */
const mostTexts = 20;

/** The published texts of the actor's drafts with their files in one language. */
export async function getCompilationsForDesk(actor: Actor, locale: string, now: Date): Promise<DeskText[]> {
  const rows = await database().draftVersion.findMany({
    where: { AND: [publishedVersion(), deskVersions(actor)] },
    select: {
      id: true,
      slug: true,
      title: true,
      language: true,
      label: true,
      draft: { select: { slug: true, consultation: { select: { slug: true, title: true } } } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostTexts,
  });
  const waiting = await database().compilationNotice.findMany({
    where: { personId: actor.personId },
    select: { compilationId: true },
  });
  const ids = waiting.map(({ compilationId }) => compilationId);
  const texts: DeskText[] = [];
  for (const { draft, label, ...row } of rows) {
    const published = await publishedNow(database(), row.id, now);
    texts.push({
      ...row,
      label: readLocalised(label),
      draft: { slug: draft.slug },
      consultation: { slug: draft.consultation.slug, title: readLocalised(draft.consultation.title) },
      comments: published.comments,
      organisations: published.organisations,
      files: await listFiles(row.id, everyKind, locale, published),
      waiting: ids,
    });
  }
  return texts;
}

const everyKind: { kind: FileKind; by: (typeof arrangements)[number] }[] = [
  ...arrangements.map((by) => ({ kind: "compilation" as const, by })),
  { kind: "rolling_text", by: textOrder },
  { kind: "draft_text", by: textOrder },
];
