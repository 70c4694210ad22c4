import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { hashLinkToken } from "@/lib/organisations/link-token";
import { type SignatureState, unanswered } from "./lifecycle";
import { signaturePolicy } from "./policy";

/** A name that the actor's organisation was asked for, as a line of their list. */
export type OwnSignatureLine = {
  id: string;
  state: SignatureState;
  lead: string;
  title: string;
  consultation: Localised;
  submission: string;
  /** Null while no hour was set. */
  closesAt: Date | null;
  zone: string;
};

/** Most names on one list; those to be answered stand first, then the latest. */
const mostShown = 200;

/** Inputs that the organisation acted for is asked to sign, or has signed. What the lead has not opened is not there. */
export async function listOwnSignatures(actor: Actor): Promise<OwnSignatureLine[]> {
  const rows = await database().coSignature.findMany({
    where: visibleTo(actor),
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: mostShown,
    select: {
      id: true,
      state: true,
      input: {
        select: {
          title: true,
          signaturesCloseAt: true,
          contribution: {
            select: {
              submission: true,
              organisation: { select: { name: true } },
              consultation: { select: { title: true } },
              round: { select: { zone: true } },
            },
          },
        },
      },
    },
  });
  const lines = rows.map(({ id, state, input: { title, signaturesCloseAt, contribution } }) => ({
    id,
    state,
    title,
    closesAt: signaturesCloseAt,
    lead: contribution.organisation?.name ?? "",
    consultation: readLocalised(contribution.consultation.title),
    submission: contribution.submission,
    zone: contribution.round.zone,
  }));
  return [...lines.filter(awaits), ...lines.filter((line) => !awaits(line))];
}

/** Whether the organisation can still answer. */
function awaits({ state, submission }: { state: SignatureState; submission: string }): boolean {
  return submission === "collecting_signatures" && unanswered.some((waiting) => waiting === state);
}

/** How many inputs wait for the name of the organisation that the actor is the focal point of. */
export async function countToSign(actor: Actor): Promise<number> {
  const { organisation } = actor;
  if (organisation === null || !signaturePolicy.takeUp(actor, undefined)) return 0;
  return database().coSignature.count({
    where: {
      organisationId: organisation.id,
      state: { in: [...unanswered] },
      input: { contribution: { submission: "collecting_signatures" } },
    },
  });
}

/** The same line as `signaturePolicy.read`, for lists: rows outside it do not exist for this actor. */
export function visibleTo(actor: Actor) {
  const { organisation } = actor;
  if (organisation === null) return { id: { in: [] } };
  const signed = { NOT: { confirmedSha256: null } };
  const opened = { input: { contribution: { submission: { in: [...openedStates] } } } };
  return {
    organisationId: organisation.id,
    OR: organisation.status === "verified" ? [signed, opened] : [signed],
  };
}

const openedStates = ["collecting_signatures", "submitted"] as const;

/** What a link to an address is about, for whoever holds it; null when it is good no longer. Title and text stay unsaid. */
export async function readLink(actor: Actor | null, token: string, now: Date) {
  const row = await database().coSignature.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: {
      email: true,
      state: true,
      input: {
        select: {
          signaturesCloseAt: true,
          contribution: {
            select: {
              submission: true,
              organisation: { select: { name: true } },
              consultation: { select: { title: true } },
              round: { select: { zone: true } },
            },
          },
        },
      },
    },
  });
  const closesAt = row?.input.signaturesCloseAt ?? null;
  if (row === null || row.state !== "invited" || closesAt === null || closesAt <= now) return null;
  const { contribution } = row.input;
  if (contribution.submission !== "collecting_signatures") return null;
  return {
    lead: contribution.organisation?.name ?? "",
    consultation: readLocalised(contribution.consultation.title),
    closesAt,
    zone: contribution.round.zone,
    isForActor: actor !== null && actor.email === row.email,
    mayTakeUp: actor !== null && signaturePolicy.takeUp(actor, undefined),
  };
}
