import { readLocalHour } from "@/lib/consultations/local-hour";
import { DomainError } from "@/lib/kernel/errors";

type Round = { closesAt: Date; zone: string };

/** Refuses when the hour until which names may be given has come; at the instant itself it is too late. */
export function refuseAfterHour(closesAt: Date | null, at: Date): void {
  if (closesAt === null || at.getTime() >= closesAt.getTime()) {
    throw new DomainError("conflict", "signatures.errors.hourHasPassed");
  }
}

/**
 * The hour until which names may be given: a local hour in the zone of the round, or its closing hour where none is
 * told. Refuses, beside the field `closesAt`, what has passed, what comes after the closing, and hours that a change
 * of the clocks leaves out or brings twice.
 */
export function readSigningHour(told: string, round: Round, now: Date): Date {
  const hour = told === "" ? round.closesAt : exactly(told, round.zone);
  if (hour.getTime() <= now.getTime()) throw refusal("signatures.errors.hourHasPassed");
  if (hour.getTime() > round.closesAt.getTime()) throw refusal("signatures.errors.hourAfterClosing");
  return hour;
}

function exactly(told: string, zone: string): Date {
  const read = readLocalHour(told, zone);
  if (read.kind === "exact") return read.instant;
  throw refusal(read.kind === "unreadable" ? "signatures.errors.hourNotUnderstood" : "signatures.errors.hourChanges");
}

function refusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { closesAt: { key } } });
}
