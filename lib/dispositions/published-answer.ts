import type { AnswerState } from "./schema";
import { answerStates } from "./schema";

/** An answer as everybody may read it. */
export type PublishedAnswer = {
  id: string;
  contributionId: string;
  state: AnswerState;
  /** Observation of the secretariat, plain text; empty when none was written. */
  observation: string;
  /** Language of the observation (BCP 47). */
  language: string;
  /** Reference of the contribution that it is answered with; null unless merged. */
  mergedInto: string | null;
  /** Answers for single paragraphs where they differ from the whole. */
  paragraphs: { paragraphId: string; state: AnswerState; observation: string }[];
  publishedAt: Date;
  /** What the contributor wrote back, once a moderator published it; null until then. */
  reply: { text: string; language: string; submittedAt: Date } | null;
};

export const publishedAnswerColumns = {
  id: true,
  contributionId: true,
  state: true,
  observation: true,
  language: true,
  mergedInto: true,
  paragraphs: true,
  publishedAt: true,
  contribution: {
    select: { reply: { select: { text: true, language: true, submittedAt: true, publication: true } } },
  },
} as const;

/** What those columns hold. */
export type AnswerRow = Omit<PublishedAnswer, "state" | "paragraphs" | "reply"> & {
  state: string;
  paragraphs: unknown;
  contribution: { reply: { text: string; language: string; submittedAt: Date; publication: string } | null };
};

/** A stored row as it is shown; a paragraph's answer that cannot be read is left out and breaks nothing else. */
export function readPublishedAnswer({ contribution, paragraphs, state, ...row }: AnswerRow): PublishedAnswer {
  const { reply } = contribution;
  return {
    ...row,
    state: asAnswer(state) ?? "noted",
    paragraphs: readParagraphs(paragraphs),
    reply:
      reply === null || reply.publication !== "published"
        ? null
        : { text: reply.text, language: reply.language, submittedAt: reply.submittedAt },
  };
}

function readParagraphs(value: unknown): PublishedAnswer["paragraphs"] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null) return [];
    if (!("paragraphId" in item) || !("state" in item) || !("observation" in item)) return [];
    const { paragraphId, observation } = item;
    const state = asAnswer(item.state);
    if (typeof paragraphId !== "string" || typeof observation !== "string" || state === null) return [];
    return [{ paragraphId, state, observation }];
  });
}

function asAnswer(value: unknown): AnswerState | null {
  return answerStates.find((state) => state === value) ?? null;
}
