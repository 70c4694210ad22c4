"use server";

import { deleteDraft } from "@/lib/contributions/delete-draft";
import { actOnContributionSchema, submitAllSchema } from "@/lib/contributions/schema";
import { submitAll } from "@/lib/contributions/submit-all";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { DomainError, type FieldRefusal } from "@/lib/kernel/errors";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const list = (locale: string, done: string) => ({ redirectTo: `/${locale}/me/contributions?done=${done}` });

/** Submits what was ticked; the sentence of each that was not stands beside it. */
export async function submitChosen(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: submitAllSchema,
    async run(deps, input, locale) {
      const outcomes = await submitAll(deps, input);
      const refusals = outcomes.flatMap((outcome): [string, FieldRefusal][] =>
        "refusal" in outcome ? [[outcome.id, outcome.refusal]] : [],
      );
      const submitted = outcomes.length - refusals.length;
      if (refusals.length === 0) return list(locale, `submitted-${submitted}`);
      throw new DomainError("conflict", "contributions.errors.someRefused", {
        values: { submitted, refused: refusals.length },
        fields: Object.fromEntries(refusals),
      });
    },
  })(state, form);
}

/** Takes one back. */
export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: actOnContributionSchema,
    async run(deps, input, locale) {
      await withdrawContribution(deps, input);
      return list(locale, "withdrawn");
    },
  })(state, form);
}

/** Deletes one draft. */
export async function remove(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: actOnContributionSchema,
    async run(deps, input, locale) {
      await deleteDraft(deps, input);
      return list(locale, "removed");
    },
  })(state, form);
}
