import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { loadDraft } from "@/lib/drafts/load-draft";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { draftTags } from "./draft-tags";
import { documentPolicy } from "./policy";
import type { AddSponsor } from "./schema";

/**
 * An organiser notes who puts their name to a draft, from which day: an organisation of the directory, or a State or
 * body by its name. Refuses one that sponsors it already.
 */
export function addSponsor({ actor }: Deps, input: AddSponsor): Promise<void> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.draftId);
    authorise(documentPolicy.sponsor, actor, draft.subject);
    const { organisation, name } = input;
    if (organisation === null && name === null) throw beside("name", "documents.errors.sponsorMissing");
    const sponsor = organisation === null ? { id: null, name: name ?? "" } : await findOrganisation(tx, organisation);
    const standing = await tx.draftSponsor.findFirst({
      where: { draftId: draft.id, leftOn: null, organisationId: sponsor.id, name: sponsor.name },
      select: { id: true },
    });
    if (standing !== null) {
      throw beside(organisation === null ? "name" : "organisation", "documents.errors.sponsorsAlready");
    }
    await tx.draftSponsor.create({
      data: {
        draftId: draft.id,
        organisationId: sponsor.id,
        name: sponsor.name,
        joinedOn: new Date(`${input.joinedOn}T00:00:00Z`),
      },
    });
    await dropDocuments(tx, await draftTags(tx, [draft.id]));
  });
}

/** A verified organisation by its name, acronym or the last part of its address. */
async function findOrganisation(tx: Transaction, words: string): Promise<{ id: string; name: string }> {
  const equals = { equals: words, mode: "insensitive" as const };
  const found = await tx.organisation.findMany({
    where: { status: "verified", OR: [{ name: equals }, { acronym: equals }, { slug: words.toLowerCase() }] },
    orderBy: { id: "asc" },
    take: 2,
    select: { id: true, name: true },
  });
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw beside(
      "organisation",
      only === undefined ? "documents.errors.noOrganisation" : "documents.errors.severalOrganisations",
    );
  }
  return only;
}

function beside(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
