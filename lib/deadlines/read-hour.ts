import { readLocalHour } from "@/lib/consultations/local-hour";
import { DomainError } from "@/lib/kernel/errors";

/** The instant of a local hour in a zone. Refuses beside its field what is no hour there, or two. */
export function readHour(field: string, local: string, zone: string): Date {
  const hour = readLocalHour(local, zone);
  if (hour.kind === "exact") return hour.instant;
  throw refusedField(field, hour.kind === "unreadable" ? "deadlines.errors.hour" : "deadlines.errors.hourUnclear");
}

export function refusedField(field: string, key: string, values?: Record<string, string | number>): DomainError {
  return new DomainError("invalid", key, { values, fields: { [field]: { key, values } } });
}
