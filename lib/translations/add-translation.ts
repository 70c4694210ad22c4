import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { canonicalJson } from "@/lib/text/canonical-json";
import { lockOriginal, type Original } from "./load-original";
import { translationPolicy } from "./policy";
import { recordTranslation } from "./record-translation";
import type { AddTranslation } from "./schema";
import { takeEarlierAway } from "./take-earlier-away";

/**
 * Somebody of the team adds a translation of something published. What a program translated is shown at once and says
 * so; what a person translated waits until somebody else has read it. The same added twice is added once.
 *
 * Refuses: not_found (not public, no office there), forbidden (one's own side's text), invalid (the language of the
 * original, a field without words), conflict (a program's work where a reviewed translation stands).
 */
export function addTranslation(
  { actor: given }: Pick<Deps, "actor">,
  input: AddTranslation,
): Promise<{ id: string; state: "pending" | "machine" }> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const target = {
      contributionId: input.of === "contribution" ? input.target : null,
      paragraphId: input.of === "paragraph" ? input.target : null,
    };
    const original = await lockOriginal(tx, given, target, at);
    const { actor } = original;
    authorise(translationPolicy.add, actor, original.subject);
    const words = fittingWords(original, input);
    const state = input.by === "machine" ? "machine" : "pending";
    const same = await findSame(tx, original, { ...input, words, addedById: actor.personId });
    if (same !== null) return { id: same, state };
    if (state === "machine") await refuseBelowReviewed(tx, original, input.language);
    const { id } = await tx.translation.create({
      data: {
        ...target,
        ...{ language: input.language, state, words, madeBy: input.madeBy, addedById: actor.personId, addedAt: at },
        engine: input.by === "machine" ? input.engine : null,
      },
      select: { id: true },
    });
    await recordTranslation(tx, { id, from: null, to: state, actor, at });
    if (state === "machine") {
      await takeEarlierAway(tx, { target, language: input.language, id, actor, at });
      await dropDocuments(tx, original.tags);
    }
    return { id, state };
  });
}

/** One text for each field of the original, and no other. Refuses: invalid. */
function fittingWords({ texts, language }: Original, input: AddTranslation): Record<string, string> {
  if (input.language === language) {
    throw new DomainError("invalid", "translations.errors.sameLanguage", {
      fields: { language: { key: "translations.errors.sameLanguage" } },
    });
  }
  const missing = texts.filter(({ field }) => (input.words[field] ?? "") === "");
  const known = new Set(texts.map(({ field }) => field));
  const unknown = Object.keys(input.words).filter((field) => !known.has(field));
  if (missing.length > 0 || unknown.length > 0) {
    const names = [...missing.map(({ field }) => field), ...unknown];
    const fields = names.map((field) => [`words.${field}`, { key: "translations.errors.wordsMissing" }]);
    throw new DomainError("invalid", "translations.errors.wordsMissing", { fields: Object.fromEntries(fields) });
  }
  return Object.fromEntries(texts.map(({ field }) => [field, input.words[field] ?? ""]));
}

type Written = Pick<AddTranslation, "language" | "by" | "engine" | "words"> & { addedById: string };

async function findSame(tx: Transaction, { id }: Original, written: Written): Promise<string | null> {
  const { language, addedById } = written;
  const rows = await tx.translation.findMany({
    where: {
      ...{ ...id, language, addedById },
      ...(written.by === "machine" ? { state: "machine", engine: written.engine } : { state: "pending" }),
    },
    select: { id: true, words: true },
  });
  const said = canonicalJson(written.words);
  return rows.find(({ words }) => canonicalJson(words) === said)?.id ?? null;
}

async function refuseBelowReviewed(tx: Transaction, { id }: Original, language: string): Promise<void> {
  const better = await tx.translation.count({ where: { ...id, language, state: { in: ["reviewed", "official"] } } });
  if (better > 0) throw new DomainError("conflict", "translations.errors.betterStands");
}
