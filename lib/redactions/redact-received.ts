import { contentOfHistory } from "@/lib/inputs/history-content";
import { checkBody } from "@/lib/inputs/read-part";
import { firstNotesOf } from "@/lib/inputs/shown-input";
import { checkRichText, type RichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import { cutRichText } from "./cut-rich-text";
import { type Cut, cutText } from "./cut-text";

/*
 * What was received, without the words that a decision took out of it: what the row has to hold then. The same cuts as
 * redactContribution makes, on the content of a receipt. Pure.
 */

type Json = Readonly<Record<string, unknown>>;
type CutsOf = (field: string) => Cut[];

/** The content of a comment's receipt as the public may read it. Throws where the places do not fit the text. */
export function redactReceivedComment(received: Json, cuts: CutsOf): Json {
  const body = checkRichText(received.body);
  const without = (field: string, text: unknown) => (typeof text === "string" ? cutText(text, cuts(field)) : text);
  return {
    ...received,
    body: cutRichText(body, richTextToPlainText(body).trim(), cuts("body")),
    proposedText: without("proposedText", received.proposedText),
    changeNote: without("changeNote", received.changeNote),
    fallback: changed(received.fallback, "text", (text) => without("fallbackText", text)),
    term: changed(received.term, "to", (text) => without("termTo", text)),
  };
}

/** The same for an input. */
export function redactReceivedInput(received: Json, cuts: CutsOf): Json {
  const firstNotes = firstNotesOf(contentOfHistory(received).parts);
  const without = (field: string, text: unknown) => (typeof text === "string" ? cutText(text, cuts(field)) : text);
  const parts = Array.isArray(received.parts) ? received.parts : [];
  return {
    ...received,
    title: without("title", received.title),
    about: without("about", received.about),
    parts: parts.map((part: unknown) => {
      const answer = fieldsOf(part);
      const name = `part:${answer.key}`;
      const firstNote = firstNotes.get(String(answer.key)) ?? 1;
      return {
        ...answer,
        keyMessage: without(`${name}:keyMessage`, answer.keyMessage),
        recommendation: without(`${name}:recommendation`, answer.recommendation),
        body: answer.body == null ? null : cutBody(checkBody(answer.body), cuts(`${name}:body`), firstNote),
      };
    }),
  };
}

function cutBody(body: RichText | null, cuts: Cut[], firstNote: number): RichText | null {
  return body && cutRichText(body, richTextToPlainText(body, firstNote), cuts, firstNote);
}

function changed(value: unknown, name: string, change: (text: unknown) => unknown): unknown {
  const fields = fieldsOf(value);
  return name in fields ? { ...fields, [name]: change(fields[name]) } : value;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
