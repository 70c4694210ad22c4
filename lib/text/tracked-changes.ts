import type { ImportWarning } from "@/lib/text/imported-draft";

/** What becomes of changes that a document tracks: carried out, or undone. */
export type TrackedChoice = "accept" | "refuse";

/** Counts the tracked changes of a document and knows which side of each is read. */
export class TrackedChanges {
  private insertions = 0;
  private deletions = 0;

  constructor(private readonly choice: TrackedChoice) {}

  get readsInserted(): boolean {
    return this.choice === "accept";
  }

  get readsDeleted(): boolean {
    return this.choice === "refuse";
  }

  /** Notes an insertion; whether its words are read. */
  insertion(): boolean {
    this.insertions += 1;
    return this.readsInserted;
  }

  /** Notes a deletion; whether its words are read. */
  deletion(): boolean {
    this.deletions += 1;
    return this.readsDeleted;
  }

  /** How many there were and what was done with them; nothing where there were none. */
  warnings(): ImportWarning[] {
    const { insertions, deletions } = this;
    if (insertions + deletions === 0) return [];
    const key = this.readsInserted ? "trackedChangesAccepted" : "trackedChangesRefused";
    return [{ key: `text.warnings.${key}`, values: { insertions, deletions }, block: null }];
  }
}
