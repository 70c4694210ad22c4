import type { ImportedDraft } from "@/lib/text/imported-draft";

/** One line a block: "# heading", or dots for the depth, the marker in angle brackets, the text. */
export function sketchDraft(draft: ImportedDraft): string[] {
  return draft.blocks.map((block) =>
    block.kind === "heading"
      ? `${"#".repeat(block.depth)} ${block.text}`
      : `${".".repeat(block.depth)}${block.marker === null ? "" : `<${block.marker}> `}${block.text}`,
  );
}

/** A refusal's message key, or "accepted". */
export async function importRefusal(run: () => unknown): Promise<string> {
  try {
    await run();
    return "accepted";
  } catch (error) {
    if (error instanceof Error && "messageKey" in error) return String(error.messageKey);
    throw error;
  }
}

/** Milliseconds of processor time that a task takes, so that a busy machine does not fail a test. */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
