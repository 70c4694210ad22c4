import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";

/** One of the answers that can be ticked. */
export type TemplateChoice = { key: string; label: Localised };

/** A section or a question as those who answer see it. */
export type TemplatePartView = {
  /** Answers are bound to it; it stays the same across the versions of a template. */
  key: string;
  kind: "section" | "question";
  /** Number or letter as shown; null for none. */
  number: string | null;
  title: Localised;
  guidance: Localised;
  required: boolean;
  answerKind: "text" | "one_choice" | "several_choices";
  /** Empty for a text. */
  choices: TemplateChoice[];
  asksKeyMessage: boolean;
  asksRecommendation: boolean;
  asksBody: boolean;
  /** Most words of the part, notes included; null for no limit. */
  maxWords: number | null;
  /** Languages the part may be written in; empty for those of the round. */
  languages: string[];
  /** Groups that see the part; empty for everybody. */
  stakeholderGroups: StakeholderGroupName[];
  areaId: string | null;
  /** "norm-a" to "norm-k"; null for none. */
  norm: string | null;
};

/** What a round asks of a written input, in one version, as one group sees it. */
export type TemplateView = {
  id: string;
  roundId: string;
  version: number;
  state: "draft" | "current" | "replaced";
  guidance: Localised;
  /** Most words in the whole input, notes included; null for no limit. */
  maxWords: number | null;
  /** Whether a text of the submitter about itself opens the input. */
  asksAbout: boolean;
  /** In their order. */
  parts: TemplatePartView[];
};

/** What is read of a template to show it. */
export const templateColumns = {
  id: true,
  roundId: true,
  version: true,
  state: true,
  guidance: true,
  maxWords: true,
  asksAbout: true,
  parts: {
    orderBy: { position: "asc" },
    select: {
      key: true,
      kind: true,
      number: true,
      title: true,
      guidance: true,
      required: true,
      answerKind: true,
      choices: true,
      asksKeyMessage: true,
      asksRecommendation: true,
      asksBody: true,
      maxWords: true,
      languages: true,
      stakeholderGroups: true,
      areaId: true,
      norm: true,
    },
  },
} as const;

type PartRow = Omit<TemplatePartView, "title" | "guidance" | "choices"> & {
  title: unknown;
  guidance: unknown;
  choices: unknown;
};

type TemplateRow = Omit<TemplateView, "guidance" | "parts"> & { guidance: unknown; parts: PartRow[] };

/** A stored part as it is shown. */
export function toPart(row: PartRow): TemplatePartView {
  return {
    ...row,
    title: readLocalised(row.title),
    guidance: readLocalised(row.guidance),
    choices: readChoices(row.choices),
  };
}

/** A stored template with every part, whoever sees it. */
export function toTemplate(row: TemplateRow): TemplateView {
  return { ...row, guidance: readLocalised(row.guidance), parts: row.parts.map(toPart) };
}

/** The same with the parts that a group sees; null stands for a person of no group, who sees what everybody sees. */
export function asSeenBy(template: TemplateView, group: StakeholderGroupName | null): TemplateView {
  return { ...template, parts: template.parts.filter((part) => isSeenBy(part, group)) };
}

/** Whether a group is asked this. */
export function isSeenBy(
  part: Pick<TemplatePartView, "stakeholderGroups">,
  group: StakeholderGroupName | null,
): boolean {
  if (part.stakeholderGroups.length === 0) return true;
  return group !== null && part.stakeholderGroups.includes(group);
}

function readChoices(value: unknown): TemplateChoice[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((choice: unknown) => {
    if (typeof choice !== "object" || choice === null || !("key" in choice) || typeof choice.key !== "string")
      return [];
    return [{ key: choice.key, label: readLocalised("label" in choice ? choice.label : null) }];
  });
}
