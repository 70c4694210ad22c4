import { cleanLine } from "@/lib/text/clean-text";
import { type AttachedKind, fileKinds } from "./file-kinds";

const longestStem = 120;

/**
 * A file's name as it is shown and saved: the last part of a path, without signs that file systems or readers could
 * misunderstand, never hidden, and with the ending that its content has, whatever ending it came with.
 */
export function cleanName(given: string, kind: AttachedKind): string {
  const { extension } = fileKinds[kind];
  const line = cleanLine(given.slice(-1_000).split(/[\\/]/).at(-1) ?? "")
    .replace(/[<>:"|?*\u200E\u200F\u061C]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const endings = kind === "jpeg" ? /\.(?:jpe?g)$/i : new RegExp(`\\.${extension}$`, "i");
  const stem = Array.from(line.replace(endings, "")).slice(0, longestStem).join("").trim();
  return `${stem === "" || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `file${stem}` : stem}.${extension}`;
}
