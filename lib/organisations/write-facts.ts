import type { Transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { contactLinkMilliseconds, hashLinkToken } from "./link-token";
import { mailContactLink } from "./mail-organisation";
import { monthOf } from "./month-of";
import { organisationData } from "./organisation-data";
import type { EditOrganisation } from "./schema";
import { writeOrganisation } from "./write-organisation";

type Stored = {
  id: string;
  name: string;
  status: string;
  contactEmail: string | null;
  contactConfirmedAt: Date | null;
};

/**
 * Writes what a focal point says of the organisation. A new contact address is unconfirmed and gets a link; the name
 * of a verified organisation is what was verified and stays.
 * @returns whether the contact address is confirmed afterwards
 */
export async function writeFacts(
  tx: Transaction,
  deps: Deps,
  organisation: Stored,
  input: EditOrganisation,
  { token, data = {} }: { token: string; data?: { status?: "pending"; statusReason?: null } },
): Promise<{ contactConfirmed: boolean }> {
  const { actor, clock, jobs } = deps;
  if (organisation.status === "verified" && input.name !== organisation.name) {
    const words = { key: "organisations.errors.nameLocked" };
    throw new DomainError("conflict", words.key, { fields: { name: words } });
  }
  const at = clock.now();
  const sameContact = input.contactEmail === organisation.contactEmail;
  const newContact = {
    contactEmail: input.contactEmail,
    contactConfirmedAt: null,
    contactTokenHash: hashLinkToken(token),
    contactTokenExpiresAt: new Date(at.getTime() + contactLinkMilliseconds),
  };
  await writeOrganisation(tx, input, {
    ...organisationData(input, actor.locale),
    ...data,
    ...(sameContact ? {} : newContact),
    asOf: monthOf(at),
  });
  if (sameContact) return { contactConfirmed: organisation.contactConfirmedAt !== null };
  const named = { id: organisation.id, name: input.name };
  await mailContactLink(tx, jobs, { organisation: named, to: input.contactEmail, token, locale: actor.locale });
  return { contactConfirmed: false };
}
