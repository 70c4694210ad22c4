import { publishedBy } from "@/lib/contributions/published-by";
import type { Database } from "@/lib/db/client";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import type { AnsweredComment } from "./answered-comment";

const atOnce = 1_000;

const columns = {
  id: true,
  reference: true,
  type: true,
  stance: true,
  language: true,
  bodyText: true,
  proposedText: true,
  addPosition: true,
  changeNote: true,
  fallbackStance: true,
  fallbackText: true,
  termFrom: true,
  termTo: true,
  ...publicAuthorSelect,
  targets: { select: { paragraphId: true, quote: true, paragraph: { select: { number: true, position: true } } } },
} as const;

/**
 * Every published comment on a version, in the order of a form: by the paragraph, then by who wrote it, those on the
 * whole text first. Read part by part, so that ten thousand are no heavier for the database than ten times a thousand.
 */
export async function readPublishedComments(db: Database, versionId: string, now: Date): Promise<AnsweredComment[]> {
  const comments: AnsweredComment[] = [];
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await selectPart(db, versionId, now, after);
    comments.push(...rows.map(toComment));
    after = rows.at(-1)?.id ?? null;
    if (rows.length < atOnce) return comments.sort(inFormOrder);
  }
}

function selectPart(db: Database, versionId: string, now: Date, after: string | null) {
  return db.contribution.findMany({
    where: { versionId, kind: "comment", ...publishedBy(now), ...(after === null ? {} : { id: { gt: after } }) },
    select: columns,
    orderBy: { id: "asc" },
    take: atOnce,
  });
}

type Row = Awaited<ReturnType<typeof selectPart>>[number];

function toComment({ fallbackStance, fallbackText, termFrom, termTo, targets, ...row }: Row): AnsweredComment {
  const { protection, pseudonym, organisation, ...said } = row;
  return {
    ...said,
    organisation: publicAuthor({ protection, pseudonym, organisation }),
    reference: row.reference ?? "",
    fallback:
      fallbackStance === null ? null : { stance: fallbackStance === "keep" ? "keep" : "change", text: fallbackText },
    term: termFrom === null ? null : { from: termFrom, to: termTo ?? "" },
    targets: targets
      .map(({ paragraphId, quote, paragraph }) => ({ paragraphId, quote, ...paragraph }))
      .sort((left, right) => left.position - right.position),
  };
}

function inFormOrder(left: AnsweredComment, right: AnsweredComment): number {
  const position = ({ targets }: AnsweredComment) => targets[0]?.position ?? -1;
  const name = ({ organisation }: AnsweredComment) => organisation?.name ?? "";
  return (
    position(left) - position(right) || compare(name(left), name(right)) || compare(left.reference, right.reference)
  );
}

/** By code units, the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
