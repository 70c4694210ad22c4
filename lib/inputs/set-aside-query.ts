import { ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Localised } from "@/lib/kernel/localised";
import { partsOfTemplates } from "@/lib/templates/parts-of-templates";
import type { TemplatePartView, TemplateView } from "@/lib/templates/template-view";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import { fitQuestions, type SetAside } from "./fit-questions";
import { contentOfHistory } from "./history-content";
import { inputHtml } from "./input-html";
import type { ShownPart } from "./input-text";
import type { InputContent, PartContent } from "./part-content";

/** What was set aside, as its writer reads and copies it; nothing of it is submitted. */
export type ShownAside = {
  about: string | null;
  parts: (ShownPart & { notesHtml: string | null })[];
};

/**
 * What was written under other versions of the questions and has no place in the present one; null where nothing was,
 * or where all of it stands in the present text again. Whoever calls has loaded the input for the actor.
 */
export async function readSetAside(
  actor: Actor,
  id: string,
  present: { content: InputContent; template: TemplateView },
): Promise<ShownAside | null> {
  const db = database();
  const where = {
    contributionId: id,
    templateId: { not: present.template.id },
    input: { contribution: ownSide(actor) },
  };
  const last = await db.inputHistory.groupBy({ by: ["templateId"], where, _max: { revision: true } });
  if (last.length === 0) return null;
  const states = await db.inputHistory.findMany({
    where: { ...where, revision: { in: last.flatMap(({ _max }) => _max.revision ?? []) } },
    orderBy: { revision: "desc" },
    select: { templateId: true, content: true },
  });
  const asked = await partsOfTemplates(
    db,
    states.map(({ templateId }) => templateId),
  );
  const left = states.map(({ content }) => fitQuestions(contentOfHistory(content), present.template).aside);
  const parts = new Map(left.flatMap((aside) => aside.parts.map((part) => [part.key, part] as const)).reverse());
  const words = wordsOf(present.content);
  const about = left.find((aside) => aside.about !== null)?.about ?? null;
  const shown = showAside(
    {
      about: about === null || words.includes(squeezed(about)) ? null : about,
      parts: [...parts.values()].filter((part) => !stands(part, words)),
    },
    // The latest version last: its titles win.
    [...states].reverse().flatMap(({ templateId }) => asked.get(templateId) ?? []),
  );
  return shown.about === null && shown.parts.length === 0 ? null : shown;
}

/** The same with the names of the parts, and bodies as HTML. */
export function showAside({ about, parts }: SetAside, asked: readonly TemplatePartView[]): ShownAside {
  const known = new Map(asked.map((part) => [part.key, part]));
  const html = inputHtml(parts);
  return {
    about,
    parts: parts.map(({ key, keyMessage, recommendation, choices }, at) => {
      const part = known.get(key);
      const title: Localised = part?.title ?? {};
      return {
        ...{ key, keyMessage, recommendation, title },
        number: part?.number ?? null,
        bodyHtml: html[at]?.html ?? null,
        notesHtml: html[at]?.notesHtml ?? null,
        choices: (part?.choices ?? []).filter((choice) => choices.includes(choice.key)).map(({ label }) => label),
      };
    }),
  };
}

/** Whether the writer has brought all its words into the present text; a tick alone is not worth keeping then. */
function stands(part: PartContent, present: string): boolean {
  const texts = textsOf(part);
  return texts.length > 0 && texts.every((text) => present.includes(text));
}

function wordsOf({ about, parts }: InputContent): string {
  return [squeezed(about ?? ""), ...parts.flatMap(textsOf)].join(" ");
}

function textsOf({ keyMessage, recommendation, body }: PartContent): string[] {
  return [keyMessage ?? "", recommendation ?? "", body === null ? "" : richTextToPlainText(body)]
    .map(squeezed)
    .filter((text) => text !== "");
}

/** Without spaces and the numbers of notes, which change when a text is put elsewhere. */
function squeezed(text: string): string {
  return text.replace(/\[\d+\]/g, "").replace(/\s+/g, "");
}
