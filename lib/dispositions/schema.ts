import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { localisedText } from "@/lib/i18n/localised-schema";
import { betweenNames } from "@/lib/text/between-names";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { optionalIdField, seenRevisionField, tickField } from "@/lib/text/field-schema";

/** What a rapporteur can answer, in the order in which it is offered and in which the number keys choose it. */
export const answerStates = [
  "accepted",
  "accepted_in_part",
  "accepted_with_modification",
  "not_accepted",
  "noted",
  "out_of_scope",
  "merged",
] as const;

export type AnswerState = (typeof answerStates)[number];

/** All states of the working sheet, the unanswered one first. */
export const dispositionStates = ["pending", ...answerStates] as const;

export type DispositionStateName = (typeof dispositionStates)[number];

/**
 * Answers that need no observation: the text itself, or the contribution that it was merged into, is the reason.
 * All others say why in words.
 */
const needsNoObservation: readonly DispositionStateName[] = ["pending", "accepted", "noted", "merged"];

/** Most characters of an observation of the secretariat. */
export const longestObservation = 5_000;

/** Most characters of a contributor's reply. */
export const longestReply = 2_000;

/** Most contributions answered at once. */
export const mostAtOnce = 1_000;

const mostTags = 12;

/** Longest tag of a rapporteur, in characters. */
export const longestTag = 40;

const language = z.enum(locales, "dispositions.errors.languageUnknown");
const state = z.enum(dispositionStates, "dispositions.errors.stateMissing");

const observation = z
  .string()
  .max(longestObservation, "dispositions.errors.observationTooLong")
  .default("")
  .transform((text) => cleanText(text).trim());

/** Tags as a list, or as one line parted by commas (also the Arabic and Chinese ones). */
const tags = z
  .union([z.string().max(1_000, "dispositions.errors.tagsTooLong"), z.array(z.string().max(1_000)).max(100)])
  .default([])
  .transform((given) => {
    const parts = typeof given === "string" ? given.split(betweenNames) : given;
    return [...new Set(parts.map(cleanLine).filter((tag) => tag !== ""))];
  })
  .refine((found) => found.length <= mostTags, "dispositions.errors.tooManyTags")
  .refine((found) => found.every((tag) => tag.length <= longestTag), "dispositions.errors.tagTooLong");

/** Reference of a published contribution, such as OEWG-2026-0042; empty means none. */
const reference = z
  .string()
  .max(80, "dispositions.errors.referenceUnknown")
  .default("")
  .transform((text) => cleanLine(text) || null);

type Worded = { state: DispositionStateName; observation: string };

const saysWhy = ({ state: chosen, observation: said }: Worded) => needsNoObservation.includes(chosen) || said !== "";
const why = { message: "dispositions.errors.observationMissing", path: ["observation"] };

/** One paragraph of a contribution on several, answered otherwise than the whole. */
const paragraphAnswer = z.strictObject({
  paragraphId: z.uuid(),
  /** Left out where the answer to the whole holds. */
  state: z.union([z.literal("").transform(() => null), z.enum(answerStates)]).default(null),
  observation,
});

const answer = {
  state,
  observation,
  language: language.default("en"),
  /** Only for merged: the contribution that it is answered with. */
  mergedInto: reference,
  paragraphs: z.array(paragraphAnswer).max(500).default([]),
};

/** The answer to one contribution, on the revision of the sheet that the rapporteur read; 0 for a sheet not begun. */
export const setDispositionSchema = z
  .strictObject({
    contributionId: z.uuid(),
    seenRevision: z.coerce.number().int().min(0).max(2_000_000_000),
    ...answer,
    tags,
    assigneeId: optionalIdField,
    /** The person was told that somebody answered meanwhile, and wants their own answer to stand. */
    replace: tickField.default(false),
    /** A standard wording put before the observation, where no script has put it there already. */
    wordingId: optionalIdField,
  })
  .refine((given) => given.wordingId !== null || saysWhy(given), why);
export type SetDisposition = z.output<typeof setDispositionSchema>;

/** What a rapporteur may narrow the desk's list to; null is not asked for. */
export type DeskFilter = {
  /** Number or anchor of a paragraph, such as 12 or p12. */
  paragraph: string | null;
  /** Slug of an organisation. */
  organisation: string | null;
  group: string | null;
  /** A stance; "none" for comments without one. */
  stance: string | null;
  state: DispositionStateName | null;
  /** Id of a person; "none" for what nobody was asked to do. */
  assignee: string | null;
  tag: string | null;
};

/** Stances that the list can be narrowed to, beside "none". */
export const filterStances = ["keep", "change", "delete", "add"] as const;

const filterWord = z
  .string()
  .max(200)
  .transform((text) => cleanLine(text) || null)
  .nullable()
  .default(null);

