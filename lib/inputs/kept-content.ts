import type { Database } from "@/lib/db/client";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { templateOf } from "@/lib/templates/current-template";
import type { TemplateView } from "@/lib/templates/template-view";
import { emptyPart, type InputContent, type PartContent } from "./part-content";
import { keptBody } from "./read-part";

/** What is read of an input to know its content. */
export const keptColumns = {
  templateId: true,
  title: true,
  about: true,
  joint: true,
  textSha256: true,
  words: true,
  parts: {
    select: { partKey: true, keyMessage: true, recommendation: true, body: true, choices: true },
    orderBy: { position: "asc" },
  },
} as const;

export type KeptRow = {
  title: string;
  about: string | null;
  parts: {
    partKey: string;
    keyMessage: string | null;
    recommendation: string | null;
    body: unknown;
    choices: string[];
  }[];
};

/** The content of stored rows: every part of the template in its order, answered or not, then what is asked no more. */
export function contentOf(row: KeptRow, language: string, template: Pick<TemplateView, "parts">): InputContent {
  const kept = new Map(row.parts.map((part) => [part.partKey, toPart(part)]));
  const asked = template.parts.map(({ key }) => kept.get(key) ?? emptyPart(key));
  const others = [...kept.values()].filter(({ key }) => !template.parts.some((part) => part.key === key));
  return { title: row.title, about: row.about, language, parts: [...asked, ...others] };
}

function toPart({ partKey, keyMessage, recommendation, body, choices }: KeptRow["parts"][number]): PartContent {
  return { key: partKey, keyMessage, recommendation, body: keptBody(body), choices };
}

/** The template that an input answers, as its organisation sees it. */
export async function templateFor(
  db: Database,
  templateId: string,
  organisation: { stakeholderGroup: StakeholderGroupName | null } | null,
): Promise<TemplateView> {
  const template = await templateOf(db, templateId, organisation?.stakeholderGroup ?? null);
  // An input holds its template; the database keeps the row as long as the input is there.
  if (template === null) throw new Error("The template of an input is gone");
  return template;
}
