import { database } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import { answersOf } from "./answers";

const columns = {
  id: true,
  slug: true,
  name: true,
  acronym: true,
  names: true,
  aliases: true,
  status: true,
  revision: true,
  stakeholderGroup: true,
  country: true,
  address: true,
  website: true,
  topics: true,
  description: true,
  descriptionLanguage: true,
  ecosocStatus: true,
  logoSha256: true,
  contactEmail: true,
  contactConfirmedAt: true,
  proof: true,
  statusReason: true,
  asOf: true,
  createdAt: true,
  verifiedAt: true,
} as const;

/** One organisation with every column that its people and administrators see; null where there is none. */
export async function readInFull(where: object) {
  const row = await database().organisation.findFirst({ where, select: columns, orderBy: { createdAt: "desc" } });
  if (row === null) return null;
  const organisation = { ...row, names: readLocalised(row.names) };
  return { ...organisation, answers: answersOf(organisation) };
}
