/** A correction that somebody has accepted. */
export type PublicCorrection = {
  id: string;
  /** As in lib/moderation/text-fields; null for a paragraph of a text. */
  field: string | null;
  quote: string;
  correct: string;
  /** Null when not said. */
  source: string | null;
  language: string;
  /** Day for which the corrected words hold; null when not said. */
  asOf: Date | null;
  acceptedAt: Date;
  byItsSide: boolean;
  /** Since when the words that are corrected are public. */
  asPublished: Date | null;
};

/** All that was said of the same words of one text: what holds now, and what was accepted before it. */
export type CorrectedWords = {
  /** 1, 2, 3, … in one contribution or paragraph. */
  number: number;
  field: string | null;
  /** Key of the part of an input whose words they are; null where they are of no part. */
  part: string | null;
  quote: string;
  asPublished: Date | null;
  now: PublicCorrection;
  /** The latest first. */
  earlier: PublicCorrection[];
};

/** Corrections of one text, the first accepted first, by the words that they correct. */
export function toCorrectedWords(corrections: readonly PublicCorrection[]): CorrectedWords[] {
  const byWords = Map.groupBy(corrections, ({ field, quote }) => `${field ?? ""}\0${quote}`);
  return [...byWords.values()].flatMap((accepted, index) => {
    const [now, ...earlier] = accepted.toReversed();
    if (now === undefined) return [];
    const { field, quote, asPublished } = now;
    return [{ number: index + 1, field, part: partOf(field), quote, asPublished, now, earlier }];
  });
}

/** A field of a part is called part:{key}:{name}. */
function partOf(field: string | null): string | null {
  const [kind, key] = (field ?? "").split(":");
  return kind === "part" ? (key ?? null) : null;
}
