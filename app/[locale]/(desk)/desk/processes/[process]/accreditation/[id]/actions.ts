"use server";

import { askApplicant } from "@/lib/accreditations/ask-applicant";
import { checkApplication } from "@/lib/accreditations/check-application";
import { objectToAccreditation } from "@/lib/accreditations/object-to-accreditation";
import { askApplicantSchema, objectSchema, seenAccreditationSchema } from "@/lib/accreditations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const desk = (locale: string, slug: string) => `/${locale}/desk/processes/${slug}/accreditation`;

const checkOnce = defineAction({
  schema: seenAccreditationSchema,
  async run(deps, input, locale) {
    const { processSlug } = await checkApplication(deps, input);
    return { redirectTo: `${desk(locale, processSlug)}?done=complete` };
  },
});

/** Finds an application complete. */
export async function check(state: FormState, form: FormData): Promise<FormState> {
  return checkOnce(state, form);
}

const askOnce = defineAction({
  schema: askApplicantSchema,
  async run(deps, input, locale) {
    const { processSlug } = await askApplicant(deps, input);
    return { redirectTo: `${desk(locale, processSlug)}?done=asked` };
  },
});

/** Asks the applicant for more. */
export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return askOnce(state, form);
}

const objectOnce = defineAction({
  schema: objectSchema,
  async run(deps, input, locale) {
    const { processSlug } = await objectToAccreditation(deps, input);
    return { redirectTo: `${desk(locale, processSlug)}/${input.id}?done=objected` };
  },
});

/** Enters the objection of a State. */
export async function object(state: FormState, form: FormData): Promise<FormState> {
  return objectOnce(state, form);
}
