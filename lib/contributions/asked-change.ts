import { readRedline, type StoredRedline } from "./stored-redline";

/** What a comment asks for beyond its reasons, in the form in which it is shown. */
export type AskedChange = {
  stance: string | null;
  /** From its paragraph to the words it asks for; null where it gives none, or is about several paragraphs. */
  redline: StoredRedline | null;
  /** Where the new paragraph belongs; null unless one is to be added. */
  addPosition: "before" | "after" | null;
  /** What is asked for in the writer's own words; null when nothing is. */
  changeNote: string | null;
  /** What to do if that does not prevail; null when nothing is said of it. */
  fallback: { stance: "change" | "keep"; redline: StoredRedline | null } | null;
  /** The exact words it is about; null for whole paragraphs. */
  quote: string | null;
  term: ReplacedTerm | null;
};

/** A term to be replaced throughout; the places are null where they were not counted. */
export type ReplacedTerm = { from: string; to: string; places: { open: number; agreed: number } | null };

/** The columns that `toAsked` reads; targets come from the query itself. */
export const askedColumns = {
  stance: true,
  redline: true,
  addPosition: true,
  changeNote: true,
  fallbackStance: true,
  fallbackRedline: true,
  termFrom: true,
  termTo: true,
} as const;

/** A row as `toAsked` needs it. */
export type AskedRow = {
  stance: string | null;
  redline: unknown;
  addPosition: "before" | "after" | null;
  changeNote: string | null;
  fallbackStance: string | null;
  fallbackRedline: unknown;
  termFrom: string | null;
  termTo: string | null;
};

type QuotedTargets = { targets: readonly { quote: string | null }[] };

/** Reads what a row asks for; a redline that was tampered with is left out and breaks nothing else. */
export function toAsked(row: AskedRow & QuotedTargets): AskedChange {
  const { fallbackStance } = row;
  return {
    stance: row.stance,
    redline: readRedline(row.redline),
    addPosition: row.stance === "add" ? row.addPosition : null,
    changeNote: row.changeNote,
    fallback:
      fallbackStance === "change" || fallbackStance === "keep"
        ? { stance: fallbackStance, redline: readRedline(row.fallbackRedline) }
        : null,
    quote: row.targets.find(({ quote }) => quote !== null)?.quote ?? null,
    term: row.termFrom === null ? null : { from: row.termFrom, to: row.termTo ?? "", places: null },
  };
}

/** The same in a line of a list: what cannot be seen from the stance alone. */
export type AskedBrief = {
  addPosition: "before" | "after" | null;
  quote: string | null;
  term: { from: string; to: string } | null;
};

/** The columns that `toBrief` reads; targets come from the query itself. */
export const briefColumns = { addPosition: true, termFrom: true, termTo: true } as const;

/** Reads what a row asks for, for a line of a list. */
export function toBrief(row: Pick<AskedRow, "addPosition" | "termFrom" | "termTo"> & QuotedTargets): AskedBrief {
  return {
    addPosition: row.addPosition,
    quote: row.targets.find(({ quote }) => quote !== null)?.quote ?? null,
    term: row.termFrom === null ? null : { from: row.termFrom, to: row.termTo ?? "" },
  };
}
