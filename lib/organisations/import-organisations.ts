import { database, type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Prisma } from "@/lib/db/generated/client";
import { nullJson } from "@/lib/db/null-json";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { createWithSlug } from "./create-with-slug";
import type { ImportEntry } from "./import-entry";
import type { ImportFile } from "./import-file";
import { writeParts } from "./import-parts";
import { keepHistory } from "./keep-history";
import { type ImportPlan, planImport } from "./plan-import";
import { organisationPolicy } from "./policy";
import { dropOrganisation } from "./write-organisation";

/** What an import would do, for an administrator to look at. Refuses as invalid a file that holds no organisations. */
export async function previewImport(actor: Actor, file: ImportFile): Promise<ImportPlan> {
  authorise(organisationPolicy.administer, actor, undefined);
  return planImport(database(), file);
}

type Confirmed = ImportFile & { /** Of the plan that the administrator has seen. */ fingerprint: string };

/**
 * Carries out the import that an administrator has seen: entries become verified organisations of the directory for
 * which nobody speaks yet. Organisations that somebody speaks for say it themselves and are left alone.
 *
 * Refuses: conflict when the same file would now do something else than was shown.
 */
export function importOrganisations(
  deps: Deps,
  { fingerprint, ...file }: Confirmed,
): Promise<{ created: number; updated: number }> {
  return transaction(async (tx) => {
    authorise(organisationPolicy.administer, deps.actor, undefined);
    // One import after the other, so that the plan is still true when it is carried out.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('openfloor import of organisations'))::text`;
    const plan = await planImport(tx, file);
    if (plan.fingerprint !== fingerprint) throw new DomainError("conflict", "organisations.errors.importChanged");
    const known = plan.entries.flatMap(({ entry, id }) => (entry === null || id === null ? [] : [id]));
    const told = { by: "import", at: deps.clock.now() } as const;
    const counts = await keepHistory(tx, known, told, () => carryOut(tx, deps, plan));
    await dropDocuments(tx, ["organisations", "search", "home"]);
    return counts;
  });
}

async function carryOut(tx: Transaction, deps: Deps, { entries }: ImportPlan) {
  let created = 0;
  let updated = 0;
  for (const { line, entry, id } of entries) {
    if (entry === null) continue;
    if (line.kind === "create") created += await createEntry(tx, deps, entry);
    else if (id !== null) updated += await updateEntry(tx, id, entry, deps.actor.locale);
  }
  await writeParts(tx, entries);
  return { created, updated };
}

async function createEntry(tx: Transaction, { actor, clock }: Deps, entry: ImportEntry): Promise<number> {
  const at = clock.now();
  const id = newId();
  const { names, acronym, ...columns } = columnsOf(entry, actor.locale);
  const organisation = { ...columns, id, name: entry.name, status: "verified", createdAt: at, verifiedAt: at } as const;
  await createWithSlug(tx, { ...organisation, acronym, names }, entry.slug);
  await recordTransition(tx, {
    subject: "organisation",
    subjectId: id,
    field: "status",
    from: null,
    to: "verified",
    actor,
    reason: "import",
    at,
  });
  return 1;
}

async function updateEntry(tx: Transaction, id: string, entry: ImportEntry, locale: string): Promise<number> {
  await tx.organisation.update({
    where: { id },
    data: { ...columnsOf(entry, locale), name: entry.name, revision: { increment: 1 } },
    select: { id: true },
  });
  await dropOrganisation(tx, id);
  return 1;
}

/** The columns that an entry speaks of; those it leaves out stay as they are. */
function columnsOf({ facts }: ImportEntry, locale: string) {
  const { meetings, description, descriptionLanguage, ...columns } = facts;
  const language = description == null ? null : (descriptionLanguage ?? locale);
  return {
    ...columns,
    ...(description === undefined ? {} : { description, descriptionLanguage: language }),
    ...(meetings === undefined ? {} : { answers: meetings === null ? nullJson : { meetings } }),
  } satisfies Prisma.OrganisationUncheckedUpdateInput;
}
