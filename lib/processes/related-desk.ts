import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { processPolicy } from "./policy";
import type { ProcessRelationKindName } from "./schema";

/** What the organisers of a process say of others, and which inputs of others they put before their own. */
export type RelatedForDesk = {
  id: string;
  slug: string;
  name: Localised;
  /** Public processes that it could be related to. */
  others: { id: string; name: Localised }[];
  relations: { id: string; kind: ProcessRelationKindName; to: Localised; words: Localised }[];
  referrals: { id: string; reference: string; consultation: Localised; referredAt: Date }[];
};

const mostOthers = 300;

/** For organisers of the process alone. Refuses: not_found, also for everybody else. */
export async function relatedForDesk(actor: Actor, slug: string): Promise<RelatedForDesk> {
  const row = await database().process.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, status: true },
      relations: {
        orderBy: { createdAt: "asc" },
        select: { id: true, kind: true, words: true, to: { select: { name: true } } },
      },
      referrals: {
        where: { withdrawnAt: null },
        orderBy: [{ referredAt: "desc" }, { id: "desc" }],
        take: 200,
        select: {
          ...{ id: true, referredAt: true },
          contribution: { select: { reference: true, consultation: { select: { title: true } } } },
        },
      },
    },
  });
  if (row === null || !processPolicy.relate(actor, row)) throw notFound();
  const others = await database().process.findMany({
    where: { status: "published", id: { not: row.id } },
    orderBy: { code: "asc" },
    take: mostOthers,
    select: { id: true, name: true },
  });
  return {
    ...{ id: row.id, slug: row.slug, name: readLocalised(row.name) },
    others: others.map(({ id, name }) => ({ id, name: readLocalised(name) })),
    relations: row.relations.map(({ id, kind, words, to }) => ({
      ...{ id, kind, to: readLocalised(to.name), words: readLocalised(words) },
    })),
    referrals: row.referrals.map(({ id, referredAt, contribution }) => ({
      ...{ id, referredAt, reference: contribution.reference ?? "" },
      consultation: readLocalised(contribution.consultation.title),
    })),
  };
}