/** The filter as an address or a form holds it. */
export const deskFilterSchema = z.strictObject({
  paragraph: filterWord,
  organisation: filterWord,
  group: filterWord,
  stance: filterWord,
  state: z.preprocess((value) => value || null, z.enum(dispositionStates).nullable().default(null)),
  assignee: filterWord,
  tag: filterWord,
});

/** Reads the filter of the desk's list from the query of an address; what cannot be read is not asked for. */
export function readDeskFilter(query: Record<string, string | string[] | undefined>): DeskFilter {
  const word = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? cleanLine(value).slice(0, 200) || null : null;
  };
  return {
    paragraph: word("paragraph"),
    organisation: word("organisation"),
    group: word("group"),
    stance: word("stance"),
    state: dispositionStates.find((known) => known === query.state) ?? null,
    assignee: word("assignee"),
    tag: word("tag"),
  };
}

/** The filter as an address has it. */
export function filterQuery(filter: DeskFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Many at once: what was ticked, or all that match; what is left out stays as it is. */
export const answerInBulkSchema = z
  .strictObject({
    versionId: z.uuid(),
    /** Ticked rows as `id:revision`, the revision being 0 for a sheet not begun. */
    chosen: z
      .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,10}$/i))
      .max(mostAtOnce)
      .default([]),
    /** All that match the filter instead of what was ticked. */
    all: tickField.default(false),
    /** How many the page said those are; another number is refused. */
    seenCount: z.coerce.number().int().min(0).max(10_000_000).default(0),
    filter: deskFilterSchema.default({
      paragraph: null,
      organisation: null,
      group: null,
      stance: null,
      state: null,
      assignee: null,
      tag: null,
    }),
    state: z.union([z.literal("").transform(() => null), state]).default(null),
    observation,
    language: language.default("en"),
    mergedInto: reference,
    wordingId: optionalIdField,
    /** Tags to add. */
    tags,
    /** A person, "none" to ask nobody, or empty to leave it. */
    assignee: z.union([z.literal(""), z.literal("none"), z.uuid()]).default(""),
  })
  .refine(({ chosen, all }) => all || chosen.length > 0, {
    message: "dispositions.errors.noneChosen",
    path: ["chosen"],
  })
  .refine(({ state: chosen, tags: added, assignee }) => chosen !== null || added.length > 0 || assignee !== "", {
    message: "dispositions.errors.nothingToDo",
    path: ["state"],
  })
  .refine(
    ({ state: chosen, observation: said, wordingId }) =>
      chosen === null || wordingId !== null || saysWhy({ state: chosen, observation: said }),
    why,
  );
export type AnswerInBulk = z.output<typeof answerInBulkSchema>;

/** Who works on one contribution; empty for nobody. */
export const assignSchema = z.strictObject({ contributionId: z.uuid(), assigneeId: optionalIdField });
export type Assign = z.output<typeof assignSchema>;

/** All answers that are ready, as the organiser saw them in the preview. */
export const publishAnswersSchema = z.strictObject({
  versionId: z.uuid(),
  /** Fingerprint of what the preview listed. */
  seen: z.string().regex(/^[0-9a-f]{32}$/),
});
export type PublishAnswers = z.output<typeof publishAnswersSchema>;

/** A contributor's reply to the answer they read. */
export const replyToAnswerSchema = z.strictObject({
  contributionId: z.uuid(),
  answerId: z.uuid(),
  text: z
    .string("dispositions.errors.replyMissing")
    .max(longestReply, "dispositions.errors.replyTooLong")
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== "", "dispositions.errors.replyMissing"),
  language,
});
export type ReplyToAnswer = z.output<typeof replyToAnswerSchema>;

const seenReply = { id: z.uuid(), seenRevision: seenRevisionField };

/** A moderator's decision on a reply; refusing needs a reason from the published list. */
export const decideReplySchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("publish"), ...seenReply }),
  z.strictObject({
    decision: z.literal("refuse"),
    ...seenReply,
    reasonCode: z.string("dispositions.errors.reasonMissing").min(1, "dispositions.errors.reasonMissing").max(60),
  }),
]);
export type DecideReply = z.output<typeof decideReplySchema>;

const words = localisedText(longestObservation, {
  missing: "dispositions.errors.wordsMissing",
  tooLong: "dispositions.errors.observationTooLong",
});

/** A standard wording: a new one without an id, or one that is changed. */
export const saveWordingSchema = z.strictObject({
  processId: z.uuid(),
  id: optionalIdField,
  state: z.enum(answerStates, "dispositions.errors.stateMissing"),
  words,
});
export type SaveWording = z.output<typeof saveWordingSchema>;

/** Takes a wording out of use, or back into it. */
export const retireWordingSchema = z.strictObject({ id: z.uuid(), active: tickField.default(false) });
export type RetireWording = z.output<typeof retireWordingSchema>;

/** Copies the starting set into a process. */
export const startingWordingsSchema = z.strictObject({ processId: z.uuid() });
