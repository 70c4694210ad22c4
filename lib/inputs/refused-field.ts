import { DomainError } from "@/lib/kernel/errors";

/** An input that cannot be kept as it is, with the sentence beside the field. */
export function refusedField(field: string, key: string, values?: Record<string, string | number>): DomainError {
  return new DomainError("invalid", "inputs.errors.notKept", { fields: { [field]: { key, values } } });
}
