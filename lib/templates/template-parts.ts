import type { Transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { slugOf } from "@/lib/text/slug-of";
import type { HeldRound } from "./load-template";
import { mostParts, type PartFields } from "./schema";
import type { TemplateChoice } from "./template-view";

/**
 * A part as it is kept. Refuses, beside the field, an area of another process, a question without anything to write
 * and a choice out of fewer than two.
 */
export async function partRow(tx: Transaction, round: HeldRound, fields: PartFields) {
  const { areaId } = fields;
  if (areaId !== null) {
    const known = await tx.area.count({ where: { id: areaId, processId: round.consultation.processId } });
    if (known === 0) throw notFound();
  }
  const isText = fields.answerKind === "text";
  const choices = isText ? [] : keyed(fields.choices);
  if (!isText && choices.length < 2) throw beside("choices", "templates.errors.twoChoices");
  if (isText && !fields.asksKeyMessage && !fields.asksRecommendation && !fields.asksBody) {
    throw beside("asksBody", "templates.errors.asksNothing");
  }
  return {
    ...fields,
    guidance: Object.keys(fields.guidance).length === 0 ? nullJson : fields.guidance,
    choices: choices.length === 0 ? nullJson : choices,
    languages: [...new Set(fields.languages)].sort(),
    stakeholderGroups: [...new Set(fields.stakeholderGroups)],
  };
}

function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}

/** Choices with words, each with a key of its own: what it had, else one made from its words. */
export function keyed(choices: readonly { key: string; label: Localised }[]): TemplateChoice[] {
  const taken = new Set(choices.map(({ key }) => key).filter(Boolean));
  const seen = new Set<string>();
  return choices
    .filter(({ label }) => Object.keys(label).length > 0)
    .map(({ key, label }, index) => {
      const own =
        key !== "" && !seen.has(key)
          ? key
          : freeKey(slugOf(inLocale(label, "en").text).slice(0, 30) || `c${index + 1}`, taken);
      taken.add(own);
      seen.add(own);
      return { key: own, label };
    });
}

/** The key, or the same with the next free figure behind it. */
export function freeKey(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished;
  for (let figure = 2; ; figure++) if (!taken.has(`${wished}-${figure}`)) return `${wished}-${figure}`;
}

/** A key that no part of any version of the round's template has or had: an old answer never meets another question. */
export async function newPartKey(tx: Transaction, roundId: string, title: Localised): Promise<string> {
  const rows = await tx.templatePart.findMany({
    where: { template: { roundId } },
    select: { key: true },
    distinct: ["key"],
  });
  return freeKey(slugOf(inLocale(title, "en").text) || "part", new Set(rows.map(({ key }) => key)));
}

/** Refuses one part more than a template may have. */
export async function refuseTooMany(tx: Transaction, templateId: string): Promise<number> {
  const count = await tx.templatePart.count({ where: { templateId } });
  if (count >= mostParts)
    throw new DomainError("conflict", "templates.errors.tooManyParts", { values: { most: mostParts } });
  return count;
}

/** The keys of a template's parts in their order. */
export async function keysInOrder(tx: Transaction, templateId: string): Promise<string[]> {
  const rows = await tx.templatePart.findMany({
    where: { templateId },
    orderBy: { position: "asc" },
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}

/** Puts the parts in this order, places 1, 2, … The places are unique, so that all first step aside. */
export async function putInOrder(tx: Transaction, templateId: string, keys: readonly string[]): Promise<void> {
  await tx.templatePart.updateMany({ where: { templateId }, data: { position: { increment: 100_000 } } });
  await tx.$executeRaw`
    UPDATE template_part SET position = wanted.place
    FROM unnest(${[...keys]}::text[]) WITH ORDINALITY AS wanted(key, place)
    WHERE template_part."templateId" = ${templateId}::uuid AND template_part.key = wanted.key`;
}
