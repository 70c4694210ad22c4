import { saveInput } from "@/lib/inputs/save-input";
import type { SaveInput } from "@/lib/inputs/schema";
import { startInput } from "@/lib/inputs/start-input";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "./actor";
import type { MadeConsultation } from "./consultation";

/** A paragraph of the editor, with a note behind its words where one is given. */
export const aParagraph = (words: string, note?: string) => ({
  type: "paragraph",
  content: [
    { type: "text", text: words },
    ...(note === undefined ? [] : [{ type: "footnote", content: [{ type: "text", text: note }] }]),
  ],
});

/** A body as the editor sends it. */
export const aBody = (...content: object[]) => JSON.stringify({ type: "doc", content });

/** Answers to the parts "threats" and "norms", each with a note. */
export const finishedInput = {
  title: "On threats",
  about: "We are a demonstration.",
  parts: {
    "p-threats": { keyMessage: "Threats grow.", body: aBody(aParagraph("Hospitals are hit.", "See A/75/816.")) },
    "p-norms": { body: aBody(aParagraph("Norm (f) matters.", "See norm (f).")) },
  },
};

/** An input begun in the round of a consultation, with one open page that saves. */
export async function anOpenInput(at: Pick<MadeConsultation, "round">, by: Actor) {
  const { id } = await startInput(depsOf(by), { roundId: at.round.id, language: "en" });
  const pageKey = newId();
  let seenRevision = 1;
  return {
    id,
    pageKey,
    revision: () => seenRevision,
    async save(given: Omit<Partial<SaveInput>, "id">, writer: Actor = by) {
      const saved = await saveInput(depsOf(writer), { pageKey, seenRevision, ...given, id });
      seenRevision = saved.revision;
      return saved;
    },
  };
}
