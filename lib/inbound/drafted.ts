import type { FieldRefusal } from "@/lib/kernel/errors";

/** A contribution that a message became, as a draft. */
export type DraftedContribution = {
  id: string;
  kind: "comment" | "input";
  /** What it is on, as the sender named it; null for the whole text, and for an input. */
  named: string | null;
  /** Why a person has to look before it can go on: nobody knows the paragraph, or a document was imported. */
  waitsFor: "paragraph" | "import" | null;
};

/** A sentence to the sender, with a reason where it has one. */
export type Note = FieldRefusal & { because?: FieldRefusal };

export type Drafted = {
  contributions: DraftedContribution[];
  /** Sentences about what was left out. */
  notes: Note[];
};
