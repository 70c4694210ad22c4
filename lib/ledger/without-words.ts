import { sql } from "@/lib/db/sql";
import { isDomainError } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { fileOfField } from "@/lib/redactions/file-field";
import { redactReceivedComment, redactReceivedInput } from "@/lib/redactions/redact-received";
import { redactedWords } from "@/lib/redactions/redacted-words";
import type { Difference } from "./text-differences";

/** What a decision takes out of a contribution, beside the columns that are compared. */
export type WithoutWords = {
  kind: string;
  language: string;
  /** Places of the decision in force, with the reason as it was called then; null for none. */
  redactions: { field: string; start: number; length: number; label: unknown }[] | null;
  /** Files that the public does not get; null for none. */
  withheld: string[] | null;
  /** Copies in the place of files whose SHA-256 nobody put there. */
  slippedIn: number;
};

/** Of a contribution `c`. A decision that was taken back is not in force. */
export const withoutWords = sql`(
    SELECT jsonb_agg(jsonb_build_object('field', x.field, 'start', x.start, 'length', x.length, 'label', coalesce((
        SELECT v.label FROM moderation_reason_version v
        WHERE v.code = x."reasonCode" AND v."editedAt" <= d."decidedAt" ORDER BY v.version DESC LIMIT 1
      ), (
        SELECT v.label FROM moderation_reason_version v WHERE v.code = x."reasonCode" ORDER BY v.version LIMIT 1
      ))) ORDER BY x.position)
    FROM redaction x JOIN moderation_decision d ON d.id = x."decisionId"
    WHERE c.publication = 'published_redacted' AND d.id = (
      SELECT e.id FROM moderation_decision e
      WHERE e."contributionId" = c.id AND NOT EXISTS (SELECT 1 FROM decision_undo u WHERE u."decisionId" = e.id)
      ORDER BY e."decidedAt" DESC, e.id DESC LIMIT 1
    )
  ) AS redactions, (
    SELECT jsonb_agg(a.id) FROM attachment a WHERE a."contributionId" = c.id AND a."withheldAt" IS NOT NULL
  ) AS withheld, (
    SELECT count(*)::int FROM attachment a
    WHERE a."contributionId" = c.id AND a."replacesId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM transition t WHERE t.subject = 'contribution' AND t."subjectId" = c.id AND t.field = 'copy'
        AND t."to" = 'placed' AND t.reason = a."fileSha256")
  ) AS "slippedIn"`;

type Received = Record<string, unknown>;

/** The differences from what is left of the received text once the places are taken out of it. */
export async function differencesWithout<Row extends WithoutWords>(
  received: Received,
  row: Row,
  differences: (received: Received, row: Row) => Difference[],
): Promise<Difference[]> {
  const places = row.redactions ?? [];
  const files = places.flatMap(({ field }) => fileOfField(field) ?? []);
  const withheld: Difference[] =
    files.toSorted().join() === (row.withheld ?? []).toSorted().join()
      ? []
      : [{ table: "attachment", place: "withheldAt" }];
  if (row.slippedIn > 0) withheld.push({ table: "attachment", place: "replacesId" });
  const left = places.length === 0 ? received : await without(received, row, places);
  if (left === null) return [...withheld, { table: "redaction", place: "places" }];
  return [...withheld, ...differences(left, row)];
}

/** Null where the places do not fit the text. */
async function without(
  received: Received,
  { kind, language }: WithoutWords,
  places: NonNullable<WithoutWords["redactions"]>,
): Promise<Received | null> {
  const say = await redactedWords(language);
  const cuts = (name: string) =>
    places
      .filter(({ field }) => field === name)
      .map(({ start, length, label }) => ({ start, length, instead: say(readLocalised(label)) }));
  try {
    const left = kind === "comment" ? redactReceivedComment(received, cuts) : redactReceivedInput(received, cuts);
    // As it is kept: columns hold JSON, without what is undefined.
    return JSON.parse(JSON.stringify(left));
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
