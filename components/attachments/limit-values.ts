import type { FileLimits } from "@/lib/attachments/file-limits";
import { showFileSize } from "@/lib/i18n/file-size";

/** What the sentence on the limits of a round is made of. */
export function limitValues(limits: FileLimits, locale: string) {
  return {
    files: limits.maxFiles,
    each: showFileSize(limits.maxFileBytes, locale),
    together: showFileSize(limits.maxFilesBytes, locale),
  };
}
