import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { shownStates } from "./lifecycle";
import { translationPolicy, translationsVisibleTo } from "./policy";

/** A translation in the list of the desk. */
export type ListedTranslation = {
  id: string;
  /** Reference of the contribution, or symbol of the text, else its title. */
  name: string;
  /** Of the paragraph of a text; null where it has none, and for a contribution. */
  number: string | null;
  consultation: Localised;
  language: string;
  originalLanguage: string;
  state: "pending" | "machine" | "reviewed" | "official";
  engine: string | null;
  addedAt: Date;
  addedBy: string | null;
};

const columns = {
  ...{ id: true, language: true, state: true, engine: true, addedAt: true, addedBy: { select: { name: true } } },
  contribution: {
    select: { reference: true, language: true, consultation: { select: { title: true } } },
  },
  paragraph: {
    select: {
      number: true,
      version: {
        select: {
          ...{ language: true, title: true },
          draft: { select: { symbol: true, consultation: { select: { title: true } } } },
        },
      },
    },
  },
} as const;

/** Those that nobody has read against the original yet: what waits, and what a program made. */
const unread = ["pending", "machine"] as const;

/** Translations before this actor, the oldest first: those that nobody has read yet, or all that are shown. */
export async function listTranslations(
  actor: Actor,
  which: "unread" | "shown",
  cursor: string | null,
  size = 25,
): Promise<Page<ListedTranslation>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().translation.findMany({
    where: {
      state: { in: which === "unread" ? [...unread] : [...shownStates] },
      AND: [
        translationsVisibleTo(actor),
        stillThere,
        after === null ? {} : { OR: [{ addedAt: { gt: after.at } }, { addedAt: after.at, id: { gt: after.id } }] },
      ],
    },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: columns,
  });
  const { items, next } = toPage(rows, size, (row) => ({ key: row.addedAt.toISOString(), id: row.id }));
  return { next, items: items.flatMap(listed) };
}

/** How many wait for somebody to read them; null without an office. */
export async function countTranslations(actor: Actor): Promise<number | null> {
  if (!translationPolicy.openDesk(actor, undefined)) return null;
  return database().translation.count({
    where: { state: "pending", AND: [translationsVisibleTo(actor), stillThere] },
  });
}

const stillThere = {
  OR: [
    { paragraphId: { not: null } },
    {
      contribution: {
        submission: "submitted" as const,
        hiddenAt: null,
        protection: { not: "confidential" as const },
        publication: { in: ["published" as const, "published_redacted" as const] },
      },
    },
  ],
};

function findRows() {
  return database().translation.findMany({ select: columns });
}

function listed(row: Awaited<ReturnType<typeof findRows>>[number]): ListedTranslation[] {
  const { contribution, paragraph, addedBy, ...own } = row;
  const state = own.state;
  if (state === "refused" || state === "withdrawn") return [];
  const version = paragraph?.version;
  const title = contribution?.consultation.title ?? version?.draft.consultation.title;
  return [
    {
      ...{ ...own, state },
      addedBy: addedBy.name,
      name: contribution?.reference ?? version?.draft.symbol ?? version?.title ?? "",
      number: paragraph?.number ?? null,
      consultation: readLocalised(title),
      originalLanguage: contribution?.language ?? version?.language ?? "en",
    },
  ];
}
