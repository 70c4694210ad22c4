import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { PartnerStateName, SpeakerStateName } from "./lifecycle";
import { type OwnStatement, statementColumns, toOwnStatement } from "./own-statement";

/** A place beside another organisation that one's own was asked to take. */
export type PartnerInvitation = {
  id: string;
  state: PartnerStateName;
  lead: string;
  itemTitle: Localised;
  speaker: string;
  requestState: SpeakerStateName;
  statement: OwnStatement | null;
  /** Whether it confirmed the words as they are now. */
  hasConfirmedWords: boolean;
};

/** The places in an event that an organisation was asked to take. */
export async function readInvitations(eventId: string, organisationId: string): Promise<PartnerInvitation[]> {
  const rows = await database().speakerPartner.findMany({
    where: { organisationId, request: { eventId, state: { not: "withdrawn" } } },
    orderBy: { invitedAt: "asc" },
    select: {
      id: true,
      state: true,
      answeredAt: true,
      request: {
        select: {
          speaker: true,
          state: true,
          organisation: { select: { name: true } },
          item: { select: { title: true } },
          statement: { select: statementColumns },
        },
      },
    },
  });
  return rows.map(({ request, answeredAt, ...partner }) => ({
    ...partner,
    lead: request.organisation.name,
    itemTitle: readLocalised(request.item.title),
    speaker: request.speaker,
    requestState: request.state,
    // Who declined has no part in the words.
    statement: partner.state === "declined" ? null : toOwnStatement(request.statement),
    hasConfirmedWords:
      partner.state === "confirmed" &&
      (request.statement === null || (answeredAt !== null && answeredAt >= request.statement.handedInAt)),
  }));
}
