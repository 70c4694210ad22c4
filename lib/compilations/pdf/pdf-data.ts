import type { FileBlock, FileFront } from "../file-block";

/** More entries than this make contents that nobody reads; the deeper ones are left out then. */
const mostContents = 400;

/** What the template is handed: JSON and nothing else. */
export function pdfData(front: FileFront, blocks: readonly FileBlock[]) {
  const entries = blocks.filter((block) => block.kind === "heading" && block.inContents);
  const upper = entries.filter((block) => block.kind === "heading" && block.level === 1);
  return {
    front: { ...front, madeAt: front.madeAt.toISOString() },
    withContents: entries.length > 1,
    contentsDepth: entries.length > mostContents && upper.length > 1 ? 1 : 2,
    blocks,
  };
}
