import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { holdRound } from "./load-template";
import { nextVersion, refuseSecondDraft } from "./open-version";
import { freeForm, partsByArea, partsByNorm, partsOfQuestions, type ReadyPart } from "./ready-made";
import { readyWords } from "./ready-words";
import { type CreateReadyMade, mostParts } from "./schema";
import { freeKey } from "./template-parts";

/**
 * An organiser begins a template of a round with a ready-made one, or empty. It is a draft until it is made current;
 * where the round has a template already it is the next version. Refuses while another draft is there.
 */
export async function createReadyMade(
  { actor, clock }: Deps,
  input: CreateReadyMade,
): Promise<{ templateId: string; revision: number }> {
  const wordsOf = await readyWords();
  return transaction(async (tx) => {
    const round = await holdRound(tx, actor, input.roundId);
    await refuseSecondDraft(tx, round.id);
    const parts = await partsFor(tx, round.consultation.processId, input, wordsOf);
    const template = await tx.inputTemplate.create({
      data: {
        roundId: round.id,
        version: await nextVersion(tx, round.id),
        origin: input.origin,
        asksAbout: input.origin === "by_area" || input.origin === "by_norm",
        createdAt: clock.now(),
        parts: { create: parts.map((part, index) => ({ ...part, position: index + 1 })) },
      },
      select: { id: true, revision: true },
    });
    await recordTransition(tx, {
      subject: "template",
      subjectId: template.id,
      field: "state",
      from: null,
      to: "draft",
      actor,
      at: clock.now(),
    });
    return { templateId: template.id, revision: template.revision };
  });
}

async function partsFor(
  tx: Transaction,
  processId: string,
  { roundId, origin, questions, language }: CreateReadyMade,
  wordsOf: (key: string) => Localised,
): Promise<ReadyPart[]> {
  switch (origin) {
    case "by_area": {
      const areas = await tx.area.findMany({ where: { processId }, orderBy: { position: "asc" } });
      if (areas.length === 0) throw beside("origin", "templates.errors.noAreas");
      return partsByArea(areas.map((area) => ({ ...area, name: readLocalised(area.name) })));
    }
    case "by_norm":
      return partsByNorm((norm) => wordsOf(`templates.norms.${norm}`));
    case "free_form":
      return freeForm(wordsOf("templates.ready.freeTitle"));
    case "questions": {
      const parts = partsOfQuestions(questions, language);
      if (parts.length === 0) throw beside("questions", "templates.errors.noQuestions");
      if (parts.length > mostParts) throw beside("questions", "templates.errors.tooManyParts", { most: mostParts });
      return unlikeBefore(tx, roundId, parts);
    }
    case "own":
      return [];
  }
}

/** Where an earlier version asked something else under the same key, the new question gets a key of its own. */
async function unlikeBefore(tx: Transaction, roundId: string, parts: ReadyPart[]): Promise<ReadyPart[]> {
  const before = await tx.templatePart.findMany({
    where: { template: { roundId } },
    select: { key: true, title: true },
  });
  const taken = new Set([...before, ...parts].map(({ key }) => key));
  return parts.map((part) => {
    const others = before.filter(({ key }) => key === part.key);
    if (others.every(({ title }) => sameWords(readLocalised(title), part.title))) return part;
    const key = freeKey(part.key, taken);
    taken.add(key);
    return { ...part, key };
  });
}

function sameWords(before: Localised, now: Localised): boolean {
  return Object.entries(now).every(([language, words]) => before[language] === words);
}

function beside(field: string, key: string, values?: Record<string, number>): DomainError {
  return new DomainError("invalid", key, { values, fields: { [field]: { key, values } } });
}
