import { type Database, database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { invitableSenders } from "./invitable-senders";
import { findJointRound, takesJointInputs } from "./joint-round";
import { campaignPolicy } from "./policy";

/** What an organisation is asked: whether it joins in one input with others that sent nearly the same. */
export type OwnJoin = {
  campaignId: string;
  revision: number;
  state: "invited" | "joined" | "declined";
  leads: boolean;
  consultation: { slug: string; title: Localised };
  /** Its own letters in the cluster. */
  references: string[];
  /** Those that joined beside it, once it has joined itself: nobody else learns of them. */
  others: { name: string; leads: boolean }[];
  /** Until when a joint input can be handed in; null while no open round takes one. */
  until: { closesAt: Date; zone: string } | null;
  /** The joint input that it leads or is asked to sign; null until a lead began one, and where it did not join. */
  inputId: string | null;
  isBegun: boolean;
  may: { answer: boolean; begin: boolean };
};

const mostShown = 50;

/** What the organisation acted for is asked, the latest first; none for whoever acts for no verified one. */
export async function listOwnJoins(actor: Actor, now: Date): Promise<OwnJoin[]> {
  const db = database();
  const organisationId = actor.organisation?.id;
  if (organisationId === undefined || !campaignPolicy.readJoin(actor, { organisationId })) return [];
  const rows = await db.campaignJoin.findMany({
    where: { organisationId },
    orderBy: [{ invitedAt: "desc" }, { campaignId: "asc" }],
    take: mostShown,
    select: {
      ...{ campaignId: true, revision: true, state: true, leads: true, inputId: true },
      campaign: {
        select: {
          consultation: {
            select: {
              ...{ slug: true, title: true },
              rounds: {
                where: takesJointInputs(now),
                orderBy: [{ closesAt: "asc" }, { id: "asc" }],
                take: 1,
                select: { closesAt: true, zone: true },
              },
            },
          },
          memberships: {
            where: { removedAt: null, contribution: { organisationId, protection: "none" } },
            orderBy: { contributionId: "asc" },
            take: 5,
            select: { contribution: { select: { reference: true } } },
          },
          joins: {
            where: { state: "joined", organisationId: { not: organisationId } },
            orderBy: [{ answeredAt: "asc" }, { organisationId: "asc" }],
            select: { leads: true, inputId: true, organisation: { select: { name: true, status: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ campaign, ...join }) => {
    const { slug, title, rounds } = campaign.consultation;
    const isBegun = join.inputId !== null || campaign.joins.some(({ inputId }) => inputId !== null);
    const until = rounds[0] ?? null;
    const answer = campaignPolicy.answerJoin(actor, { organisationId }) && !isBegun;
    const verified = campaign.joins.filter(({ organisation }) => organisation.status === "verified");
    const others = verified.map(({ organisation, leads }) => ({ name: organisation.name, leads }));
    return {
      ...join,
      consultation: { slug, title: readLocalised(title) },
      references: campaign.memberships.flatMap(({ contribution }) => contribution.reference ?? []),
      others: join.state === "joined" ? others : [],
      until,
      isBegun,
      may: { answer, begin: answer && join.leads && others.length > 0 && until !== null },
    };
  });
}

/** How many such questions wait for the answer of the organisation acted for. */
export async function countJoinsToAnswer(actor: Actor): Promise<number> {
  const organisationId = actor.organisation?.id;
  if (organisationId === undefined || !campaignPolicy.answerJoin(actor, { organisationId })) return 0;
  return database().campaignJoin.count({ where: { organisationId, state: "invited" } });
}

/** Who was asked to join, as the moderator of the cluster reads it, and who could be asked now. */
export type CampaignJoins = {
  asked: { name: string; slug: string; state: "invited" | "joined" | "declined"; leads: boolean }[];
  askable: number;
  /** Whether a lead began the joint input: what it says is not the moderator's to read before it is submitted. */
  isBegun: boolean;
  /** Whether an open round takes one. */
  isOpen: boolean;
};

/** The caller has asked who may read the cluster. */
export async function joinsOf(
  campaign: { id: string; consultationId: string },
  now: Date,
  db: Database = database(),
): Promise<CampaignJoins> {
  const rows = await db.campaignJoin.findMany({
    where: { campaignId: campaign.id },
    orderBy: [{ state: "asc" }, { invitedAt: "asc" }, { organisationId: "asc" }],
    select: { state: true, leads: true, inputId: true, organisation: { select: { name: true, slug: true } } },
  });
  return {
    asked: rows.map(({ state, leads, organisation }) => ({ ...organisation, state, leads })),
    askable: (await invitableSenders(db, campaign.id)).length,
    isBegun: rows.some(({ inputId }) => inputId !== null),
    isOpen: (await findJointRound(db, campaign.consultationId, now)) !== null,
  };
}
