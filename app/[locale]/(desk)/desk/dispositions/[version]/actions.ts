"use server";

import { z } from "zod";
import { answerInBulk, type LeftOut } from "@/lib/dispositions/answer-in-bulk";
import { assignDisposition } from "@/lib/dispositions/assign-disposition";
import { findNextToAnswer } from "@/lib/dispositions/desk-list";
import { publishAnswers } from "@/lib/dispositions/publish-answers";
import {
  answerInBulkSchema,
  assignSchema,
  type DeskFilter,
  deskFilterSchema,
  filterQuery,
  publishAnswersSchema,
  setDispositionSchema,
} from "@/lib/dispositions/schema";
import { setDisposition } from "@/lib/dispositions/set-disposition";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const desk = (locale: string, versionId: string) => `/${locale}/desk/dispositions/${versionId}`;

const place = z.object({ versionId: z.uuid(), filter: deskFilterSchema.prefault({}) });

/** A form of one contribution also says in which list it stands: that part is for the way on only. */
function withPlace<Input>(schema: z.ZodType<Input>) {
  return z.unknown().transform((fields, context) => {
    const nested = z.record(z.string(), z.unknown()).parse(nestFields(fields));
    const { versionId, filter, ...rest } = nested;
    const given = schema.safeParse(rest);
    const where = place.safeParse({ versionId, filter });
    if (given.success && where.success) return { given: given.data, ...where.data };
    for (const { message, path } of [...(given.error?.issues ?? []), ...(where.error?.issues ?? [])]) {
      context.addIssue({ code: "custom", message, path: [...path] });
    }
    return z.NEVER;
  });
}

const address = (path: string, filter: DeskFilter, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams([...filterQuery(filter), ...Object.entries(more)])}`;

const answerOne = defineAction({
  schema: withPlace(setDispositionSchema),
  async run(deps, { given, versionId, filter }, locale) {
    await setDisposition(deps, given);
    const next = await findNextToAnswer(deps.actor, versionId, filter, given.contributionId);
    const to = next === null ? desk(locale, versionId) : `${desk(locale, versionId)}/${next}`;
    return { redirectTo: address(to, filter, { done: next === null ? "1" : given.state }) };
  },
});

/** Answers one, and goes on with the next at once. */
export async function answer(state: FormState, form: FormData): Promise<FormState> {
  return answerOne(state, form);
}

const assignOne = defineAction({
  schema: withPlace(assignSchema),
  async run(deps, { given, versionId, filter }, locale) {
    await assignDisposition(deps, given);
    return { redirectTo: address(`${desk(locale, versionId)}/${given.contributionId}`, filter, { done: "assigned" }) };
  },
});

export async function assign(state: FormState, form: FormData): Promise<FormState> {
  return assignOne(state, form);
}

const mostNamed = 20;

const bulk = defineAction({
  schema: z.preprocess(nestFields, answerInBulkSchema),
  async run(deps, input, locale) {
    const { answered, leftOut } = await answerInBulk(deps, input);
    return {
      redirectTo: address(desk(locale, input.versionId), input.filter, { done: `${answered}`, ...named(leftOut) }),
    };
  },
});

/** References that were left out, by the reason why; not more than an address can hold. */
function named(leftOut: readonly LeftOut[]): Record<string, string> {
  const reasons = new Map<string, string[]>();
  for (const { why, reference } of leftOut) reasons.set(why, [...(reasons.get(why) ?? []), reference]);
  return Object.fromEntries(
    [...reasons].map(([why, references]) => [
      why,
      [...references.slice(0, mostNamed), ...(references.length > mostNamed ? ["…"] : [])].join(","),
    ]),
  );
}

/** Answers what was ticked, or all that match, in one go. */
export async function answerMany(state: FormState, form: FormData): Promise<FormState> {
  return bulk(state, form);
}

const publish = defineAction({
  schema: publishAnswersSchema,
  async run(deps, input, locale) {
    await publishAnswers(deps, input);
    return { redirectTo: `${desk(locale, input.versionId)}?done=published` };
  },
});

/** Makes all answers public that are ready. */
export async function publishAll(state: FormState, form: FormData): Promise<FormState> {
  return publish(state, form);
}
