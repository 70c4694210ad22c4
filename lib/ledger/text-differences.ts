import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { checkBody } from "@/lib/inputs/read-part";
import { showInput } from "@/lib/inputs/shown-input";
import { isDomainError } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { checkRichText, richTextToHtml } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

/*
 * What is kept of a contribution beside what was received, column by column: what its writers wrote against the
 * receipt, and what pages show against what was written. Pure; the rows are read by verify-texts.
 */

/** A place where a text is not what was received: the table, and the column or the part and its column. */
export type Difference = { table: string; place: string };

type Json = Readonly<Record<string, unknown>>;
type Target = { at: string; quote: string | null; start: number | null };
type Segment = { kind: string; text: string };

/** What is kept of either kind. */
export type KeptText = {
  kind: string;
  language: string;
  bodyHtml: string;
  bodyText: string;
  protection: string;
  pseudonym: string | null;
  embargoUntil: Date | null;
  late: boolean;
  topics: string[];
  impacts: string[];
  /** Whether it stands under the organisation that submitted it; null where no act says so. */
  sameSide: boolean | null;
  /** Null for none. */
  files: Json[] | null;
};

export type KeptComment = KeptText & {
  type: string;
  stance: string | null;
  body: unknown;
  proposedText: string | null;
  redline: Segment[] | null;
  addPosition: string | null;
  changeNote: string | null;
  fallbackStance: string | null;
  fallbackText: string | null;
  fallbackRedline: Segment[] | null;
  termFrom: string | null;
  termTo: string | null;
  targets: Target[] | null;
};

export type KeptInput = KeptText & {
  title: string;
  about: string | null;
  textSha256: string;
  parts: KeptPart[] | null;
};

type KeptPart = {
  key: string;
  keyMessage: string | null;
  recommendation: string | null;
  body: unknown;
  choices: string[];
  bodyHtml: string | null;
  notesHtml: string | null;
  bodyText: string;
};

/** What of a comment is not as it was received; nothing when all is. */
export function commentDifferences(received: Json, kept: KeptComment): Difference[] {
  const { fallbackStance, fallbackText, termFrom, termTo } = kept;
  const targets = kept.targets ?? [];
  const quoted = targets.find(({ quote }) => quote !== null);
  const written = {
    ...{ kind: kept.kind, type: kept.type, stance: kept.stance, language: kept.language, body: kept.body },
    ...{ proposedText: kept.proposedText, addPosition: kept.addPosition, changeNote: kept.changeNote },
    quote: quoted === undefined ? null : { text: quoted.quote, start: quoted.start ?? 0 },
    fallback: fallbackStance === null && fallbackText === null ? null : { stance: fallbackStance, text: fallbackText },
    term: termFrom === null && termTo === null ? null : { from: termFrom, to: termTo },
  };
  const shown = shownComment(kept);
  return [
    ...changed("contribution", received, written),
    ...changed("contribution_target", received, { paragraphs: targets.map(({ at }) => at) }),
    ...around(
      {
        protection: received.protection ?? { kind: "none", pseudonym: null },
        embargoUntil: received.embargoUntil ?? null,
        late: received.late ?? false,
        ...{ topics: received.topics, impacts: received.impacts },
        attachments: received.attachments ?? [],
      },
      kept,
    ),
    ...changed("contribution", shown ?? {}, {
      ...{ bodyHtml: kept.bodyHtml, bodyText: kept.bodyText },
      ...{ redline: endOf(kept.redline), fallbackRedline: endOf(kept.fallbackRedline) },
    }),
  ];
}

/** What pages show of it, made anew from what was written. Null for a body that is none. */
function shownComment({ body, proposedText, redline, fallbackText, fallbackRedline }: KeptComment) {
  const richText = read(() => checkRichText(body));
  if (richText === null) return null;
  return {
    bodyHtml: richTextToHtml(richText),
    bodyText: richTextToPlainText(richText).trim(),
    // A paragraph that is struck as a whole has a redline and no wording.
    redline: redline === null ? null : (proposedText ?? ""),
    fallbackRedline: fallbackRedline === null ? null : fallbackText,
  };
}

/** The wording to which a redline leads. */
function endOf(redline: Segment[] | null): string | null {
  return redline?.flatMap(({ kind, text }) => (kind === "deleted" ? [] : [text])).join("") ?? null;
}

const answers = z.array(
  z.looseObject({ key: z.string(), number: z.string().nullable(), title: z.unknown().transform(readLocalised) }),
);

/** What of an input is not as it was received; nothing when all is. */
export function inputDifferences(received: Json, kept: KeptInput): Difference[] {
  const parts = kept.parts ?? [];
  const asked = answers.safeParse(received.parts).data ?? [];
  const { title, about, language, textSha256 } = kept;
  const shown = read(() =>
    showInput(
      {
        title,
        about,
        language,
        parts: parts.map((part) => ({ ...part, body: part.body === null ? null : checkBody(part.body) })),
      },
      asked,
    ),
  );
  return [
    ...changed("contribution", received, { kind: kept.kind, language }),
    ...changed("input", received, { title, about, textSha256 }),
    ...partDifferences(asked, parts),
    ...around(received, kept),
    ...changed("contribution", shown === null ? {} : { bodyHtml: shown.bodyHtml, bodyText: shown.bodyText }, {
      ...{ bodyHtml: kept.bodyHtml, bodyText: kept.bodyText },
    }),
    ...parts.flatMap(({ key, bodyHtml, notesHtml, bodyText }) => {
      const { body: _, ...derived } = shown?.parts.find((part) => part.key === key) ?? { body: null };
      return changed("input_part", derived, { bodyHtml, notesHtml, bodyText }, `${key}.`);
    }),
  ];
}

function partDifferences(asked: z.infer<typeof answers>, parts: readonly KeptPart[]): Difference[] {
  const table = "input_part";
  const gone = asked.filter(({ key }) => !parts.some((part) => part.key === key));
  const order = asked.map(({ key }) => key);
  const inOrder = parts.map(({ key }) => key).filter((key) => order.includes(key));
  return [
    ...gone.map(({ key }) => ({ table, place: `${key} (missing)` })),
    ...(gone.length === 0 && !isDeepStrictEqual(inOrder, order) ? [{ table, place: "position" }] : []),
    ...parts.flatMap(({ key, keyMessage, recommendation, body, choices }) => {
      const answer = asked.find((one) => one.key === key);
      if (answer === undefined) return [{ table, place: `${key} (added)` }];
      return changed(table, answer, { keyMessage, recommendation, body, choices }, `${key}.`);
    }),
  ];
}

/** What stands around the words of either kind. */
function around(received: Json, kept: KeptText): Difference[] {
  const { protection: kind, pseudonym, embargoUntil, late, sameSide, topics, impacts } = kept;
  // Most have none of them, and then what was received does not name them.
  const marks = { topics: received.topics ?? [], impacts: received.impacts ?? [] };
  return [
    ...changed("contribution", received, {
      protection: { kind, pseudonym },
      embargoUntil: embargoUntil?.toISOString() ?? null,
      late,
    }),
    ...changed("contribution", marks, { topics, impacts }),
    ...changed("attachment", received, { attachments: kept.files ?? [] }),
    ...(sameSide === false ? [{ table: "contribution", place: "organisationId" }] : []),
  ];
}

function changed(table: string, received: Json, kept: Json, before = ""): Difference[] {
  const names = Object.keys(kept).filter((name) => !isDeepStrictEqual(received[name], kept[name]));
  return names.map((name) => ({ table, place: before + name }));
}

/** Null for what was changed into something that is no rich text. */
function read<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
