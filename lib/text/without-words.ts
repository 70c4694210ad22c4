/** A text without the words that stand at a place, and without one of two spaces that they would leave; null when they do not stand there. */
export function withoutWords(text: string, { start, text: words }: { start: number; text: string }): string | null {
  if (!text.startsWith(words, start)) return null;
  const end = start + words.length;
  const gap = text[start - 1] === " " && text[end] === " " ? 1 : 0;
  return text.slice(0, start) + text.slice(end + gap);
}
