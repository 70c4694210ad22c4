import type { Actor } from "@/lib/kernel/actor";

/** A claim ends by itself after so many minutes without work. */
export const claimMinutes = 30;

/** Who has an item before them now. */
export type RunningClaim = {
  isMine: boolean;
  /** Null for somebody who gave no name. */
  name: string | null;
  since: Date;
};

type Row = { moderatorId: string; since: Date; until: Date; moderator: { name: string | null } } | null;

/** The claim as it counts at this hour; null when nobody has it any more. */
export function runningClaim(row: Row, actor: Pick<Actor, "personId">, now: Date): RunningClaim | null {
  if (row === null || row.until.getTime() <= now.getTime()) return null;
  return { isMine: row.moderatorId === actor.personId, name: row.moderator.name, since: row.since };
}
