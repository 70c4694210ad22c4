import { type Database, database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readTextFields } from "@/lib/moderation/text-fields";
import { type HintKind, hintKinds } from "./found";
import { hintPolicy, processesOf } from "./policy";
import { type ListedWord, wordsOfProcess } from "./words-of-process";

/** The words that led to a hint, between those around them. */
export type HintContext = { before: string; words: string; after: string };

/** Something that a moderator should look at. */
export type Hint = {
  id: string;
  kind: HintKind;
  code: string;
  /** The field, see lib/moderation/text-fields, or file:{id}; null for the contribution as a whole. */
  field: string | null;
  /** Number and title of the part of the template; null for what is no part. */
  part: { number: string | null; title: Localised } | null;
  /** Name of the file; null for what is no file. */
  file: string | null;
  /** Null for a field as a whole, for a file, whose words are not kept, and for words that stand there no more. */
  context: HintContext | null;
  /** For another language: its tag and how much of the text looks like it, in hundredths. */
  language: string | null;
  /** For a near-duplicate: the number of the other. */
  reference: string | null;
  /** Hundredths: of the text that looks like the language, or of the likeness. */
  share: number | null;
};

/** Characters shown on each side of the words. */
const around = 60;

/** The hints on a contribution, kind by kind, in the order of the text. The caller has asked who may read it. */
export async function hintsOf(contributionId: string, db: Database = database()): Promise<Hint[]> {
  const rows = await db.moderationHint.findMany({
    where: { contributionId },
    orderBy: [{ kind: "asc" }, { field: "asc" }, { start: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, kind: true, field: true, start: true, length: true, code: true, facts: true },
  });
  if (rows.length === 0) return [];
  const fields = await readTextFields(db, contributionId);
  const files = await db.attachment.findMany({ where: { contributionId }, select: { id: true, name: true } });
  return rows
    .toSorted((a, b) => hintKinds.indexOf(a.kind) - hintKinds.indexOf(b.kind))
    .map(({ id, kind, field, start, length, code, facts }) => {
      const text = fields.find((known) => known.field === field);
      return {
        ...{ id, kind, field, code },
        part: text?.part ?? null,
        file: files.find((file) => field === `file:${file.id}`)?.name ?? null,
        context: text === undefined || start === null || length === null ? null : contextOf(text.text, start, length),
        language: wordOf(facts, "language"),
        reference: wordOf(facts, "reference"),
        share: numberOf(facts, "share") ?? numberOf(facts, "likeness"),
      };
    });
}

function contextOf(text: string, start: number, length: number): HintContext | null {
  const words = text.slice(start, start + length);
  if (words === "") return null;
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(start + length, start + length + around);
  return {
    before: `${start > around ? "…" : ""}${before}`.toWellFormed(),
    words,
    after: `${after}${start + length + around < text.length ? "…" : ""}`.toWellFormed(),
  };
}

function wordOf(facts: unknown, name: string): string | null {
  const value: unknown = typeof facts === "object" && facts !== null ? Reflect.get(facts, name) : null;
  return typeof value === "string" && value !== "" ? value : null;
}

function numberOf(facts: unknown, name: string): number | null {
  const value: unknown = typeof facts === "object" && facts !== null ? Reflect.get(facts, name) : null;
  return typeof value === "number" ? value : null;
}

/** A process whose list of words the actor keeps. */
export type ProcessOfWords = { id: string; slug: string; name: Localised };

/** The list of one process, and the processes whose lists the actor keeps. Refuses as not_found those who keep none. */
export async function readWatchedWords(
  actor: Actor,
  slug: string | null,
): Promise<{ process: ProcessOfWords; processes: ProcessOfWords[]; words: Record<Locale, ListedWord[]> }> {
  const rows = await database().process.findMany({
    where: { id: { in: processesOf(actor) } },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true, name: true },
  });
  const processes = rows.map((row) => ({ ...row, name: readLocalised(row.name) }));
  const process = slug === null ? processes[0] : processes.find((one) => one.slug === slug);
  if (process === undefined || !hintPolicy.editWords(actor, { processId: process.id })) throw notFound();
  return { process, processes, words: await wordsOfProcess(database(), process.id) };
}

/** The name of a process in addresses. The caller has acted in it. */
export async function slugOfProcess(id: string): Promise<string> {
  const { slug } = await database().process.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  return slug;
}
