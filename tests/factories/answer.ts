import type { z } from "zod";
import { answerInBulk } from "@/lib/dispositions/answer-in-bulk";
import { readPublicationPreview } from "@/lib/dispositions/publication-preview";
import { publishAnswers } from "@/lib/dispositions/publish-answers";
import { answerInBulkSchema, setDispositionSchema } from "@/lib/dispositions/schema";
import { setDisposition } from "@/lib/dispositions/set-disposition";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "./actor";

type Given = Partial<z.input<typeof setDispositionSchema>>;

/** Answers one contribution as the form of the desk does: not accepted, with a reason, unless told otherwise. */
export function answer(by: Actor, contributionId: string, given: Given = {}): Promise<void> {
  const form = { contributionId, seenRevision: 0, state: "not_accepted", observation: "The text is agreed.", ...given };
  return setDisposition(depsOf(by), setDispositionSchema.parse(form));
}

/** The same for many, as the form of the list does. */
export function answerMany(by: Actor, given: z.input<typeof answerInBulkSchema>) {
  return answerInBulk(depsOf(by), answerInBulkSchema.parse(given));
}

/** Publishes what is ready, as an organiser who has just seen the preview. */
export async function publishReady(by: Actor, versionId: string, deps: Deps = depsOf(by)) {
  const { fingerprint } = await readPublicationPreview(by, versionId);
  return publishAnswers(deps, { versionId, seen: fingerprint });
}
