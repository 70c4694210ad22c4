import { database } from "@/lib/db/client";
import type { ActingOrganisation, Actor } from "@/lib/kernel/actor";
import { anActor, aPerson, nextNumber } from "./actor";

type Given = { name?: string; stakeholderGroup?: "civil_society" | "academia" | "private_sector"; country?: string };
type Status = "pending" | "verified" | "rejected" | "suspended";

async function create(status: Status, given: Given) {
  const number = nextNumber();
  return database().organisation.create({
    data: {
      slug: `demo-organisation-${number}`,
      name: given.name ?? `Demo Organisation ${number}`,
      status,
      stakeholderGroup: given.stakeholderGroup ?? "civil_society",
      country: given.country ?? "CH",
      contactEmail: `contact${number}@demo-${number}.example`,
      verifiedAt: status === "verified" ? new Date() : null,
    },
    select: { id: true, slug: true, name: true, status: true },
  });
}

export type MadeOrganisation = Awaited<ReturnType<typeof create>>;

/** Organisations by state. */
export const anOrganisation = {
  pending: (given: Given = {}) => create("pending", given),
  verified: (given: Given = {}) => create("verified", given),
  rejected: (given: Given = {}) => create("rejected", given),
  suspended: (given: Given = {}) => create("suspended", given),
};

async function stand(organisation: MadeOrganisation, role: ActingOrganisation["role"], locale = "en"): Promise<Actor> {
  const person = await aPerson({ locale });
  const representation = await database().representation.create({
    data: {
      organisationId: organisation.id,
      personId: person.id,
      email: person.email,
      role,
      status: "active",
      startedAt: new Date(),
    },
    select: { id: true },
  });
  return anActor(person, { organisation: { ...organisation, role, representationId: representation.id } });
}

/** People who act for an organisation. */
export const aRepresentative = {
  of: (organisation: MadeOrganisation, locale?: string) => stand(organisation, "representative", locale),
  focalPointOf: (organisation: MadeOrganisation, locale?: string) => stand(organisation, "focal_point", locale),
};
