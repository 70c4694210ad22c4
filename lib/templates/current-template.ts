import type { Database } from "@/lib/db/client";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { asSeenBy, type TemplateView, templateColumns, toTemplate } from "./template-view";

/**
 * What a round asks now of a written input, with the parts that the group sees, in their order.
 * @param group of the organisation that answers; null for one that stated none, or for a person.
 * @returns null where nothing is asked: no template is current, or none of its parts is for this group.
 */
export async function currentTemplate(
  db: Database,
  roundId: string,
  group: StakeholderGroupName | null,
): Promise<TemplateView | null> {
  const row = await db.inputTemplate.findFirst({ where: { roundId, state: "current" }, select: templateColumns });
  if (row === null) return null;
  const template = asSeenBy(toTemplate(row), group);
  return template.parts.length === 0 ? null : template;
}

/** One version of a template, current or not, with the parts that the group sees; null where there is none. */
export async function templateOf(
  db: Database,
  templateId: string,
  group: StakeholderGroupName | null,
): Promise<TemplateView | null> {
  const row = await db.inputTemplate.findUnique({ where: { id: templateId }, select: templateColumns });
  return row === null ? null : asSeenBy(toTemplate(row), group);
}

/** Whether a written input of this group is taken in the round at all; the hours are another question. */
export async function acceptsInput(
  db: Database,
  roundId: string,
  group: StakeholderGroupName | null,
): Promise<boolean> {
  const round = await db.round.findUnique({ where: { id: roundId }, select: { acceptsInputs: true } });
  return round?.acceptsInputs === true && (await currentTemplate(db, roundId, group)) !== null;
}
