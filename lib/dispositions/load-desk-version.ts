import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { dispositionPolicy } from "./policy";

/** A version whose answers somebody works on, and what they may do there; not_found for everybody else. */
export async function loadDeskVersion(db: Database, actor: Actor, versionId: string) {
  const row = await db.draftVersion.findFirst({
    where: { id: versionId, status: { not: "draft" } },
    select: {
      id: true,
      slug: true,
      label: true,
      language: true,
      draft: {
        select: {
          id: true,
          slug: true,
          title: true,
          consultation: {
            select: { id: true, slug: true, title: true, process: { select: { id: true, slug: true } } },
          },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const { consultation, ...draft } = row.draft;
  const { process, ...about } = consultation;
  const subject = { draftId: draft.id, processId: process.id };
  if (!dispositionPolicy.read(actor, subject)) throw notFound();
  return {
    id: row.id,
    slug: row.slug,
    label: readLocalised(row.label),
    language: row.language,
    draft: { ...draft, title: readLocalised(draft.title) },
    consultation: { ...about, title: readLocalised(about.title) },
    process,
    subject,
    may: {
      // Nobody's contribution: whether the office is there at all.
      decide: dispositionPolicy.decide(actor, { ...subject, ...nobodys }),
      publish: dispositionPolicy.publish(actor, subject),
    },
  };
}

export const nobodys = { authorId: "", organisationId: null, isOwnOrganisation: false, isOwnSubmission: false };

export type DeskVersion = Awaited<ReturnType<typeof loadDeskVersion>>;
