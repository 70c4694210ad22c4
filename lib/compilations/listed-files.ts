import { database } from "@/lib/db/client";
import { fileNameOf } from "./file-name";
import { fingerprintOf, type PublishedNow } from "./fingerprint";
import { type Arrangement, type FileKind, formatsOf, type MadeFormat } from "./schema";

/** How far a file is: made of what is published now, being made of it, or not there. */
export type FileState =
  | { state: "none" }
  | { state: "queued" | "making"; id: string; done: number; total: number }
  | { state: "failed"; id: string; failure: string }
  | { state: "ready"; id: string; sha256: string; mediaType: string; bytes: number; readyAt: Date };

/** A file that there is or could be. */
export type ListedFile = { kind: FileKind; by: Arrangement; format: MadeFormat; name: string; now: FileState };

type Row = { kind: string; arrangement: string; format: string; locale: string; fingerprint: string };

/** The files of these kinds of a version in one language, as they are now; what is out of date counts as not there. */
export async function listFiles(
  versionId: string,
  kinds: readonly { kind: FileKind; by: Arrangement }[],
  locale: string,
  published: PublishedNow,
): Promise<ListedFile[]> {
  const rows = await database().compilation.findMany({
    where: {
      versionId,
      locale,
      fingerprint: { in: kinds.map(({ kind }) => fingerprintOf(kind, versionId, published)) },
    },
    select: {
      id: true,
      kind: true,
      arrangement: true,
      format: true,
      locale: true,
      fingerprint: true,
      status: true,
      done: true,
      total: true,
      failure: true,
      readyAt: true,
      fileSha256: true,
      file: { select: { bytes: true, mediaType: true } },
    },
  });
  return kinds.flatMap(({ kind, by }) =>
    formatsOf[kind].map((format): ListedFile => {
      const wanted: Row = {
        kind,
        arrangement: by,
        format,
        locale,
        fingerprint: fingerprintOf(kind, versionId, published),
      };
      const row = rows.find((candidate) => isSame(candidate, wanted));
      return { kind, by, format, name: fileNameOf({ kind, by, locale, format }), now: stateOf(row) };
    }),
  );
}

function isSame(row: Row, wanted: Row): boolean {
  return (
    row.kind === wanted.kind &&
    row.arrangement === wanted.arrangement &&
    row.format === wanted.format &&
    row.fingerprint === wanted.fingerprint
  );
}

type Found = {
  id: string;
  status: "queued" | "making" | "ready" | "failed";
  done: number;
  total: number;
  failure: string | null;
  readyAt: Date | null;
  fileSha256: string | null;
  file: { bytes: number; mediaType: string } | null;
};

function stateOf(row: Found | undefined): FileState {
  if (row === undefined) return { state: "none" };
  const { id, status, done, total, failure, readyAt, fileSha256, file } = row;
  if (status === "queued" || status === "making") return { state: status, id, done, total };
  if (status === "failed") return { state: "failed", id, failure: failure ?? "compilations.errors.failed" };
  if (fileSha256 === null || file === null || readyAt === null) return { state: "none" };
  return { state: "ready", id, sha256: fileSha256, ...file, readyAt };
}
