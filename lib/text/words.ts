const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The word segmenter (UAX #29) of a language, kept after its first use. A tag that is not BCP 47
 * falls back to the rules that hold for every language.
 */
export function wordSegmenter(language: string): Intl.Segmenter {
  const kept = segmenters.get(language);
  if (kept) return kept;
  const made = makeSegmenter(language);
  // The keys come from documents, so the number of them must not grow without end.
  if (segmenters.size > 50) segmenters.clear();
  segmenters.set(language, made);
  return made;
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("und", { granularity: "word" });
  }
}

/** The number of words as people count them, in every script: spaces and punctuation are none. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const segment of wordSegmenter(language).segment(text)) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}
