"use server";

import { issueCertificate } from "@/lib/attendance/issue-certificate";
import { issueCertificateSchema, setListingSchema } from "@/lib/attendance/schema";
import { setListing } from "@/lib/attendance/set-listing";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const certifyOnce = defineAction({
  schema: issueCertificateSchema,
  async run(deps, input, locale) {
    await issueCertificate(deps, input);
    return { redirectTo: `/${locale}/me/registrations/${input.registrationId}?done=certificate#certificate` };
  },
});

/** Asks for the certificate of one's own attendance. */
export async function certify(state: FormState, form: FormData): Promise<FormState> {
  return certifyOnce(state, form);
}

const listOnce = defineAction({
  schema: setListingSchema,
  async run(deps, input, locale) {
    await setListing(deps, input);
    return {
      redirectTo: `/${locale}/me/registrations/${input.registrationId}?done=${input.listed ? "in" : "out"}#listing`,
    };
  },
});

/** Agrees to stand in the list of participants, or takes that back. */
export async function list(state: FormState, form: FormData): Promise<FormState> {
  return listOnce(state, form);
}
