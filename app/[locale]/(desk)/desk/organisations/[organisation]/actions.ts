"use server";

import type { Deps } from "@/lib/jobs/queue";
import { mergeOrganisation } from "@/lib/organisations/merge-organisation";
import { placeOrganisation } from "@/lib/organisations/place-organisation";
import { rejectOrganisation } from "@/lib/organisations/reject-organisation";
import { renameOrganisation } from "@/lib/organisations/rename-organisation";
import { restoreOrganisation } from "@/lib/organisations/restore-organisation";
import {
  type ExplainedDecision,
  explainedDecisionSchema,
  mergeOrganisationSchema,
  organisationIdSchema,
  placeOrganisationSchema,
  renameOrganisationSchema,
  type SeenOrganisation,
  seenOrganisationSchema,
} from "@/lib/organisations/schema";
import { suspendOrganisation } from "@/lib/organisations/suspend-organisation";
import { takeOutChange } from "@/lib/organisations/take-out-change";
import { undoMerge } from "@/lib/organisations/undo-merge";
import { verifyOrganisation } from "@/lib/organisations/verify-organisation";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** Back to the organisation, where its new state and the history stand. */
const backTo = (locale: string, id: string) => ({ redirectTo: `/${locale}/desk/organisations/${id}?decided=1` });

const decision = (decide: (deps: Deps, input: SeenOrganisation) => Promise<void>) =>
  defineAction({
    schema: seenOrganisationSchema,
    async run(deps, input, locale) {
      await decide(deps, input);
      return backTo(locale, input.id);
    },
  });

const explained = (decide: (deps: Deps, input: ExplainedDecision) => Promise<void>) =>
  defineAction({
    schema: explainedDecisionSchema,
    async run(deps, input, locale) {
      await decide(deps, input);
      return backTo(locale, input.id);
    },
  });

const verification = decision(verifyOrganisation);
const restoration = decision(restoreOrganisation);
const undoing = decision(undoMerge);
const rejection = explained(rejectOrganisation);
const suspension = explained(suspendOrganisation);

export async function verify(state: FormState, form: FormData): Promise<FormState> {
  return verification(state, form);
}

export async function restore(state: FormState, form: FormData): Promise<FormState> {
  return restoration(state, form);
}

export async function reject(state: FormState, form: FormData): Promise<FormState> {
  return rejection(state, form);
}

export async function suspend(state: FormState, form: FormData): Promise<FormState> {
  return suspension(state, form);
}

const renaming = defineAction({
  schema: renameOrganisationSchema,
  async run(deps, input, locale) {
    await renameOrganisation(deps, input);
    return backTo(locale, input.id);
  },
});

export async function rename(state: FormState, form: FormData): Promise<FormState> {
  return renaming(state, form);
}

const taking = defineAction({
  schema: organisationIdSchema,
  async run(deps, input, locale) {
    const { organisationId } = await takeOutChange(deps, input);
    return backTo(locale, organisationId);
  },
});

/** Takes a line out of the public history of the entry. */
export async function takeOut(state: FormState, form: FormData): Promise<FormState> {
  return taking(state, form);
}

const placing = defineAction({
  schema: placeOrganisationSchema,
  async run(deps, input, locale) {
    await placeOrganisation(deps, input);
    return backTo(locale, input.id);
  },
});

export async function place(state: FormState, form: FormData): Promise<FormState> {
  return placing(state, form);
}

const merging = defineAction({
  schema: mergeOrganisationSchema,
  async run(deps, input, locale) {
    const { intoId } = await mergeOrganisation(deps, input);
    return backTo(locale, intoId);
  },
});

export async function merge(state: FormState, form: FormData): Promise<FormState> {
  return merging(state, form);
}

export async function unmerge(state: FormState, form: FormData): Promise<FormState> {
  return undoing(state, form);
}
