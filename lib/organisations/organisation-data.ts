import type { Prisma } from "@/lib/db/generated/client";
import type { RegisterOrganisation } from "./schema";

type Facts = Omit<RegisterOrganisation, "key" | "isAnother" | "contactEmail">;

/** The columns that an organisation's own answers fill. A language stands only beside words. */
export function organisationData(facts: Facts, locale: string) {
  return {
    name: facts.name,
    acronym: facts.acronym,
    names: facts.names,
    aliases: facts.aliases,
    stakeholderGroup: facts.stakeholderGroup,
    country: facts.country,
    address: facts.address,
    website: facts.website,
    topics: facts.topics,
    description: facts.description,
    descriptionLanguage: facts.description === null ? null : (facts.descriptionLanguage ?? locale),
    ecosocStatus: facts.ecosocStatus,
    proof: facts.proof,
  } satisfies Prisma.OrganisationUncheckedUpdateManyInput;
}
