import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import type { GenderName } from "./genders";
import { hashSignInToken } from "./sign-in-token";

/** A session that nobody used for this long has ended. */
const idleMilliseconds = 14 * 24 * 60 * 60 * 1000;

/** Sessions that still count at this instant. */
function liveAt(now: Date) {
  return { expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMilliseconds) } };
}

const personColumns = { id: true, email: true, name: true, emailVerifiedAt: true } as const;

/** The session behind a cookie, unless it has ended. */
export function findLiveSession({ clock }: { clock: Clock }, tokenHash: string) {
  return database().session.findFirst({
    where: { tokenHash, ...liveAt(clock.now()) },
    select: { id: true, expiresAt: true, person: { select: personColumns } },
  });
}

/** The person behind a lower-cased address. */
export function findPersonByAddress(email: string) {
  return database().person.findUnique({ where: { email }, select: personColumns });
}

export type SignInLinkState = "usable" | "used" | "late" | "unknown";

/** What a sign-in link is still good for. Looking at it does not use it up. */
export async function readSignInLink(
  { clock }: { clock: Clock },
  { email, token }: { email: string; token: string },
): Promise<SignInLinkState> {
  const link = await database().signInToken.findFirst({
    where: { tokenHash: hashSignInToken(token), email },
    select: { usedAt: true, expiresAt: true },
  });
  if (link === null) return "unknown";
  if (link.usedAt !== null) return "used";
  return link.expiresAt > clock.now() ? "usable" : "late";
}

export type SessionSummary = {
  id: string;
  browser: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  /** The session of the browser that asks. */
  current: boolean;
};

/** The browsers in which the actor is signed in, this one first, then the ones seen last. */
export async function listSessions({ actor, clock }: { actor: Actor; clock: Clock }): Promise<SessionSummary[]> {
  const sessions = await database().session.findMany({
    where: { personId: actor.personId, ...liveAt(clock.now()) },
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const summaries = sessions.map((session) => ({ ...session, current: session.id === actor.sessionId }));
  return summaries.sort((one, other) => Number(other.current) - Number(one.current));
}

export type RepresentationSummary = {
  id: string;
  role: "representative" | "focal_point";
  organisation: {
    id: string;
    slug: string;
    name: string;
    status: "pending" | "verified" | "rejected" | "suspended" | "merged";
  };
};

/** The organisations that a person can act for, by name. */
export function listRepresentations(personId: string): Promise<RepresentationSummary[]> {
  return database().representation.findMany({
    where: { personId, status: "active", organisation: { status: { not: "rejected" } } },
    select: { id: true, role: true, organisation: { select: { id: true, slug: true, name: true, status: true } } },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    take: 100,
  });
}

/** What somebody said of their own gender, for their own page; null for nothing. */
export async function ownGender(personId: string): Promise<GenderName | null> {
  const row = await database().person.findUnique({ where: { id: personId }, select: { gender: true } });
  return row?.gender ?? null;
}
