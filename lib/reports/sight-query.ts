import { openingWords } from "@/lib/contributions/opening-words";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decidableAmong, moderatedBy } from "@/lib/moderation/decidable";
import { reportPolicy } from "./policy";

/** Whether a contribution is in sight, and what the actor may do about it. */
export type Sight = {
  id: string;
  revision: number;
  reference: string;
  opening: string;
  language: string;
  zone: string;
  openReports: number;
  mayHide: boolean;
  /** Null while it is in sight. */
  hiding: {
    id: string;
    reason: Localised;
    words: string;
    hiddenBy: string | null;
    hiddenAt: Date;
    mayReview: boolean;
    /** An appeal against it is open, and decides. */
    appealed: boolean;
  } | null;
};

/** Null where it is neither public nor hidden, so that there is nothing to hide. Refuses: not_found. */
export async function readSight(actor: Actor, id: string): Promise<Sight | null> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id, AND: [moderatedBy(actor)], submittedAt: { not: null } },
    select: {
      id: true,
      authorId: true,
      organisationId: true,
      consultation: { select: { processId: true } },
      version: { select: { draftId: true } },
      revision: true,
      reference: true,
      submission: true,
      hiddenAt: true,
      bodyText: true,
      language: true,
      round: { select: { zone: true } },
    },
  });
  if (row === null) throw notFound();
  const now = await databaseNow(db);
  const isPublic = (await db.contribution.count({ where: { id, ...publishedBy(now) } })) > 0;
  const hiding = row.hiddenAt === null || row.submission !== "submitted" ? null : await findHiding(id);
  if (!isPublic && hiding === null) return null;
  const mayDecide = (await decidableAmong(db, actor, [row])).has(id);
  return {
    id,
    revision: row.revision,
    reference: row.reference ?? "",
    opening: openingWords(row.bodyText, 400),
    language: row.language,
    zone: row.round.zone,
    openReports: await db.report.count({ where: { contributionId: id, state: "open" } }),
    mayHide: mayDecide && isPublic,
    hiding:
      hiding === null
        ? null
        : {
            id: hiding.id,
            reason: await reasonOf(hiding.reasonCode),
            words: hiding.words,
            hiddenBy: hiding.hiddenBy.name,
            hiddenAt: hiding.hiddenAt,
            mayReview: mayDecide && reportPolicy.review(actor, hiding),
            appealed: hiding.appeals.length > 0,
          },
  };
}

function findHiding(contributionId: string) {
  return database().hiding.findFirst({
    where: { contributionId, state: "under_review" },
    orderBy: { hiddenAt: "desc" },
    select: {
      id: true,
      reasonCode: true,
      words: true,
      hiddenAt: true,
      hiddenById: true,
      hiddenBy: { select: { name: true } },
      appeals: { where: { state: { in: ["filed", "replied"] } }, select: { id: true } },
    },
  });
}

async function reasonOf(code: string): Promise<Localised> {
  const reason = await database().moderationReason.findUnique({ where: { code }, select: { words: true } });
  return reason === null ? {} : readLocalised(reason.words);
}
