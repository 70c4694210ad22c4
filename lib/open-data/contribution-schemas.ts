import { z } from "zod";
import { address, author, day, instant, localised, sha256, slug } from "./field-schemas";

const redline = z.array(z.strictObject({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() }));
const correction = { correct: z.string(), asOf: day.nullable(), source: z.string().nullable(), acceptedAt: instant };
/** Corrections of words, as `exportedCorrections` writes them. */
export const correctionsAnswer = z.array(
  z.strictObject({ words: z.string(), ...correction, earlier: z.array(z.strictObject(correction)) }),
);
const reply = { text: z.string(), language: z.string() };

/** A published comment, as `exportedComment` writes it, with the text that it is on. */
const commentAnswer = z.strictObject({
  reference: z.string(),
  url: address,
  organisation: author.nullable(),
  stakeholderGroup: z.string().nullable(),
  receivedAt: instant,
  publishedAt: instant,
  late: z.boolean(),
  topics: z.array(z.string()),
  impacts: z.array(z.string()),
  type: z.string(),
  stance: z.string().nullable(),
  addPosition: z.enum(["before", "after"]).nullable(),
  language: z.string(),
  paragraphs: z.array(
    z.strictObject({ number: z.string().nullable(), anchor: z.string(), quote: z.string().nullable() }),
  ),
  reasons: z.string(),
  proposedText: z.string().nullable(),
  redline: redline.nullable(),
  changeNote: z.string().nullable(),
  fallback: z.strictObject({ stance: z.string(), text: z.string().nullable(), redline: redline.nullable() }).nullable(),
  termReplacement: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  redacted: z.boolean(),
  sha256: sha256.nullable(),
  corrections: correctionsAnswer,
  disposition: z
    .strictObject({
      state: z.string(),
      observation: z.string(),
      language: z.string(),
      mergedInto: z.string().nullable(),
      paragraphs: z.array(
        z.strictObject({
          anchor: z.string(),
          number: z.string().nullable(),
          state: z.string(),
          observation: z.string(),
        }),
      ),
      reply: z.strictObject(reply).nullable(),
    })
    .nullable(),
  draft: z.strictObject({ slug, symbol: z.string().nullable() }),
  version: z.strictObject({ slug }),
});

const inputAnswer = z.strictObject({
  kind: z.literal("input"),
  reference: z.string(),
  url: address,
  consultation: slug,
  title: z.string(),
  organisation: author.nullable(),
  stakeholderGroup: z.string().nullable(),
  language: z.string(),
  late: z.boolean(),
  topics: z.array(z.string()),
  impacts: z.array(z.string()),
  receivedAt: instant,
  publishedAt: instant,
  sha256: sha256.nullable(),
  about: z.string().nullable(),
  /** Whose names stand under a joint input beside that of its lead. */
  signatories: z.array(z.strictObject({ slug, name: z.string() })),
  words: z.int(),
  parts: z.array(
    z.strictObject({
      key: z.string(),
      url: address,
      number: z.string().nullable(),
      title: localised,
      keyMessage: z.string().nullable(),
      recommendation: z.string().nullable(),
      bodyHtml: z.string().nullable(),
      choices: z.array(localised),
      keyMessageUrl: address.nullable(),
      recommendationUrl: address.nullable(),
    }),
  ),
});

const markerAnswer = z.strictObject({
  kind: z.literal("marker"),
  reference: z.string(),
  url: address,
  consultation: slug,
  state: z.enum(["refused", "withdrawn", "hidden", "received"]),
  reason: z.string().nullable(),
  at: instant,
});

const commentOfItsKind = z.strictObject({ kind: z.literal("comment"), ...commentAnswer.shape });

/** A contribution of a list: a comment or an input. */
export const listedContributionAnswer = z.discriminatedUnion("kind", [commentOfItsKind, inputAnswer]);

/** One contribution: a comment, an input, or what is public of one that is not shown. */
export const contributionAnswer = z.discriminatedUnion("kind", [commentOfItsKind, inputAnswer, markerAnswer]);

/** A published answer to a contribution, as `exportedAnswer` writes it. */
export const dispositionAnswer = z.strictObject({
  reference: z.string(),
  kind: z.enum(["comment", "input"]),
  organisation: author.nullable(),
  draft: slug,
  version: slug,
  paragraphs: z.array(z.strictObject({ anchor: z.string(), number: z.string().nullable() })),
  stance: z.string().nullable(),
  disposition: z.string(),
  observation: z.string(),
  language: z.string(),
  mergedInto: z.string().nullable(),
  byParagraph: z.array(
    z.strictObject({ number: z.string().nullable(), disposition: z.string(), observation: z.string() }),
  ),
  publishedAt: instant,
  reply: z.strictObject({ ...reply, submittedAt: instant }).nullable(),
});
