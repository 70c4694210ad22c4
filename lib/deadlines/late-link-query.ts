import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Actor } from "@/lib/kernel/actor";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { hashLinkToken } from "@/lib/organisations/link-token";
import { lateState } from "./late-state";

/** What may be written in the round of a leave: inputs, or comments on the texts that take them now. */
export type LateWays = {
  inputs: boolean;
  texts: { versionId: string; title: Localised; label: Localised }[];
};

const selected = {
  name: true,
  email: true,
  until: true,
  personId: true,
  takenAt: true,
  endedAt: true,
  round: {
    select: {
      id: true,
      zone: true,
      closesAt: true,
      acceptsInputs: true,
      acceptsComments: true,
      consultation: { select: { id: true, title: true } },
    },
  },
} as const;

/**
 * A leave behind a link, as its page shows it; null where there is none that can be taken up. To whoever took it up
 * it says where to go on, for as long as it holds; to everybody else it is gone then.
 */
export async function getLateAccess(actor: Actor | null, token: string) {
  const access = await database().lateAccess.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: selected,
  });
  if (access === null) return null;
  const now = await databaseNow(database());
  const state = lateState(access, now);
  const isTheirs = actor !== null && actor.personId === access.personId;
  if (state !== "waiting" && !(state === "taken" && isTheirs)) return null;
  const { round } = access;
  return {
    name: access.name,
    until: access.until,
    roundId: round.id,
    zone: round.zone,
    hasClosed: now >= round.closesAt,
    consultation: readLocalised(round.consultation.title),
    isForActor: actor !== null && actor.email === access.email,
    /** Null until it is taken up. */
    ways: state === "taken" ? await findWays(round) : null,
  };
}

type Round = { acceptsInputs: boolean; acceptsComments: boolean; consultation: { id: string } };

async function findWays({ acceptsInputs, acceptsComments, consultation }: Round): Promise<LateWays> {
  const versions = acceptsComments
    ? await database().draftVersion.findMany({
        where: {
          AND: [publishedVersion(), { status: "published", draft: { consultationId: consultation.id } }],
        },
        orderBy: [{ draft: { createdAt: "asc" } }, { position: "asc" }],
        take: 20,
        select: { id: true, label: true, draft: { select: { title: true } } },
      })
    : [];
  return {
    inputs: acceptsInputs,
    texts: versions.map(({ id, label, draft }) => ({
      versionId: id,
      label: readLocalised(label),
      title: readLocalised(draft.title),
    })),
  };
}
