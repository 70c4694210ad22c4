import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readLocalised } from "@/lib/kernel/localised";
import { templatePolicy } from "./policy";
import { templateColumns, toTemplate } from "./template-view";

/** The template of a round as the desk shows it. */
export type TemplateForDesk = Awaited<ReturnType<typeof getTemplateForDesk>>;

/**
 * What a round asks or is going to ask: the draft where there is one, else what is current; with the versions there are
 * and how many inputs answer each.
 */
export async function getTemplateForDesk(actor: Actor, slug: string, roundId: string) {
  const round = !isId(roundId)
    ? null
    : await database().round.findFirst({
        where: { id: roundId, consultation: { slug } },
        select: {
          id: true,
          name: true,
          position: true,
          zone: true,
          acceptsInputs: true,
          consultation: {
            select: {
              slug: true,
              title: true,
              processId: true,
              process: { select: { areas: { select: { id: true, name: true }, orderBy: { position: "asc" } } } },
            },
          },
          templates: {
            orderBy: { version: "desc" },
            select: { id: true, version: true, state: true, currentAt: true, _count: { select: { inputs: true } } },
          },
        },
      });
  if (round === null || !templatePolicy.see(actor, round.consultation)) throw notFound();
  const { consultation, templates, ...rest } = round;
  const shown = templates.find(({ state }) => state === "draft") ?? templates.find(({ state }) => state === "current");
  const row =
    shown === undefined
      ? null
      : await database().inputTemplate.findUnique({
          where: { id: shown.id },
          select: { ...templateColumns, revision: true },
        });
  return {
    round: { ...rest, name: readLocalised(rest.name) },
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
    areas: consultation.process.areas.map(({ id, name }) => ({ id, name: readLocalised(name) })),
    template: row === null ? null : { ...toTemplate(row), revision: row.revision, answers: shown?._count.inputs ?? 0 },
    versions: templates.map(({ _count, ...version }) => ({ ...version, answers: _count.inputs })),
    may: { edit: templatePolicy.edit(actor, consultation) },
  };
}

/** The way back to the template of a round after an act on it. */
export async function getTemplateAddress(actor: Actor, templateId: string): Promise<string> {
  const row = await database().inputTemplate.findUnique({ where: { id: templateId }, select: { roundId: true } });
  if (row === null) throw notFound();
  return getTemplateAddressOfRound(actor, row.roundId);
}

/** The same, by the round. */
export async function getTemplateAddressOfRound(actor: Actor, roundId: string): Promise<string> {
  const row = await database().round.findUnique({
    where: { id: roundId },
    select: { consultation: { select: { slug: true, processId: true } } },
  });
  if (row === null || !templatePolicy.see(actor, row.consultation)) throw notFound();
  return `/desk/consultations/${row.consultation.slug}/rounds/${roundId}/template`;
}
