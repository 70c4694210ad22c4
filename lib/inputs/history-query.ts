import { ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { partsOfTemplates } from "@/lib/templates/parts-of-templates";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { contentOfHistory } from "./history-content";
import type { HistoryOrigin } from "./keep-history";
import type { InputContent } from "./part-content";

/** A saved state as a line. */
export type HistoryLine = {
  id: string;
  revision: number;
  origin: HistoryOrigin;
  words: number;
  savedAt: Date;
  savedBy: string | null;
};

const line = {
  id: true,
  revision: true,
  origin: true,
  words: true,
  savedAt: true,
  savedBy: { select: { name: true } },
} as const;

/** Saved states of an input of the actor's side, the latest first; nothing for everybody else. */
export async function listHistory(
  actor: Actor,
  id: string,
  cursor: string | null,
  size = 30,
): Promise<Page<HistoryLine>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().inputHistory.findMany({
    where: {
      contributionId: id,
      input: { contribution: ownSide(actor) },
      ...(after === null
        ? {}
        : {
            savedAt: { lte: after.at },
            OR: [{ savedAt: { lt: after.at } }, { savedAt: after.at, id: { lt: after.id } }],
          }),
    },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: line,
  });
  const { items, next } = toPage(rows, size, (row) => ({ key: row.savedAt.toISOString(), id: row.id }));
  return { items: items.map(({ savedBy, ...row }) => ({ ...row, savedBy: savedBy.name })), next };
}

/** A saved state with its whole text, and the questions that it answers. */
export type HistoryState = HistoryLine & { templateId: string; content: InputContent; parts: TemplatePartView[] };

/** One saved state with its whole text. Refuses as not_found a state of another input or another side. */
export async function readHistoryState(actor: Actor, id: string, historyId: string): Promise<HistoryState> {
  const db = database();
  const row = await db.inputHistory.findFirst({
    where: { id: historyId, contributionId: id, input: { contribution: ownSide(actor) } },
    select: { ...line, templateId: true, content: true },
  });
  if (row === null) throw notFound();
  const parts = (await partsOfTemplates(db, [row.templateId])).get(row.templateId) ?? [];
  return { ...row, savedBy: row.savedBy.name, content: contentOfHistory(row.content), parts };
}
