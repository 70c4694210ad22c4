import { randomUUID } from "node:crypto";
import { demo } from "./e2e-site";
import type { Answer, Visitor } from "./e2e-visitor";
import { wordsOf } from "./e2e-words";

const t = wordsOf("en");

export type Kept = { id: string; revision: number };

/** The ids that a comment on a paragraph of the demo's text is written with, as its reading page links them. */
export async function findParagraph(visitor: Visitor, number: string, text: string = demo.text) {
  const { text: html } = await visitor.ask(`/en${text}`);
  const label = `aria-label="${t("public.commentOnParagraph", { number })}"`;
  const [link = ""] = html.match(/<a [^>]*>/g)?.filter((tag) => tag.includes(label)) ?? [];
  const [, versionId, paragraphId] = /\/compose\/([0-9a-f-]{36})\?paragraph=([0-9a-f-]{36})/.exec(link) ?? [];
  if (versionId === undefined || paragraphId === undefined) throw new Error(`No way to comment on paragraph ${number}`);
  return { versionId, paragraphId };
}

/** What a composer sends to keep a comment without a position on the text. */
export async function commentOn(visitor: Visitor, number: string, words: string, text: string = demo.text) {
  return {
    ...(await findParagraph(visitor, number, text)),
    draftKey: randomUUID(),
    type: "substantive",
    stance: "",
    language: "en",
    bodyPlain: words,
  };
}

/** Keeps a comment as a draft of the organisation that the visitor acts for. */
export async function keepDraft(visitor: Visitor, number: string, words: string, text?: string): Promise<Kept> {
  const answer = await visitor.postJson("/api/drafts?locale=en", await commentOn(visitor, number, words, text));
  if (answer.status !== 200) throw new Error(`The draft was not kept: ${answer.status} ${answer.text}`);
  return readKept(answer);
}

export function readKept({ text }: Answer): Kept {
  const { id, revision }: { id?: unknown; revision?: unknown } = JSON.parse(text);
  if (typeof id !== "string" || typeof revision !== "number") throw new Error(`This is no kept draft: ${text}`);
  return { id, revision };
}

/** The focal point submits drafts by ticking them. */
export async function submitDrafts(focalPoint: Visitor, drafts: readonly Kept[]): Promise<void> {
  const form = await focalPoint.form("/en/me/contributions", t("contributions.list.submitChosen"));
  const answer = await focalPoint.send(form, { "chosen[]": drafts.map(({ id, revision }) => `${id}:${revision}`) });
  if (!answer.headers.location?.includes(`submitted-${drafts.length}`))
    throw new Error(`Not submitted: ${answer.text}`);
}

/** A moderator decides as the desk's form does; refusing and returning take the first reason of the list. */
export async function decide(
  moderator: Visitor,
  id: string,
  decision: "publish" | "return" | "refuse",
): Promise<Answer> {
  const path = `/en/desk/moderation/${id}`;
  const form = await moderator.form(path, ({ fields }) => fields.decision === decision);
  if (decision === "publish") return moderator.send(form);
  const { text } = await moderator.ask(path);
  const fieldset = text.slice(text.indexOf(`id="${decision}-reason`));
  const [, reasonCode = ""] = /name="reasonCode"[^>]*value="([^"]+)"/.exec(fieldset) ?? [];
  return moderator.send(form, { reasonCode, words: "Tell us more about it and send it again." });
}
