import { inLocale, type Localised } from "@/lib/kernel/localised";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import { inputHtml, wholeHtml } from "./input-html";
import { type InputContent, isAnswered, type PartContent } from "./part-content";

/** What stands over an answer. */
export type AskedPart = { key: string; number: string | null; title: Localised };

/** An answer with what pages show of it. */
export type ShownPart = PartContent & { bodyHtml: string | null; notesHtml: string | null; bodyText: string };

export type ShownInput = { parts: ShownPart[]; bodyHtml: string; bodyText: string };

/** What pages, feeds and search show of an input: HTML with its notes, and plain words. Parts without an answer drop out. */
export function showInput(content: InputContent, template: readonly AskedPart[]): ShownInput {
  const asked = new Map(template.map((part) => [part.key, part]));
  const answered = content.parts.filter(isAnswered);
  const html = inputHtml(answered);
  const firstNotes = countNotes(html);
  const parts = answered.map((part, at) => ({
    ...part,
    bodyHtml: html[at]?.html ?? null,
    notesHtml: html[at]?.notesHtml ?? null,
    bodyText: part.body === null ? "" : richTextToPlainText(part.body, firstNotes[at]),
  }));
  // The title comes last: whoever searches finds it, and a list that shows how the text begins does not repeat it.
  const bodyText = [
    ...parts.flatMap((part) => [part.keyMessage, part.bodyText, part.recommendation]),
    ...[content.about, content.title],
  ]
    .filter((words) => words !== null && words !== "")
    .join("\n\n");
  const headed = answered.map((part) => ({ ...part, heading: headingOf(asked.get(part.key), content.language) }));
  return { parts, bodyHtml: wholeHtml({ about: content.about, parts: headed }, html), bodyText };
}

/** The number of the first note of each answered part, by key: notes are counted through the whole input. */
export function firstNotesOf(parts: readonly PartContent[]): Map<string, number> {
  const answered = parts.filter(isAnswered);
  const numbers = countNotes(inputHtml(answered));
  return new Map(answered.map(({ key }, at) => [key, numbers[at] ?? 1]));
}

/** The number of the first note of each part. */
function countNotes(html: readonly { notesHtml: string | null }[]): number[] {
  let next = 1;
  return html.map(({ notesHtml }) => {
    const first = next;
    next += notesHtml?.split("<li id=").length ?? 1;
    next -= 1;
    return first;
  });
}

function headingOf(part: AskedPart | undefined, language: string): string {
  if (part === undefined) return "";
  const title = inLocale(part.title, language).text;
  return part.number === null ? title : `${part.number} ${title}`;
}
