import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { isTopic } from "@/lib/organisations/topics";
import { impactKinds } from "./impact-kinds";

/** What a contribution says it is about, beside its words: topics of the platform, and whom it touches differently. */
export type Marks = { topics: string[]; impacts: string[] };

/** Most topics of one contribution; what is about everything is found by nothing. */
const mostTopics = 5;

/** Boxes of a form; an empty one among them says that the form was sent with none ticked. */
const boxes = (isKnown: (value: string) => boolean, unknown: string) =>
  z
    .array(z.string().max(100, unknown))
    .max(100, unknown)
    .transform((ticked) => [...new Set(ticked.filter((value) => value !== ""))].sort())
    .refine((ticked) => ticked.every(isKnown), unknown)
    .optional();

/** Fields of a form that marks a contribution; what is left out stays as it is. */
export const markFields = {
  topics: boxes(isTopic, "contributions.errors.topicUnknown").refine(
    (topics) => topics === undefined || topics.length <= mostTopics,
    "contributions.errors.tooManyTopics",
  ),
  impacts: boxes((value) => impactKinds.some((kind) => kind === value), "contributions.errors.impactUnknown"),
};

/** Refuses marks that the round does not ask for, unless they are there already. */
export function refuseMarksNotAsked(
  round: { asksTopics: boolean; asksImpacts: boolean },
  given: Partial<Marks>,
  kept: Marks | null,
): void {
  for (const [field, isAsked] of [["topics", round.asksTopics] as const, ["impacts", round.asksImpacts] as const]) {
    const added = (given[field] ?? []).filter((value) => !(kept?.[field] ?? []).includes(value));
    if (isAsked || added.length === 0) continue;
    const words = { key: "contributions.errors.markNotAsked" };
    throw new DomainError("invalid", words.key, { fields: { [field]: words } });
  }
}
