import type { TemplatePartView, TemplateView } from "@/lib/templates/template-view";
import { emptyPart, type InputContent, isAnswered, type PartContent } from "./part-content";

/** What was written and has no place in the questions: whole answers, and single fields that are no longer asked for. */
export type SetAside = { about: string | null; parts: PartContent[] };

/**
 * The same words under another version of the questions. Answers are bound to the key of their part: what is still
 * asked for stays where it was, in the order of the questions; everything else is set aside. Nothing is in both and
 * nothing in neither.
 */
export function fitQuestions(
  content: InputContent,
  asked: Pick<TemplateView, "parts" | "asksAbout">,
): { fitting: InputContent; aside: SetAside } {
  const known = new Map(asked.parts.map((part) => [part.key, part]));
  const fitted = new Map(content.parts.map((part) => [part.key, fitPart(part, known.get(part.key))]));
  return {
    fitting: {
      ...content,
      about: asked.asksAbout ? content.about : null,
      parts: asked.parts.map(({ key }) => fitted.get(key)?.fits ?? emptyPart(key)),
    },
    aside: {
      about: asked.asksAbout ? null : content.about,
      parts: [...fitted.values()].map(({ aside }) => aside).filter(isAnswered),
    },
  };
}

function fitPart(part: PartContent, asked: TemplatePartView | undefined): { fits: PartContent; aside: PartContent } {
  if (asked === undefined) return { fits: emptyPart(part.key), aside: part };
  const choices = fitChoices(part.choices, asked);
  const { key, keyMessage, recommendation, body } = part;
  const fits: PartContent = {
    key,
    keyMessage: asked.asksKeyMessage ? keyMessage : null,
    recommendation: asked.asksRecommendation ? recommendation : null,
    body: asked.asksBody ? body : null,
    choices,
  };
  return {
    fits,
    aside: {
      key,
      keyMessage: asked.asksKeyMessage ? null : keyMessage,
      recommendation: asked.asksRecommendation ? null : recommendation,
      body: asked.asksBody ? null : body,
      choices: part.choices.filter((choice) => !choices.includes(choice)),
    },
  };
}

/** Ticks that can stand; where one may be chosen and several were, nobody chooses for the writer. */
function fitChoices(ticked: readonly string[], { answerKind, choices }: TemplatePartView): string[] {
  if (answerKind === "text") return [];
  const kept = choices.map(({ key }) => key).filter((key) => ticked.includes(key));
  return answerKind === "one_choice" && kept.length > 1 ? [] : kept;
}
