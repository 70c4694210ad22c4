import type { Transaction } from "@/lib/db/client";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { currentTemplate, templateOf } from "./current-template";
import { type TemplatePartView, type TemplateView, templateColumns, toTemplate } from "./template-view";

export type CarriedInput = {
  /** What the draft answers now. */
  template: TemplateView;
  /** Whether the organiser changed the template since the draft was last carried. */
  moved: boolean;
  /** Parts that have an answer but are no longer asked; the writer sees their text as such and may move it elsewhere. */
  gone: TemplatePartView[];
};

/**
 * Brings a draft to the version of the template that is current: its answers are bound by the keys of the parts, take
 * their area and norm from the new ones, and answers to what is asked no longer stay behind the others, unchanged.
 * The text itself and its revision stay as they are. Call it for drafts only.
 * @returns null where the input answers no template that can be found.
 */
export async function carryToVersion(
  tx: Transaction,
  contributionId: string,
  group: StakeholderGroupName | null,
): Promise<CarriedInput | null> {
  const input = await tx.input.findUnique({
    where: { contributionId },
    select: {
      templateId: true,
      contribution: { select: { roundId: true } },
      parts: { select: { partKey: true }, orderBy: { position: "asc" } },
    },
  });
  if (input === null) return null;
  const current =
    (await currentTemplate(tx, input.contribution.roundId, group)) ?? (await templateOf(tx, input.templateId, group));
  if (current === null) return null;
  const answered = input.parts.map(({ partKey }) => partKey);
  const asked = new Set(current.parts.map(({ key }) => key));
  const left = answered.filter((key) => !asked.has(key));
  const moved = current.id !== input.templateId;
  if (moved) await bind(tx, contributionId, current, left);
  return { template: current, moved, gone: await partsOnceAsked(tx, current.roundId, left) };
}

async function bind(tx: Transaction, contributionId: string, template: TemplateView, left: string[]): Promise<void> {
  await tx.input.update({ where: { contributionId }, data: { templateId: template.id }, select: { templateId: true } });
  for (const [index, part] of template.parts.entries()) {
    await tx.inputPart.updateMany({
      where: { contributionId, partKey: part.key },
      data: { position: index + 1, areaId: part.areaId, norm: part.norm },
    });
  }
  for (const [index, partKey] of left.entries()) {
    await tx.inputPart.updateMany({
      where: { contributionId, partKey },
      data: { position: template.parts.length + index + 1 },
    });
  }
}

/** Parts by their keys as they were asked last, in any version of the round's template; keys never asked are absent. */
export async function partsOnceAsked(
  tx: Transaction,
  roundId: string,
  keys: readonly string[],
): Promise<TemplatePartView[]> {
  if (keys.length === 0) return [];
  const rows = await tx.inputTemplate.findMany({
    where: { roundId, state: { not: "draft" } },
    orderBy: { version: "desc" },
    select: templateColumns,
  });
  const parts = rows.flatMap((row) => toTemplate(row).parts);
  return keys.flatMap((key) => parts.find((part) => part.key === key) ?? []);
}
