import type { PublicVersion } from "@/lib/drafts/public";
import type { PublicCause } from "@/lib/placements/public-cause";

export type ComparisonView = "inline" | "side-by-side";

/** What every part of the page reads from. */
export type ComparisonContext = {
  locale: string;
  /** Address of the draft, under which its versions stand. */
  drafts: string;
  before: PublicVersion;
  after: PublicVersion;
  byId: ReadonlyMap<string, PublicVersion["paragraphs"][number]>;
  /** What the changes go back to, by lineage. */
  causes: ReadonlyMap<string, readonly PublicCause[]>;
  /** The place of the next change after one, as a fragment; null after the last. */
  next(place: number): string | null;
};
