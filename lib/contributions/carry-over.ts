import type { Database } from "@/lib/db/client";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { carryChange, type RebasingReason } from "@/lib/text/exact-change";
import { findQuote } from "@/lib/text/quoted-words";
import type { ComposedComment, ComposedRow } from "./composed-comment";
import { commented } from "./of-comment";
import { readRedline, type StoredRedline } from "./stored-redline";

/** What could be carried over from the text that was replaced, and what its writer must look at again. */
export type CarriedOver = {
  from: Localised;
  /** Numbers of its paragraphs that are not in the newer text; a heading is named by its words. */
  gone: string[];
  /** Whether the wording applies, or why it needs re-basing; null where there was none to carry. */
  wording: "applies" | RebasingReason | null;
  /** The wording as it was made; shown where it needs re-basing. */
  before: StoredRedline | null;
  /** Exact words that do not stand once in the newer paragraph any more; null where nothing was lost. */
  lostQuote: string | null;
  /** Words of the fallback that need re-basing; null where nothing was lost. */
  lostFallback: string | null;
};

export type Carried = { comment: ComposedComment; paragraphIds: string[]; report: CarriedOver };

type NewText = { id: string; status: string; language: string; draftId: string };

/**
 * A draft as it would stand on the text that replaced its own: on the paragraphs of the same lineage, its change
 * carried over where each of its words is found exactly once, never guessed. Nothing is kept until its writer saves.
 * Refuses as not_found what is no draft on an earlier text of the same draft and language.
 */
export async function carryOver(
  db: Database,
  row: ComposedRow,
  comment: ComposedComment,
  text: NewText,
): Promise<Carried> {
  const { version } = commented(row);
  const isReplaced =
    version.status === "superseded" &&
    text.status === "published" &&
    version.draftId === text.draftId &&
    version.language === text.language;
  if (!isReplaced) throw notFound();
  const lineages = row.targets.map(({ paragraph }) => paragraph.lineageId);
  const found = await db.paragraph.findMany({
    where: { versionId: text.id, lineageId: { in: lineages } },
    select: { id: true, lineageId: true, text: true },
    orderBy: { position: "asc" },
  });
  const gone = row.targets.filter(({ paragraph }) => !found.some(({ lineageId }) => lineageId === paragraph.lineageId));
  const base = row.targets[0]?.paragraph.text ?? "";
  const carried = carryWords(comment, base, found.length === 1 ? (found[0]?.text ?? null) : null, text.language);
  return {
    comment: { ...comment, ...carried.fields },
    paragraphIds: found.map(({ id }) => id),
    report: {
      from: readLocalised(version.label),
      gone: gone.map(({ paragraph }) => paragraph.number ?? paragraph.text),
      before: readRedline(row.redline),
      ...carried.report,
    },
  };
}

type Words = Pick<ComposedComment, "quote" | "replacement" | "proposedText" | "fallbackText">;

/** The words of a comment on the newer paragraph; where there is none, or several, none can be carried. */
function carryWords(comment: ComposedComment, base: string, current: string | null, language: string) {
  const onto = current ?? "";
  const { quote, replacement, proposedText, fallbackText, stance } = comment;
  const places = quote === null ? [] : findQuote(onto, quote.text);
  const only = places.length === 1 ? places[0] : undefined;
  const fields: Words = { quote: only ?? null, replacement: null, proposedText: null, fallbackText: null };
  let wording: CarriedOver["wording"] = null;
  // A paragraph to add needs no words of another paragraph; a paragraph to delete has none of its own.
  if (stance === "add") fields.proposedText = proposedText;
  else if (quote !== null && stance === "change" && replacement !== null) {
    wording = only === undefined ? (places.length === 0 ? "words_gone" : "words_repeated") : "applies";
    if (wording === "applies") fields.replacement = replacement;
  } else if (stance === "change" && proposedText !== null) {
    const carried = carryText(base, proposedText, current, language);
    wording = typeof carried === "object" ? "applies" : carried;
    if (typeof carried === "object") fields.proposedText = carried.text;
  }
  const fallback = fallbackText === null ? null : carryText(base, fallbackText, current, language);
  if (fallback !== null && typeof fallback === "object") fields.fallbackText = fallback.text;
  return {
    fields,
    report: {
      wording,
      lostQuote: quote !== null && only === undefined ? quote.text : null,
      lostFallback: typeof fallback === "string" ? fallbackText : null,
    },
  };
}

function carryText(
  base: string,
  proposed: string,
  current: string | null,
  language: string,
): { text: string } | RebasingReason {
  if (current === null) return "words_gone";
  const carried = carryChange({ base, proposed, current, language });
  return carried.kind === "applies" ? { text: carried.text } : carried.reason;
}
