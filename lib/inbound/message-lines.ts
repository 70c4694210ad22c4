import { ownWords } from "./own-words";

/** A line of a message as it came, and whether it was taken for a quotation or a signature. */
export type MessageLine = { text: string; isLeftOut: boolean };

/** Most lines that a page shows; the message itself is kept whole. */
const mostLines = 2_000;

/** The lines of a message, those that were left out marked: the sender can see what was not taken. */
export function messageLines(text: string, subject: string): MessageLine[] {
  const { own, forwarded } = ownWords(text, subject);
  const kept = new Map<string, number>();
  for (const line of [...own.split("\n"), ...(forwarded ?? "").split("\n")]) {
    kept.set(line.trim(), (kept.get(line.trim()) ?? 0) + 1);
  }
  return text
    .trim()
    .split("\n")
    .slice(0, mostLines)
    .map((line) => {
      const key = line.replace(/^>[ ]?/, "").trim();
      const left = kept.get(key) ?? kept.get(line.trim()) ?? 0;
      if (line.trim() === "") return { text: "", isLeftOut: false };
      if (left === 0) return { text: line, isLeftOut: true };
      kept.set(key, left - 1);
      return { text: line, isLeftOut: false };
    });
}
