import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { ownOrganisations } from "@/lib/moderation/load-moderated";
import { factsOf, factText, isWordByWord } from "@/lib/organisations/entry-facts";
import { lockAnyOrganisation } from "@/lib/organisations/load-organisation";
import { statedBy } from "@/lib/organisations/stated";

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

/** What the entry states, "" where it does not. Of a description some words are corrected, of everything else the whole. */
async function statedFacts(tx: Transaction, id: string) {
  const stated = (await statedBy(tx, [id])).get(id);
  if (stated === undefined) return [];
  return factsOf(stated).map((field) => ({ field, text: factText(stated, field), isWhole: !isWordByWord(field) }));
}
