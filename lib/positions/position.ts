import type { StoredRedline } from "@/lib/contributions/stored-redline";
import type { Localised } from "@/lib/kernel/localised";
import type { PublicAuthor } from "@/lib/protection/public-author";
import type { PositionSource } from "./said-sql";

/** A position with its source: always something published, with an address of its own. */
export type Position = {
  /** Unique in one cell. */
  key: string;
  source: PositionSource;
  /** Reference of the contribution; null for a statement, which is named by its meeting. */
  reference: string | null;
  /** The meeting; null for a contribution. */
  meeting: Localised | null;
  /** Path below the locale. */
  path: string;
  /** The text commented on, with the version that was; null for inputs and statements. */
  version: { label: Localised; draft: string; slug: string; language: string } | null;
  author: PublicAuthor | null;
  /** Name of the organisation that leads a joint input whose `author` put its name under it; null for everything else. */
  lead: string | null;
  /** Stance of a comment; "general" where it takes none. Null for inputs and statements. */
  stance: "keep" | "change" | "delete" | "add" | "general" | null;
  /** What a comment proposes, at its heart; null where it proposes no wording. */
  wording: StoredRedline | null;
  /** Choices ticked, where nothing was written. */
  choices: Localised[];
  /** Exact words from its beginning; empty where there are none. */
  words: string;
  language: string;
  publishedAt: Date;
};

/** So many characters are quoted; the source holds all of them. */
export const longestWords = 180;
