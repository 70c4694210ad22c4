import type { RichText } from "@/lib/text/rich-text";
import { NoteList, nodesToHtml } from "@/lib/text/rich-text-html";

/** HTML of one text of several: its own, and its notes as items of a list; notes are null where it has none. */
export type NotedHtml = { html: string; notesHtml: string | null };

/**
 * Safe HTML of texts that stand one after the other in one document, null where one was not written. Footnotes are
 * numbered through all of them: the mark of note 3 is `#fnref3` and links to `#fn3`, an item of the list of notes
 * that links back. The items belong into `<ol class="notes">`, at the end of the document or of the text.
 */
export function toNotedHtml(texts: readonly (RichText | null)[]): (NotedHtml | null)[] {
  let next = 1;
  return texts.map((text) => {
    if (text === null) return null;
    const notes = new NoteList(next);
    const html = nodesToHtml(text.content, notes);
    next = notes.next;
    return { html, notesHtml: notes.toHtml() === "" ? null : notes.toHtml() };
  });
}

/**
 * The same HTML for a page where the notes are not: its marks lead to the notes on the page at `address`, and carry
 * no id, because other texts on that page have notes of the same numbers.
 */
export function withNotesAt(html: string, address: string): string {
  return html.replace(/<a href="#fn(\d+)" id="fnref\d+">/g, (_, number) => `<a href="${address}#fn${number}">`);
}
