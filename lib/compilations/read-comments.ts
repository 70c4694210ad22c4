import { fingerprintFor } from "@/lib/contributions/public-fingerprint";
import { publishedBy } from "@/lib/contributions/published-by";
import { readRedline } from "@/lib/contributions/stored-redline";
import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import { standingCorrections } from "@/lib/corrections/standing-corrections";
import { database } from "@/lib/db/client";
import { publishedAnswerColumns, readPublishedAnswer } from "@/lib/dispositions/published-answer";
import { isDomainError } from "@/lib/kernel/errors";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { checkRichText, isEmptyRichText, plainTextToRichText } from "@/lib/text/rich-text";
import type { CompiledAnswer, CompiledComment } from "./compiled-comment";

/** Comments read at a time; each may hold some hundred kilobytes of reasons. */
export const commentsAtOnce = 100;

/**
 * Published comments whole, in the order of the ids asked for. What was withdrawn since the ids were read is missing.
 * @param now decides which rounds may be seen.
 */
export async function readComments(ids: readonly string[], now: Date): Promise<CompiledComment[]> {
  const rows = await readRows(ids, now);
  const corrected = await standingCorrections(ids, now);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [toCompiled(row, now, corrected.get(id) ?? [])];
  });
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function readRows(ids: readonly string[], now: Date) {
  return database().contribution.findMany({
    where: { id: { in: [...ids] }, kind: "comment", ...publishedBy(now) },
    select: {
      id: true,
      reference: true,
      publication: true,
      type: true,
      stance: true,
      addPosition: true,
      language: true,
      late: true,
      topics: true,
      impacts: true,
      body: true,
      bodyHtml: true,
      bodyText: true,
      proposedText: true,
      redline: true,
      changeNote: true,
      fallbackStance: true,
      fallbackText: true,
      fallbackRedline: true,
      termFrom: true,
      termTo: true,
      submittedAt: true,
      publishedAt: true,
      round: { select: { zone: true } },
      ...publicAuthorSelect,
      targets: {
        select: { quote: true, paragraph: { select: { id: true, anchor: true, number: true, position: true } } },
      },
      receipts: { select: { sha256: true }, orderBy: { receivedAt: "desc" }, take: 1 },
      publishedDispositions: {
        select: publishedAnswerColumns,
        orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
  });
}

function toCompiled(row: Row, now: Date, corrections: readonly CorrectedWords[]): CompiledComment {
  const targets = row.targets.toSorted((a, b) => a.paragraph.position - b.paragraph.position);
  return {
    id: row.id,
    reference: row.reference ?? "",
    organisation: publicAuthor(row),
    type: row.type,
    stance: row.stance,
    addPosition: row.addPosition,
    language: row.language,
    late: row.late,
    ...{ topics: row.topics, impacts: row.impacts },
    reasons: reasonsOf(row),
    reasonsHtml: row.bodyHtml,
    reasonsText: row.bodyText,
    proposedText: row.proposedText,
    redline: readRedline(row.redline),
    changeNote: row.changeNote,
    fallback:
      row.fallbackStance === null
        ? null
        : { stance: row.fallbackStance, text: row.fallbackText, redline: readRedline(row.fallbackRedline) },
    term: row.termFrom === null ? null : { from: row.termFrom, to: row.termTo ?? "" },
    places: targets.map(({ quote, paragraph: { anchor, number } }) => ({ anchor, number, quote })),
    submittedAt: row.submittedAt ?? row.publishedAt ?? now,
    publishedAt: row.publishedAt ?? now,
    zone: row.round.zone,
    redacted: row.publication === "published_redacted",
    sha256: fingerprintFor(row),
    corrections,
    answer: answerOf(row, targets),
  };
}

function answerOf({ publishedDispositions }: Row, targets: Row["targets"]): CompiledAnswer | null {
  const [answer] = publishedDispositions.map(readPublishedAnswer);
  if (answer === undefined) return null;
  const { state, observation, language, mergedInto, reply } = answer;
  const paragraphs = answer.paragraphs.flatMap(({ paragraphId, ...own }) => {
    const paragraph = targets.find((target) => target.paragraph.id === paragraphId)?.paragraph;
    return paragraph === undefined ? [] : [{ ...own, anchor: paragraph.anchor, number: paragraph.number }];
  });
  return { state, observation, language, mergedInto, paragraphs, reply };
}

/** A row that does not hold a rich text, or none of its words, breaks only itself: its plain text stands in. */
function reasonsOf({ body, bodyText }: { body: unknown; bodyText: string }) {
  try {
    const reasons = checkRichText(body);
    return isEmptyRichText(reasons) ? plainTextToRichText(bodyText).content : reasons.content;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return plainTextToRichText(bodyText).content;
  }
}
