const prefix = "file:";

/** How a redaction names a whole file: no words of it, the file itself is what the public does not get. */
export function fieldOfFile(attachmentId: string): string {
  return prefix + attachmentId;
}

/** The file that a redaction names; null where it names words. */
export function fileOfField(field: string): string | null {
  return field.startsWith(prefix) ? field.slice(prefix.length) : null;
}
