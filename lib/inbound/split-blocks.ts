import { latinDigits } from "@/lib/text/ordinals";

/** A stretch of a message: what it is on, as its sender names it (null: no mark above it), and the words. */
export type Block = { named: string | null; text: string };

const words = [
  "paragraphs?|paras?\\.?|pars?\\.?|pp?\\.",
  "paragraphes?|alin[ée]as?|p[áa]rrafos?|p[áa]rrs?\\.?|apartados?",
  "пункты?|пп?\\.|параграфы?|абзацы?|пар\\.",
  "الفقرات|الفقرتان|الفقرة|فقرة|البند",
  "段落|第",
  "§{1,2}|¶{1,2}",
].join("|");
const norms = "norms?|normes?|normas?|нормы?|القاعدة|المعيار|规范|準則|准则";

/** One paragraph as people name it: 12, 13(f), 13 (f)(i), 13.f, ١٢. */
const one = "\\p{Nd}{1,4}(?:\\s?\\(\\s?[\\p{L}\\p{Nd}]{1,4}\\s?\\)|\\.?[a-z](?![\\p{L}]))*";
const lettered = "\\(?\\s?(?:[a-z]|\\p{Nd}{1,2})\\s?\\)?";
const between = "\\s*(?:,|;|،|、|-|–|—|\\band\\b|\\bet\\b|\\by\\b|(?<=\\s)и(?=\\s)|و\\s?|和|及|to|à|a)\\s*";
const list = `${one}(?:${between}${one})*`;
const end = "\\s*(?:段|条)?\\s*(?:[:：．.](?=\\s|$|\\D)|[–—-](?=\\s)|$)";

const numbered = new RegExp(`^(?:${words})\\s*(?:n[o°]\\.?\\s*)?(${list})${end}\\s*`, "iu");
const normed = new RegExp(`^(?:${norms})\\s*(${lettered})${end}\\s*`, "iu");
/** A letter alone is a mark only with a colon or alone in its line; lists begin with letters, too. */
const letter = /^(\(\s?[a-z]\s?\)(?:\s?\(\s?[ivx]{1,4}\s?\))?)\s*(?:[:：]|$)\s*/iu;

/**
 * Takes words apart at marks such as "Para 12:", "§ 13(f) –", "Norm (f)", "الفقرة ١٢:", "第12段：" at the beginning of
 * a line, in the six languages. Words above the first mark come first, without a name.
 */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { named: string | null; lines: string[] } = { named: null, lines: [] };
  const close = () => {
    const words = open.lines.join("\n").trim();
    if (words !== "" || open.named !== null) blocks.push({ named: open.named, text: words });
  };
  for (const line of text.split("\n")) {
    const mark = readMark(line);
    if (mark === null) {
      open.lines.push(line);
      continue;
    }
    close();
    open = { named: mark.named, lines: [mark.rest] };
  }
  close();
  return blocks;
}

/** The mark at the beginning of a line, and what follows it; null where there is none. */
export function readMark(line: string): { named: string; rest: string } | null {
  const opening = /^[\s*_#•>-]*/u.exec(line)?.[0] ?? "";
  const plain = line.slice(opening.length, 400);
  // What began bold ends bold: the second mark of it stands somewhere near.
  const bare = /[*_]/.test(opening) ? plain.replace(/[*_]{1,2}/, "") : plain;
  const tail = line.slice(400);
  const number = numbered.exec(bare);
  if (number !== null) return { named: tidy(number[1] ?? ""), rest: unmarked(bare.slice(number[0].length)) + tail };
  const norm = normed.exec(bare);
  if (norm !== null) {
    return { named: `norm ${tidy(norm[1] ?? "")}`, rest: unmarked(bare.slice(norm[0].length)) + tail };
  }
  const alone = letter.exec(bare);
  return alone === null ? null : { named: tidy(alone[1] ?? ""), rest: unmarked(bare.slice(alone[0].length)) + tail };
}

const unmarked = (rest: string) => rest.replace(/^[*_]+\s*/, "");

/** As a typed list of paragraphs is read: Latin figures, commas between. */
function tidy(named: string): string {
  return latinDigits(named)
    .replace(/\s+(?:and|et|y|и)\s+|\s*(?:و|和|及|،|、|;)\s*/giu, ", ")
    .replace(/\s+(?:to|à|a)\s+|\s*[–—]\s*/giu, "-")
    .replace(/\s+/g, " ")
    .trim();
}
