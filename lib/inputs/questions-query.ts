import { ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type ComparedQuestions, compareQuestions } from "@/lib/templates/compare-questions";
import { currentTemplate } from "@/lib/templates/current-template";
import type { TemplateView } from "@/lib/templates/template-view";
import { fitQuestions } from "./fit-questions";
import { loadInput } from "./load-input";
import { type ShownAside, showAside } from "./set-aside-query";

/** The way of a draft from the questions it answers to those that are asked now. */
export type NewQuestions = {
  /** What is asked now. */
  template: TemplateView;
  compared: ComparedQuestions;
  /** What will be set aside. */
  aside: ShownAside;
  /** Whether other organisations have confirmed the present text. */
  isConfirmed: boolean;
};

/**
 * What changed in the questions of an input's round since it was begun; null where it answers the present ones, and
 * where nothing is asked of its organisation any more. Refuses as not_found an input of another side.
 */
export async function readNewQuestions(actor: Actor, id: string): Promise<NewQuestions | null> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id, kind: "input", ...ownSide(actor) },
    select: { id: true, roundId: true, language: true, organisation: { select: { stakeholderGroup: true } } },
  });
  if (row === null) throw notFound();
  const input = await loadInput(db, row);
  if (input.template.state !== "replaced") return null;
  const template = await currentTemplate(db, row.roundId, row.organisation?.stakeholderGroup ?? null);
  if (template === null) return null;
  const { aside } = fitQuestions(input.content, template);
  const confirmed = await db.coSignature.findFirst({
    where: { contributionId: id, state: "confirmed" },
    select: { id: true },
  });
  return {
    template,
    compared: compareQuestions(input.template, template),
    aside: showAside(aside, input.template.parts),
    isConfirmed: confirmed !== null,
  };
}
