import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";

type Limits = { maxFiles?: number; maxFileBytes?: number; maxFilesBytes?: number };

/** A draft input of a verified organisation, in a round with these limits on files. */
export async function aDraftInput(limits: Limits = {}) {
  const at = await aConsultation.open();
  await database().round.update({ where: { id: at.round.id }, data: limits, select: { id: true } });
  const organisation = await anOrganisation.verified();
  const by = await aRepresentative.focalPointOf(organisation);
  const template = await aTemplate(at);
  const draft = await anInput.draft(at, template.id, by);
  return { at, organisation, by, draft, contributionId: draft.id, deps: depsOf(by) };
}

export type DraftInput = Awaited<ReturnType<typeof aDraftInput>>;

/** A small table whose words tell it from every other. */
export function aTable(words: string): Uint8Array {
  return new TextEncoder().encode(`para,words\n12,${words}\n`);
}

export const fileRefused = (name: string) => ({
  code: "invalid",
  details: { fields: { file: { key: `attachments.errors.${name}` } } },
});

/** Somebody who has nothing to do with the draft. */
export async function aStranger(): Promise<Actor> {
  return aRepresentative.focalPointOf(await anOrganisation.verified());
}

export function bodyOf(...pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}
