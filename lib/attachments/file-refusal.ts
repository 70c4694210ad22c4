import { DomainError } from "@/lib/kernel/errors";

/** Why a file is not taken; each has its sentence under attachments.errors. */
export type FileRefusal =
  | "kind"
  | "empty"
  | "tooLarge"
  | "damaged"
  | "encrypted"
  | "macros"
  | "scripts"
  | "mixed"
  | "unpacksTooLarge"
  | "tooManyPixels"
  | "notCsv"
  | "formula"
  | "sameAsSent";

/** A refusal beside the field of the file, as "invalid". */
export function fileRefusal(name: FileRefusal, values?: Record<string, string | number>): DomainError {
  const key = `attachments.errors.${name}`;
  const field = values === undefined ? { key } : { key, values };
  return new DomainError("invalid", "attachments.errors.notTaken", { fields: { file: field } });
}
