import type { CorrectedWords, PublicCorrection } from "./corrected-words";

/** Corrections of one text as the public API and the files give them: days of the calendar, instants RFC 3339. */
export function exportedCorrections(corrections: readonly CorrectedWords[]) {
  return corrections.map(({ quote, now, earlier }) => ({
    words: quote,
    ...exportedCorrection(now),
    earlier: earlier.map(exportedCorrection),
  }));
}

export type ExportedCorrection = ReturnType<typeof exportedCorrections>[number];

/** The same in one cell of a CSV file. */
export function correctionsCell(corrections: readonly ExportedCorrection[], separator: string): string {
  return corrections.map(({ words, correct }) => `${words} → ${correct}`).join(separator);
}

/** What should stand there instead. */
function exportedCorrection({ correct, source, asOf, acceptedAt }: PublicCorrection) {
  const day = asOf?.toISOString().slice(0, 10) ?? null;
  return { correct, asOf: day, source, acceptedAt: acceptedAt.toISOString() };
}
