import { database } from "@/lib/db/client";
import { arrange, type CompilationSection } from "./arrange";
import type { CompiledComment } from "./compiled-comment";
import { commentsAtOnce, readComments } from "./read-comments";
import { readOutline } from "./read-outline";
import type { Arrangement } from "./schema";
import type { VersionHead } from "./version-head";

/** A compilation as it is written from the first to the last page. */
export type Piece =
  | { kind: "section"; section: CompilationSection }
  | { kind: "comment"; section: CompilationSection; comment: CompiledComment }
  | { kind: "elsewhere"; section: CompilationSection };

/** The order of a compilation: which comments there are, and where each of them stands. */
export async function outlineOf(
  head: Pick<VersionHead, "id" | "paragraphs">,
  by: Arrangement,
  locale: string,
  now: Date,
): Promise<CompilationSection[]> {
  return arrange(await readOutline(database(), head.id, now), head.paragraphs, by, locale);
}

/** Reads the words of an outline part by part, while they are consumed. */
export async function* piecesOf(sections: readonly CompilationSection[], now: Date): AsyncGenerator<Piece> {
  for (const batch of batchesOf(sections)) {
    const comments = await readComments(
      batch.flatMap((entry) => (entry.id === null ? [] : [entry.id])),
      now,
    );
    const byId = new Map(comments.map((comment) => [comment.id, comment]));
    for (const { id, section, kind } of batch) {
      const comment = byId.get(id ?? "");
      if (kind !== "comment") yield { kind, section };
      else if (comment !== undefined) yield { kind, section, comment };
    }
  }
}

type Entry = { kind: Piece["kind"]; section: CompilationSection; id: string | null };

function* batchesOf(sections: readonly CompilationSection[]): Generator<Entry[]> {
  let batch: Entry[] = [];
  let comments = 0;
  for (const section of sections) {
    batch.push({ kind: "section", section, id: null });
    for (const { id } of section.comments) {
      batch.push({ kind: "comment", section, id });
      comments += 1;
      if (comments % commentsAtOnce === 0) {
        yield batch;
        batch = [];
      }
    }
    if (section.elsewhere.length > 0) batch.push({ kind: "elsewhere", section, id: null });
  }
  if (batch.length > 0) yield batch;
}
