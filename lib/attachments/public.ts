import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import type { Localised } from "@/lib/kernel/localised";
import { fileOfField } from "@/lib/redactions/file-field";
import { redactionsInForce } from "@/lib/redactions/in-force";
import { reasonLabels } from "@/lib/redactions/reason-labels";
import { neutralName } from "./neutral-name";
import { openScans, shownBeside } from "./open-to-all";

/** A file beside a published contribution, as everybody sees it. */
export type PublicAttachment = {
  id: string;
  name: string;
  title: string | null;
  bytes: number;
  mediaType: string;
  sha256: string;
  /** Of a copy without some of what stood in the file that was sent: why that one is withheld. Null for a file as it was sent. */
  redactedFor: Localised | null;
  /** Given out, still being checked, or held back because something was found in it. */
  state: "open" | "checking" | "withheld";
};

const columns = {
  id: true,
  name: true,
  title: true,
  scan: true,
  position: true,
  replacesId: true,
  contributionId: true,
  contribution: { select: { protection: true } },
  fileSha256: true,
  file: { select: { bytes: true, mediaType: true } },
} as const;

const openTo = (reference: string, now: Date) => shownBeside({ AND: [{ reference }, publishedBy(now)] });

/** The files of a published contribution, in their order; none where there is nothing to show. */
export async function publicAttachments(reference: string, now: Date): Promise<PublicAttachment[]> {
  const rows = await database().attachment.findMany({
    where: openTo(reference, now),
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: columns,
  });
  return withReasons(rows);
}

/** One of them, if it may be given out now; null for every other. */
export async function publicAttachment(reference: string, id: string, now: Date): Promise<PublicAttachment | null> {
  const row = await database().attachment.findFirst({
    where: { id, scan: { in: [...openScans] }, ...openTo(reference, now) },
    select: columns,
  });
  if (row === null) return null;
  const [file = null] = await withReasons([row]);
  return file;
}

/** A copy says why the file in whose place it stands is withheld. */
async function withReasons(rows: Row[]): Promise<PublicAttachment[]> {
  const [copy] = rows.filter(({ replacesId }) => replacesId !== null);
  if (copy === undefined) return rows.map((row) => toPublic(row, null));
  const db = database();
  const places = (await redactionsInForce(db, copy.contributionId))?.places ?? [];
  const codes = new Map(places.map(({ field, reasonCode }) => [fileOfField(field), reasonCode]));
  const labels = await reasonLabels(db, [...codes.values()]);
  return rows.map((row) =>
    toPublic(row, row.replacesId === null ? null : (labels.get(codes.get(row.replacesId) ?? "") ?? {})),
  );
}

type Row = {
  id: string;
  name: string;
  title: string | null;
  position: number;
  replacesId: string | null;
  contributionId: string;
  contribution: { protection: string };
  scan: "not_asked" | "waiting" | "clean" | "infected" | "failed";
  fileSha256: string;
  file: { bytes: number; mediaType: string };
};

/** The name of a file can give away whose it is: beside a protected name it is a number and an ending. */
function shownName({ name, position, contribution }: Pick<Row, "name" | "position" | "contribution">): string {
  return contribution.protection === "none" ? name : neutralName({ name, position });
}

function toPublic(
  { scan, fileSha256, file, position, contribution, replacesId: _, contributionId: __, ...row }: Row,
  redactedFor: Localised | null,
): PublicAttachment {
  const state = openScans.some((known) => known === scan) ? "open" : scan === "infected" ? "withheld" : "checking";
  return {
    ...row,
    ...file,
    name: shownName({ name: row.name, position, contribution }),
    sha256: fileSha256,
    redactedFor,
    state,
  };
}
