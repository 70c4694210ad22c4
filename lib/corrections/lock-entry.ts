import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { correctableFacts } from "@/lib/organisations/correctable-facts";
import { lockAnyOrganisation } from "@/lib/organisations/load-organisation";

/**
 * Locks an organisation whose entry in the directory is corrected, whether or not it is public now; null where there is
 * nothing at this id. Its texts are what it states, none while it is not verified.
 */
export async function lockEntry(tx: Transaction, actor: Actor | null, id: string) {
  const organisation = await lockAnyOrganisation(tx, id);
  if (organisation === null) return null;
  const { name, slug, status } = organisation;
  return {
    id: { organisationId: id },
    texts: status === "verified" ? await statedFacts(tx, id) : [],
    isProtected: false,
    tags: [`organisation:${id}`],
    name,
    page: `/organisations/${slug}`,
    standing:
      actor === null
        ? null
        : {
            actor,
            subject: { of: "organisation" as const, isOwn: (await ownOrganisations(tx, actor)).has(id) },
            isOnItsSide: actor.organisation?.id === id,
          },
  };
}

/** What the entry states. Of a description some words are corrected, of everything else the whole. */
async function statedFacts(tx: Transaction, id: string) {
  const row = await tx.organisation.findUniqueOrThrow({
    where: { id },
    select: { acronym: true, address: true, website: true, description: true },
  });
  return correctableFacts.flatMap((field) => {
    const text = row[field];
    return text === null ? [] : [{ field, text, isWhole: field !== "description" }];
  });
}
