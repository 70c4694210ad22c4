import { decide, findParagraph, keepDraft, submitDrafts } from "./e2e-comments";
import { uniqueWord } from "./e2e-site";
import { Visitor } from "./e2e-visitor";

export type PublishedComment = { id: string; reference: string; words: string };

/** Comments of the demo's first organisation on its open text, each published by a moderator, with words of their own. */
export async function publishComments(paragraphs: readonly string[]): Promise<PublishedComment[]> {
  const focalPoint = await new Visitor().signInAs("awa@demo.example");
  const moderator = await new Visitor().signInAs("moderator@demo.example");
  const made: PublishedComment[] = [];
  for (const number of paragraphs) {
    const words = `${uniqueWord()} ${uniqueWord()}`;
    const draft = await keepDraft(focalPoint, number, words);
    await submitDrafts(focalPoint, [draft]);
    await decide(moderator, draft.id, "publish");
    made.push({ id: draft.id, words, reference: await referenceOf(focalPoint, words) });
  }
  return made;
}

/** The public reference of a comment, out of the list of its writers. */
async function referenceOf(focalPoint: Visitor, words: string): Promise<string> {
  const { text } = await focalPoint.ask("/en/me/contributions");
  const after = text.slice(text.indexOf(words));
  const [, reference] = /\/en\/contributions\/([A-Z0-9]+-\d{4}-\d+)/.exec(after) ?? [];
  if (reference === undefined) throw new Error(`No published comment holds ${words}`);
  return reference;
}

/** The desk's list of answers to the demo's open text. */
export async function answerListOf(locale: string): Promise<string> {
  const { versionId } = await findParagraph(await new Visitor().signInAs("awa@demo.example"), "3");
  return `/${locale}/desk/dispositions/${versionId}`;
}
