import { lockWritable } from "@/lib/contributions/lock-writable";
import type { Database, Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { TemplateView } from "@/lib/templates/template-view";
import { contentOf, keptColumns, templateFor } from "./kept-content";
import type { InputContent } from "./part-content";

type Lockable = {
  id: string;
  language: string;
  organisation: Parameters<typeof templateFor>[2];
};

/** An input beside its contribution: what was written, and the template it answers as its organisation sees it. */
export async function loadInput(tx: Database, { id, language, organisation }: Lockable) {
  const row = await tx.input.findUnique({ where: { contributionId: id }, select: keptColumns });
  if (row === null) throw notFound();
  const template: TemplateView = await templateFor(tx, row.templateId, organisation);
  const content: InputContent = contentOf(row, language, template);
  return { ...row, template, content };
}

export type LoadedInput = Awaited<ReturnType<typeof loadInput>>;

/**
 * An input that the actor may write on, its row locked until the transaction ends. Refuses as lockWritable does; a
 * comment does not exist here.
 */
export async function lockWritableInput(tx: Transaction, actor: Actor, id: string) {
  const contribution = await lockWritable(tx, actor, id);
  if (contribution.kind !== "input") throw notFound();
  return { contribution, input: await loadInput(tx, contribution) };
}
