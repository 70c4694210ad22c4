import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { dispositionPolicy } from "./policy";
import { type AnswerState, answerStates } from "./schema";

export type StandardWording = { id: string; state: AnswerState; words: Localised; active: boolean };

/** Wordings of a process that are in use, in the order of the states; for the forms of the desk. */
export async function usableWordings(processId: string): Promise<StandardWording[]> {
  return (await allWordings(processId)).filter(({ active }) => active);
}

/** All wordings of a process for those who work on its answers; refuses others as not_found. */
export async function readWordings(actor: Actor, slug: string) {
  const process = await database().process.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  if (process === null || !dispositionPolicy.readWordings(actor, { processId: process.id })) throw notFound();
  return {
    process: { ...process, name: readLocalised(process.name) },
    wordings: await allWordings(process.id),
    mayEdit: dispositionPolicy.editWordings(actor, { processId: process.id }),
  };
}

/** Processes whose wordings the actor may read. */
export async function processesWithWordings(actor: Actor): Promise<{ slug: string; name: Localised }[]> {
  const ids = [...new Set(actor.offices.map(({ processId }) => processId))];
  const rows = await database().process.findMany({
    where: { id: { in: ids.filter((processId) => dispositionPolicy.readWordings(actor, { processId })) } },
    select: { slug: true, name: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug, name }) => ({ slug, name: readLocalised(name) }));
}

async function allWordings(processId: string): Promise<StandardWording[]> {
  const rows = await database().standardWording.findMany({
    where: { processId },
    select: { id: true, state: true, words: true, active: true, position: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return answerStates.flatMap((state) =>
    rows
      .filter((row) => row.state === state)
      .map(({ id, words, active }) => ({ id, state, active, words: readLocalised(words) })),
  );
}

/** Path of the page of a process's wordings, below the locale. */
export async function addressOfWordings(processId: string): Promise<string> {
  const { slug } = await database().process.findUniqueOrThrow({ where: { id: processId }, select: { slug: true } });
  return `/desk/dispositions/wordings/${slug}`;
}
