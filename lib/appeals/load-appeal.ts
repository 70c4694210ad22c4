import { lockContribution } from "@/lib/contributions/load-contribution";
import type { Database, Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { standingsOf } from "@/lib/moderation/decidable";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { type AppealSubject, appealPolicy } from "./policy";

const person = { select: { email: true, locale: true } } as const;

const appealColumns = {
  id: true,
  contributionId: true,
  state: true,
  revision: true,
  public: true,
  decisionId: true,
  hidingId: true,
  decision: {
    select: {
      moderatorId: true,
      agreedById: true,
      moderator: person,
      agreedBy: person,
      // A decision that a second look led to stands in for the hiding.
      hidings: { select: { hiddenById: true, hiddenBy: person } },
    },
  },
  hiding: { select: { state: true, reasonCode: true, hiddenById: true, hiddenBy: person } },
} as const;

function findAppeal(db: Database, id: string) {
  return db.appeal.findUniqueOrThrow({ where: { id }, select: appealColumns });
}

export type LockedAppeal = Awaited<ReturnType<typeof findAppeal>>;

/** The appeal read under the lock of its contribution, which everybody who acts on it has to hold. */
export async function lockAppeal(tx: Transaction, id: string) {
  const found = await tx.appeal.findUnique({ where: { id }, select: { contributionId: true } });
  const contribution = found === null ? null : await lockContribution(tx, found.contributionId);
  if (contribution === null) throw notFound();
  return { contribution, appeal: await findAppeal(tx, id) };
}

/** The same for those with an office, and who they are to it; for everybody else there is nothing at this id. */
export async function lockAppealForDesk(tx: Transaction, given: Actor, id: string) {
  const locked = await lockAppeal(tx, id);
  const actor = await withPresentOffices(tx, given);
  const subject = await appealSubject(tx, actor, locked.contribution.id, involvedIn(locked.appeal));
  if (!appealPolicy.read(actor, subject)) throw notFound();
  return { ...locked, actor, subject };
}

/** Who the actor is to an appeal on this contribution. */
export async function appealSubject(
  db: Database,
  actor: Actor,
  contributionId: string,
  involved: readonly string[],
): Promise<AppealSubject> {
  const row = await db.contribution.findUniqueOrThrow({
    where: { id: contributionId },
    select: {
      id: true,
      authorId: true,
      organisationId: true,
      consultation: { select: { processId: true } },
      version: { select: { draftId: true } },
    },
  });
  const standing = (await standingsOf(db, actor, [row])).get(contributionId);
  if (standing === undefined) throw notFound();
  return { ...standing, involved };
}

type Acts = {
  decision: { moderatorId: string; agreedById: string | null; hidings: readonly { hiddenById: string }[] } | null;
  hiding: { hiddenById: string } | null;
};

/** Everybody whose act an appeal complains of. */
export function involvedIn({ decision, hiding }: Acts): string[] {
  const ids = [decision?.moderatorId, decision?.agreedById, hiding?.hiddenById];
  return [...ids, ...(decision?.hidings.map(({ hiddenById }) => hiddenById) ?? [])].flatMap((id) => id ?? []);
}
