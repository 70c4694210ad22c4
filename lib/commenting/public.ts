import { consultationWindow } from "@/lib/consultations/window";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { publishedAnswerColumns, readPublishedAnswer } from "@/lib/dispositions/published-answer";
import { publishedVersion } from "@/lib/drafts/published-version";
import { readLocalised } from "@/lib/kernel/localised";
import { openAuthorJoin } from "@/lib/protection/public-author";
import type { CommentAnswer } from "./answered-comment";
import type { FormSource } from "./form-source";
import { readPublishedComments } from "./read-published-comments";

/** The text that a form is about, or null where there is none that anybody may read. */
export async function publicFormSource(versionId: string, now: Date): Promise<FormSource | null> {
  const row = await database().draftVersion.findFirst({
    where: {
      id: versionId,
      ...publishedVersion(),
    },
    select: {
      id: true,
      slug: true,
      title: true,
      label: true,
      language: true,
      publishedAt: true,
      draft: {
        select: {
          slug: true,
          symbol: true,
          consultation: {
            select: {
              slug: true,
              rounds: { where: { acceptsComments: true }, select: { opensAt: true, closesAt: true, zone: true } },
            },
          },
        },
      },
      paragraphs: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, depth: true, number: true, anchor: true, text: true },
      },
    },
  });
  if (row === null) return null;
  const { id, draft, label, ...version } = row;
  const round = consultationWindow(draft.consultation.rounds, now)?.round ?? null;
  return {
    ...version,
    versionId: id,
    label: readLocalised(label),
    draft: { slug: draft.slug, symbol: draft.symbol },
    consultation: { slug: draft.consultation.slug },
    round: round === null ? null : { closesAt: round.closesAt, zone: round.zone },
  };
}

/** The published comments on a version with the answers that were published to them, in the order of a form. */
export async function publicFormRows(versionId: string, now: Date) {
  const comments = await readPublishedComments(database(), versionId, now);
  return { comments, answers: await readPublishedAnswers(comments.map(({ id }) => id)) };
}

const answersAtOnce = 5_000;

async function readPublishedAnswers(ids: readonly string[]): Promise<Map<string, CommentAnswer>> {
  const answers = new Map<string, CommentAnswer>();
  for (let from = 0; from < ids.length; from += answersAtOnce) {
    const rows = await database().publishedDisposition.findMany({
      where: { contributionId: { in: ids.slice(from, from + answersAtOnce) } },
      select: publishedAnswerColumns,
      distinct: ["contributionId"],
      orderBy: [{ contributionId: "asc" }, { publishedAt: "desc" }, { id: "desc" }],
    });
    for (const row of rows) answers.set(row.contributionId, readPublishedAnswer(row));
  }
  return answers;
}

/** What is published of a version now, as one value that changes whenever its answered form would. */
export async function publicFormState(versionId: string, now: Date): Promise<string> {
  const [row] = await database().$queryRaw<{ state: string | null }[]>`
    SELECT encode(sha256(convert_to(string_agg(
      concat_ws(' ', k.id, k.revision, k.publication, k.pseudonym, o.name, o.acronym, d.id), ',' ORDER BY k.id), 'UTF8')), 'hex') AS state
    FROM contribution k
    JOIN round r ON r.id = k."roundId"
    ${openAuthorJoin}
    LEFT JOIN LATERAL (
      SELECT p.id FROM published_disposition p WHERE p."contributionId" = k.id
      ORDER BY p."publishedAt" DESC, p.id DESC LIMIT 1
    ) d ON true
    WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}`;
  return row?.state ?? "";
}
