import { stemOf } from "./file-name";
import type { Arrangement, FileKind, MadeFormat } from "./schema";

/** Path, without its language, of the page that says how far a file is and gives it out. */
export function progressPath(file: { versionId: string; kind: FileKind; by: Arrangement; format: MadeFormat }): string {
  return `/files/${file.versionId}/${stemOf(file.kind, file.by)}.${file.format}`;
}
