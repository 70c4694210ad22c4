/** A text of many paragraphs in three scripts, and its next version. The same numbers give the same texts. */
export type ChangingText = { language: Script; before: string[]; after: string[] };

export const scripts = ["en", "ar", "zh"] as const;
type Script = (typeof scripts)[number];

const words = 3_000;

/** Made-up words of a script, the first of them far more often than the last. */
const wordOf = {
  en: (rank: number) => `w${rank.toString(36)}e`,
  ar: (rank: number) => [...String(rank)].map((digit) => "ابتثجحخدذر"[Number(digit)]).join(""),
  zh: (rank: number) => String.fromCodePoint(0x4e00 + rank),
};

/**
 * Paragraphs of one to five sentences. In the next version `edited` of each hundred are edited and three each are
 * moved, split, gone and new, which gives all that follow another number.
 */
export function changingText(paragraphs: number, edited: number, language: Script = "en"): ChangingText {
  const random = generator(paragraphs * 7 + edited);
  const sentence = () => {
    const length = 6 + Math.floor(random() * 22);
    const rank = () => Math.floor(random() ** 3 * words);
    return `${Array.from({ length }, () => wordOf[language](rank())).join(language === "zh" ? "" : " ")}.`;
  };
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 5) }, sentence).join(" ");
  const before = Array.from({ length: paragraphs }, paragraph);
  const after = before.flatMap((text): string[] => {
    const chance = random() * 100;
    if (chance < edited) return [withOtherWords(text, sentence(), random)];
    if (chance < edited + 3) return [];
    if (chance < edited + 6) return [text, paragraph()];
    if (chance < edited + 9) return text.split(/(?<=\.) (?=.{40})/u).slice(0, 3);
    return [text];
  });
  for (let count = Math.floor(paragraphs * 0.03); count > 0; count -= 1) {
    const [moved] = after.splice(Math.floor(random() * after.length), 1);
    if (moved !== undefined) after.splice(Math.floor(random() * after.length), 0, moved);
  }
  return { language, before, after };
}

function withOtherWords(text: string, other: string, random: () => number): string {
  const middle = Math.floor(random() * text.length);
  return `${text.slice(0, middle)} ${other.slice(0, 40)} ${text.slice(middle + 12)}`;
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
