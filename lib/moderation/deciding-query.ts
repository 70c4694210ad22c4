import { type Database, database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { visibleTo } from "./policy";
import { type DecisionName, isFilled, type ModerateContribution, moderateContributionSchema } from "./schema";
import { readTextFields, type TextField } from "./text-fields";

/** A decision that one moderator proposed and another answers. */
export type Proposal = {
  id: string;
  state: "waiting" | "agreed" | "differed" | "lapsed" | "withdrawn";
  decision: DecisionName;
  /** As the list reads now; null without a reason. */
  reason: Localised | null;
  words: string | null;
  /** Exact words that it points at, with the note or the reason beside each. */
  places: { quote: string; note: string | null; reason: Localised | null }[];
  proposedBy: string | null;
  isMine: boolean;
  proposedAt: Date;
  /** Who answered, or took it back; null while it waits and when it lapsed. */
  settledBy: string | null;
  settledAt: Date | null;
  /** Why the second differs; null otherwise. */
  answer: string | null;
};

/** What the forms of a decision need beside the case itself. */
export type Deciding = {
  /** Whether a second moderator must agree. */
  fourEyes: boolean;
  zone: string;
  /** The texts in which words can be pointed at; none once it is decided. */
  texts: TextField[];
  /** The proposal that waits for an answer; null where none does. */
  waiting: Proposal | null;
  /** Those that were answered or lapsed, the latest first. */
  settled: Proposal[];
};

/** For moderators of the process or of the draft; for everybody else there is nothing at this id (not_found). */
export async function readDeciding(actor: Actor, contributionId: string): Promise<Deciding> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: {
      id: contributionId,
      // What is with its writers, or was given in confidence, is before no moderator.
      submission: { in: ["submitted", "withdrawn"] },
      protection: { not: "confidential" },
      ...visibleTo(actor),
    },
    select: {
      revision: true,
      publication: true,
      round: { select: { fourEyes: true, zone: true } },
      proposals: { orderBy: { proposedAt: "desc" }, take: 20, select: proposalColumns },
    },
  });
  if (row === null) throw notFound();
  const proposals = await toProposals(db, actor, row.proposals);
  // What was proposed on an earlier text waits for nobody any more, though nobody has said so yet.
  const current = row.proposals.find(({ state, seenRevision }) => state === "waiting" && seenRevision === row.revision);
  return {
    ...row.round,
    texts: row.publication === "pending" ? await readTextFields(db, contributionId) : [],
    waiting: proposals.find(({ id }) => id === current?.id) ?? null,
    settled: proposals.filter(({ id, state }) => id !== current?.id && state !== "waiting"),
  };
}

const proposalColumns = {
  id: true,
  state: true,
  content: true,
  seenRevision: true,
  proposedById: true,
  proposedAt: true,
  settledAt: true,
  words: true,
  proposedBy: { select: { name: true } },
  settledBy: { select: { name: true } },
} as const;

type ProposalRow = {
  id: string;
  state: Proposal["state"];
  content: unknown;
  proposedById: string;
  proposedAt: Date;
  settledAt: Date | null;
  words: string | null;
  proposedBy: { name: string | null };
  settledBy: { name: string | null } | null;
};

async function toProposals(db: Database, actor: Actor, rows: ProposalRow[]): Promise<Proposal[]> {
  const reasons = await db.moderationReason.findMany({ select: { code: true, words: true, label: true } });
  const words = new Map(reasons.map((reason) => [reason.code, readLocalised(reason.words)]));
  const labels = new Map(reasons.map((reason) => [reason.code, readLocalised(reason.label)]));
  return rows.flatMap(({ proposedBy, settledBy, content, proposedById, words: answer, ...row }) => {
    const read = moderateContributionSchema.safeParse(content);
    if (!read.success) return [];
    return [
      {
        ...row,
        decision: read.data.decision,
        reason: "reasonCode" in read.data ? (words.get(read.data.reasonCode) ?? null) : null,
        words: "words" in read.data ? read.data.words : null,
        places: placesOf(read.data, labels),
        proposedBy: proposedBy.name,
        settledBy: settledBy?.name ?? null,
        isMine: proposedById === actor.personId,
        answer,
      },
    ];
  });
}

function placesOf(content: ModerateContribution, labels: Map<string, Localised>): Proposal["places"] {
  if (content.decision === "return") {
    return content.marks.filter(isFilled).map(({ quote, note }) => ({ quote, note, reason: null }));
  }
  if (content.decision !== "publish_redacted") return [];
  return content.redactions
    .filter(({ quote }) => quote !== "")
    .map(({ quote, reasonCode }) => ({ quote, note: null, reason: labels.get(reasonCode) ?? null }));
}
