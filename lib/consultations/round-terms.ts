import type { Transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { readLocalHour } from "./local-hour";
import type { RoundWords } from "./schema";

/** What is read of a round to compare its terms. */
export const termColumns = {
  opensAt: true,
  closesAt: true,
  zone: true,
  eligibility: true,
  stakeholderGroups: true,
  languages: true,
  maxWords: true,
  visibility: true,
  acceptsComments: true,
  acceptsInputs: true,
  allowsJoint: true,
  allowsPseudonym: true,
  allowsConfidential: true,
  asksTopics: true,
  asksImpacts: true,
  maxFiles: true,
  maxFileBytes: true,
  maxFilesBytes: true,
  mailTakes: true,
  stageId: true,
  agendaItem: true,
} as const;

/**
 * Turns what was typed into the terms of a round as they are kept: instants instead of local hours, bytes instead of
 * megabytes, groups only where they count. Refuses an hour that the clocks of the zone jump over or that comes twice, a
 * closing that is not after the opening, groups that are to answer but are not named, and files of which not even one of
 * the largest would fit.
 */
export function roundTerms(typed: RoundWords) {
  const opensAt = instantOf("opensAt", typed.opensAt, typed.zone);
  const closesAt = instantOf("closesAt", typed.closesAt, typed.zone);
  if (closesAt.getTime() <= opensAt.getTime()) throw beside("closesAt", "consultations.errors.closesBeforeOpening");
  const byGroup = typed.eligibility === "stakeholder_groups";
  if (byGroup && typed.stakeholderGroups.length === 0) {
    throw beside("stakeholderGroups", "consultations.errors.groupsMissing");
  }
  if (typed.maxFilesMegabytes < typed.maxFileMegabytes) {
    throw beside("maxFilesMegabytes", "consultations.errors.filesBelowFile");
  }
  const { accepts, permits, maxFileMegabytes, maxFilesMegabytes, agendaItem, ...kept } = typed;
  return {
    ...kept,
    opensAt,
    closesAt,
    stakeholderGroups: byGroup ? [...new Set(typed.stakeholderGroups)].sort() : [],
    languages: [...new Set(typed.languages)].sort(),
    acceptsComments: accepts.includes("comments"),
    acceptsInputs: accepts.includes("inputs"),
    allowsJoint: permits.includes("joint"),
    allowsPseudonym: permits.includes("pseudonym"),
    allowsConfidential: permits.includes("confidential"),
    asksTopics: permits.includes("topics"),
    asksImpacts: permits.includes("impacts"),
    maxFileBytes: Math.round(maxFileMegabytes * 1_000_000),
    maxFilesBytes: Math.round(maxFilesMegabytes * 1_000_000),
    agendaItem: Object.keys(agendaItem).length === 0 ? nullJson : agendaItem,
  };
}

/** Whether two rounds have the same terms, in whatever order they name groups and languages; the name is none of them. */
export function sameTerms(
  before: Record<keyof typeof termColumns, unknown>,
  after: Record<keyof typeof termColumns, unknown>,
): boolean {
  return asWords(before) === asWords(after);
}

function asWords(terms: Record<keyof typeof termColumns, unknown>): string {
  const { agendaItem, ...plain } = terms;
  const item: Localised = readLocalised(agendaItem);
  const listed: Record<string, unknown> = { ...plain, agendaItem: Object.entries(item).sort().flat() };
  return JSON.stringify(
    Object.keys(termColumns).map((name) => {
      const value = listed[name];
      return Array.isArray(value) && name !== "agendaItem" ? [...value].sort() : value;
    }),
  );
}

/** Refuses a stage of another process as if it did not exist. */
export async function refuseForeignStage(tx: Transaction, processId: string, stageId: string | null): Promise<void> {
  if (stageId === null) return;
  if ((await tx.processStage.count({ where: { id: stageId, processId } })) === 0) throw notFound();
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
