import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { inTheLeadsHands } from "./in-the-leads-hands";
import type { SignatureState } from "./lifecycle";
import { signaturePolicy } from "./policy";

/** An organisation that was asked, as the lead sees it. */
export type AskedSignatory = {
  id: string;
  name: string;
  /** Null while an invitation by e-mail was not taken up. */
  slug: string | null;
  /** Address that the letter went to; null for an organisation of the directory. */
  email: string | null;
  state: SignatureState;
  confirmedAt: Date | null;
  /** When it declined or withdrew; null otherwise. */
  endedAt: Date | null;
  askedChange: string | null;
  remindedAt: Date | null;
  mayRemove: boolean;
  mayAskAgain: boolean;
  organisationId: string | null;
  /** A suspended organisation answers nothing, and its name does not go with the input. */
  isSuspended: boolean;
};

/** A joint input from the side of its lead: who stands where. */
export type LedInput = {
  contributionId: string;
  revision: number;
  title: string;
  submission: string;
  /** Null while no hour was set. */
  closesAt: Date | null;
  round: { closesAt: Date; zone: string; allowsJoint: boolean };
  isProtected: boolean;
  signatories: AskedSignatory[];
  /** Whether the leading organisation has a logo, and whether it is to stand beside its name. */
  logo: { exists: boolean; isShown: boolean };
  may: { invite: boolean; open: boolean; setHour: boolean; chooseLogo: boolean };
};

/** Who was asked to sign an input of one's own organisation; not_found for everybody else's. */
export async function readLedInput(actor: Actor, contributionId: string): Promise<LedInput> {
  const row = await findLed(contributionId);
  if (row === null || row.input === null || !signaturePolicy.readLed(actor, row)) throw notFound();
  const isOurs = inTheLeadsHands(row.submission);
  const mayInvite = isOurs && signaturePolicy.invite(actor, row);
  const isCollecting = row.submission === "collecting_signatures";
  const mayOpen = isOurs && signaturePolicy.open(actor, row);
  return {
    contributionId,
    revision: row.revision,
    title: row.input.title,
    submission: row.submission,
    closesAt: row.input.signaturesCloseAt,
    round: row.round,
    isProtected: row.protection !== "none",
    signatories: row.input.signatures.map(({ organisation, invitedName, ...signature }) => ({
      ...signature,
      name: organisation?.name ?? invitedName ?? "",
      slug: organisation?.slug ?? null,
      isSuspended: organisation?.status === "suspended",
      mayRemove: mayInvite && signature.state !== "withdrawn" && signature.state !== "declined",
      mayAskAgain: mayInvite && (signature.state === "withdrawn" || signature.state === "declined"),
    })),
    logo: { exists: (row.organisation?.logoSha256 ?? null) !== null, isShown: row.input.leadShowsLogo },
    may: {
      chooseLogo: row.submission !== "withdrawn" && signaturePolicy.open(actor, row),
      invite: mayInvite && row.round.allowsJoint && row.protection === "none",
      open: mayOpen && !isCollecting && row.input.signatures.length > 0,
      setHour: mayOpen && isCollecting,
    },
  };
}

function findLed(contributionId: string) {
  return database().contribution.findUnique({
    where: { id: contributionId },
    select: {
      revision: true,
      submission: true,
      authorId: true,
      organisationId: true,
      protection: true,
      organisation: { select: { id: true, status: true, logoSha256: true } },
      round: { select: { closesAt: true, zone: true, allowsJoint: true } },
      input: {
        select: {
          title: true,
          signaturesCloseAt: true,
          leadShowsLogo: true,
          signatures: {
            orderBy: [{ position: "asc" }, { id: "asc" }],
            select: {
              id: true,
              email: true,
              invitedName: true,
              organisationId: true,
              state: true,
              confirmedAt: true,
              endedAt: true,
              askedChange: true,
              remindedAt: true,
              organisation: { select: { name: true, slug: true, status: true } },
            },
          },
        },
      },
    },
  });
}
