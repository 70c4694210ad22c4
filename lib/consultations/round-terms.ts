import { DomainError } from "@/lib/kernel/errors";
import { readLocalHour } from "./local-hour";
import type { RoundWords } from "./schema";

/** The terms of a round as they are kept: instants instead of local hours, groups only where they count. */
export type RoundTerms = Omit<RoundWords, "opensAt" | "closesAt"> & { opensAt: Date; closesAt: Date };

/**
 * Turns what was typed into terms. Refuses an hour that the clocks of the zone jump over or that comes twice, a
 * closing that is not after the opening, and groups that are to answer but are not named.
 */
export function roundTerms(typed: RoundWords): RoundTerms {
  const opensAt = instantOf("opensAt", typed.opensAt, typed.zone);
  const closesAt = instantOf("closesAt", typed.closesAt, typed.zone);
  if (closesAt.getTime() <= opensAt.getTime()) throw beside("closesAt", "consultations.errors.closesBeforeOpening");
  const byGroup = typed.eligibility === "stakeholder_groups";
  if (byGroup && typed.stakeholderGroups.length === 0) {
    throw beside("stakeholderGroups", "consultations.errors.groupsMissing");
  }
  return {
    ...typed,
    opensAt,
    closesAt,
    stakeholderGroups: byGroup ? [...new Set(typed.stakeholderGroups)].sort() : [],
    languages: [...new Set(typed.languages)].sort(),
  };
}

function instantOf(field: "opensAt" | "closesAt", local: string, zone: string): Date {
  const hour = readLocalHour(local, zone);
  switch (hour.kind) {
    case "exact":
      return hour.instant;
    case "skipped":
      throw beside(field, "consultations.errors.hourSkipped", { zone });
    case "repeated":
      throw beside(field, "consultations.errors.hourRepeated", { zone });
    case "unreadable":
      throw beside(field, "consultations.errors.hour");
  }
}

function beside(field: string, key: string, values?: Record<string, string>): DomainError {
  return new DomainError("invalid", key, { values, fields: { [field]: { key, values } } });
}
