import { consultationTags } from "@/lib/consultations/load-consultation";
import type { Transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { nullJson } from "@/lib/db/null-json";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { type HeldRound, holdTemplate } from "./load-template";

export type OpenVersion = { id: string; roundId: string; round: HeldRound };

/**
 * The version that a change is to be written into: the draft itself; the current one as long as nobody began to answer
 * it; else a copy of it, the next version, which stays a draft until it is made current. Counts the revision up, so that
 * who saw an older one is refused. Refuses a template that was replaced, and a current one whose next version was begun.
 */
export async function openVersion(
  tx: Transaction,
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  named: { templateId: string; seenRevision: number },
): Promise<OpenVersion> {
  const { template, round } = await holdTemplate(tx, actor, named);
  if (template.state === "replaced") throw new DomainError("conflict", "errors.changedMeanwhile");
  await tx.inputTemplate.update({
    where: { id: template.id },
    data: { revision: { increment: 1 } },
    select: { id: true },
  });
  if (template.state === "draft") return { id: template.id, roundId: round.id, round };
  await refuseSecondDraft(tx, round.id);
  if ((await tx.input.count({ where: { templateId: template.id }, take: 1 })) === 0) {
    await dropDocuments(tx, consultationTags(round.consultation));
    return { id: template.id, roundId: round.id, round };
  }
  const id = await copyTemplate(tx, template.id, await nextVersion(tx, round.id));
  await recordTransition(tx, {
    subject: "template",
    subjectId: id,
    field: "state",
    from: null,
    to: "draft",
    actor,
    at: clock.now(),
  });
  return { id, roundId: round.id, round };
}

/** One next version at a time. */
export async function refuseSecondDraft(tx: Transaction, roundId: string): Promise<void> {
  const draft = await tx.inputTemplate.findFirst({ where: { roundId, state: "draft" }, select: { id: true } });
  if (draft !== null) throw new DomainError("conflict", "templates.errors.nextBegun");
}

export async function nextVersion(tx: Transaction, roundId: string): Promise<number> {
  const last = await tx.inputTemplate.aggregate({ where: { roundId }, _max: { version: true } });
  return (last._max.version ?? 0) + 1;
}

async function copyTemplate(tx: Transaction, templateId: string, version: number): Promise<string> {
  const source = await tx.inputTemplate.findUniqueOrThrow({
    where: { id: templateId },
    select: { roundId: true, origin: true, guidance: true, maxWords: true, asksAbout: true, parts: true },
  });
  const { parts, guidance, ...rest } = source;
  const copy = await tx.inputTemplate.create({
    data: { ...rest, guidance: guidance ?? nullJson, version },
    select: { id: true },
  });
  await tx.templatePart.createMany({
    data: parts.map(({ id: _id, templateId: _templateId, ...part }) => ({
      ...part,
      templateId: copy.id,
      title: part.title ?? {},
      guidance: part.guidance ?? nullJson,
      choices: part.choices ?? nullJson,
    })),
  });
  return copy.id;
}
