import { comma } from "@/lib/i18n/lists";
import type { CompilationSection } from "./arrange";
import type { CompilationBlocks } from "./compilation-blocks";
import type { FileBlock, FileFront } from "./file-block";
import type { Translate } from "./file-words";
import type { Volume } from "./pdf/write-pdf";
import type { Piece } from "./pieces";

/** More comments than this make another volume. */
export const commentsInVolume = 1_000;

/** How many volumes so many comments take at least; what is in them is cut at the next section where one is near. */
export function volumesOf(comments: number): number {
  return Math.max(1, Math.ceil(comments / commentsInVolume));
}

type Given = {
  front: FileFront;
  sections: readonly CompilationSection[];
  comments: number;
  /** Makes the turner of pieces into blocks, anew for each volume. */
  blocks(): CompilationBlocks;
  t: Translate;
};

/**
 * A compilation as volumes of about the same length. A section that is cut goes on under its title in the next one.
 */
export async function* volumesFrom(pieces: AsyncIterable<Piece>, given: Given): AsyncGenerator<Volume> {
  const total = volumesOf(given.comments);
  const each = Math.ceil(given.comments / total);
  let turner = given.blocks();
  let blocks: FileBlock[] = [];
  let comments = 0;
  let number = 1;
  const volume = (): Volume => ({ front: total === 1 ? given.front : numbered(given, number, total), blocks });
  for await (const piece of pieces) {
    if (piece.kind !== "elsewhere" && comments >= each && number < total) {
      yield volume();
      number += 1;
      turner = given.blocks();
      blocks = piece.kind === "section" ? [] : turner.of({ kind: "section", section: piece.section });
      comments = 0;
    }
    if (piece.kind === "comment") comments += 1;
    blocks.push(...turner.of(piece));
  }
  yield volume();
}

function numbered({ front, t }: Given, number: number, total: number): FileFront {
  const volume = t("compilations.file.volume", { number, total });
  return { ...front, title: `${front.title}${comma(front.locale)}${volume}`, lines: [volume, ...front.lines] };
}
