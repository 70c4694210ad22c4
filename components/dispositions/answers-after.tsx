import type { ReactNode } from "react";
import type { PublishedAnswer as Answer } from "@/lib/dispositions/published-answer";
import { PublishedAnswer } from "./published-answer";

type Numbered = { id: string; number: string | null };

/** What stands under a comment where it has a published answer; nothing where it has none. */
export function answersAfter(
  locale: string,
  answers: ReadonlyMap<string, Answer>,
  paragraphs: readonly Numbered[],
): (contributionId: string) => ReactNode {
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]));
  return (contributionId) => {
    const answer = answers.get(contributionId);
    return answer === undefined ? null : <PublishedAnswer locale={locale} answer={answer} numbers={numbers} />;
  };
}
