import { redline } from "@/lib/text/redline";

/**
 * The IPPC form asks for the wording itself. A cell counts as the whole paragraph in other words where at least half
 * of the paragraph is still in it and at least half of it is from there; anything else is read by a person.
 */
export function readRewording(cell: string, paragraph: string, language: string): string | null {
  const text = cell.replace(/^["\u201C\u00AB]([^"\u201C\u201D\u00AB\u00BB]*)["\u201D\u00BB]$/s, "$1").trim();
  if (text.length > 3 * paragraph.length + 200) return null;
  const kept = redline(paragraph, text, language)
    .filter(({ kind }) => kind === "same")
    .reduce((letters, segment) => letters + segment.text.replace(/\s/g, "").length, 0);
  const half = (whole: string) => kept * 2 >= whole.replace(/\s/g, "").length;
  return kept > 0 && half(paragraph) && half(text) ? text : null;
}
