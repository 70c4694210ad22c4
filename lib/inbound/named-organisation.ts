import { cleanLine } from "@/lib/text/clean-text";

const line =
  /^\s*\*{0,2}(?:organisations?|organizations?|organización|организация|المنظمة|المنظّمة|组织|機構|机构)\*{0,2}\s*[:：]\s*\*{0,2}\s*(\S.{0,200})$/iu;

/** Takes "Organisation: Demo NGO A" off the first lines of a message. */
export function namedOrganisation(text: string): { named: string | null; rest: string } {
  const lines = text.split("\n");
  const at = lines.slice(0, 5).findIndex((candidate) => line.test(candidate));
  const found = at === -1 ? undefined : line.exec(lines[at] ?? "")?.[1];
  if (found === undefined) return { named: null, rest: text };
  return { named: cleanLine(found), rest: lines.toSpliced(at, 1).join("\n").trim() };
}

/** Names compared as people type them: without case and without punctuation. */
export function normalName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
