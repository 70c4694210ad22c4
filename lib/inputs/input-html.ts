import { escapeHtml } from "@/lib/text/escape-html";
import { type NotedHtml, toNotedHtml } from "@/lib/text/noted-html";
import type { PartContent } from "./part-content";

/** A part as a page shows it; html and notes are those of the body. */
export type PartHtml = { key: string; html: string | null; notesHtml: string | null };

/** The bodies of an input as safe HTML, footnotes numbered through the whole of it in the order given. */
export function inputHtml(parts: readonly Pick<PartContent, "key" | "body">[]): PartHtml[] {
  const made = toNotedHtml(parts.map(({ body }) => body));
  return parts.map(({ key }, at) => ({ key, html: made[at]?.html ?? null, notesHtml: made[at]?.notesHtml ?? null }));
}

/** What the whole of an input is made of, in its order. */
type Written = { about: string | null; parts: readonly (PartContent & { heading: string; body: unknown })[] };

/** One flow of safe HTML: about, then each part under its heading, the notes at the end. */
export function wholeHtml({ about, parts }: Written, made: readonly PartHtml[]): string {
  const flow = parts.flatMap(({ heading, keyMessage, recommendation }, at) => [
    `<h3>${escapeHtml(heading)}</h3>`,
    ...(keyMessage === null ? [] : [`<p><strong>${escapeHtml(keyMessage)}</strong></p>`]),
    made[at]?.html ?? "",
    ...(recommendation === null ? [] : [`<p><em>${escapeHtml(recommendation)}</em></p>`]),
  ]);
  const notes = made.map(({ notesHtml }: Pick<NotedHtml, "notesHtml">) => notesHtml ?? "").join("");
  return [
    ...(about === null ? [] : [`<p>${escapeHtml(about)}</p>`]),
    ...flow,
    ...(notes === "" ? [] : [`<ol class="notes">${notes}</ol>`]),
  ].join("");
}
