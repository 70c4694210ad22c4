import type { RegisterOrganisation, RegistrationAnswers } from "./schema";

type Told = Pick<
  RegisterOrganisation,
  "name" | "acronym" | "names" | "aliases" | "stakeholderGroup" | "country" | "address"
> &
  Pick<
    RegisterOrganisation,
    "website" | "topics" | "descriptionLanguage" | "description" | "ecosocStatus" | "proof"
  > & {
    contactEmail: string | null;
  };

/** What is known of an organisation, as it stands in the fields of its form. What is not stated is an empty field. */
export function answersOf(told: Told): RegistrationAnswers {
  const names = Object.entries(told.names).map(([language, name]): [string, string] => [`names.${language}`, name]);
  return {
    ...Object.fromEntries(names),
    name: told.name,
    acronym: told.acronym ?? "",
    aliases: told.aliases.join("\n"),
    stakeholderGroup: told.stakeholderGroup ?? "",
    country: told.country ?? "",
    address: told.address ?? "",
    website: told.website ?? "",
    topics: told.topics,
    descriptionLanguage: told.descriptionLanguage ?? "",
    description: told.description ?? "",
    ecosocStatus: told.ecosocStatus ?? "",
    contactEmail: told.contactEmail ?? "",
    proof: told.proof ?? "",
  };
}
