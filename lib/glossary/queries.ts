import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { keptBy, processesKept, termPolicy } from "./policy";

const most = 2_000;

/** The terms that the actor keeps, by address. Administrators and organisers only. */
export async function listTermsForDesk(actor: Actor) {
  authorise(termPolicy.list, actor, undefined);
  const rows = await database().glossaryTerm.findMany({
    where: keptBy(actor),
    orderBy: { slug: "asc" },
    take: most,
    select: {
      ...{ id: true, slug: true, status: true, term: true, process: { select: { name: true } } },
      _count: { select: { definitions: true } },
    },
  });
  return rows.map(({ term, process, _count, ...row }) => ({
    ...row,
    term: readLocalised(term),
    process: process === null ? null : readLocalised(process.name),
    definitions: _count.definitions,
  }));
}

export type TermForDesk = Awaited<ReturnType<typeof getTermForDesk>>;

/** One term with all its words; not_found when it is none of the actor's to keep. */
export async function getTermForDesk(actor: Actor, id: string) {
  const row = await database().glossaryTerm.findUnique({
    where: { id },
    select: {
      ...{ id: true, slug: true, status: true, revision: true, processId: true, term: true, forms: true },
      definitions: {
        orderBy: { position: "asc" },
        select: { words: true, source: true, address: true, usedBy: true },
      },
    },
  });
  if (row === null || !termPolicy.keep(actor, row)) throw notFound();
  return {
    ...row,
    term: readLocalised(row.term),
    forms: readLocalised(row.forms),
    definitions: row.definitions.map(({ words, usedBy, source, address }) => ({
      ...{ words: readLocalised(words), usedBy: readLocalised(usedBy), source, address },
    })),
  };
}

/** Where the actor may add a term: the platform as null, and processes. */
export async function glossariesOf(actor: Actor): Promise<{ id: string | null; name: Localised }[]> {
  authorise(termPolicy.list, actor, undefined);
  const processes = await database().process.findMany({
    where: { id: { in: processesKept(actor) } },
    orderBy: { code: "asc" },
    select: { id: true, name: true },
  });
  return [
    ...(actor.administrator ? [{ id: null, name: {} }] : []),
    ...processes.map(({ id, name }) => ({ id, name: readLocalised(name) })),
  ];
}
