import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { reasonAsGiven } from "./reason-as-given";
import type { DecisionName } from "./schema";

/** The published words of a reason as they read now; null for a code that is on no list. */
export async function reasonWords(code: string): Promise<Localised | null> {
  const reason = await database().moderationReason.findUnique({ where: { code }, select: { words: true } });
  return reason === null ? null : readLocalised(reason.words);
}

/** The reason on the marker of a contribution, as it read when it was given; null for a code that is on no list. */
export async function markerReason(contributionId: string, code: string): Promise<Localised | null> {
  const db = database();
  const given = await db.moderationDecision.findFirst({
    where: { contributionId, reasonCode: code, undone: null },
    orderBy: { decidedAt: "desc" },
    select: { reasonCode: true, reasonVersion: true },
  });
  return given === null ? reasonWords(code) : reasonAsGiven(db, given);
}

/** How a reason once read, and until when. */
export type EarlierWording = { version: number; label: Localised; words: Localised; from: Date; until: Date };

/** A rule that contributions are held to, as everybody may read it. */
export type PublicReason = {
  code: string;
  label: Localised;
  words: Localised;
  appliesTo: DecisionName[];
  active: boolean;
  /** Since when it reads so. */
  since: Date | null;
  /** The latest first. */
  earlier: EarlierWording[];
};

/** The published list of reasons, in its order: those in force, then those that are given no more. */
export async function publicReasons(): Promise<PublicReason[]> {
  const reasons = await database().moderationReason.findMany({
    orderBy: [{ active: "desc" }, { position: "asc" }, { code: "asc" }],
    select: {
      code: true,
      version: true,
      label: true,
      words: true,
      appliesTo: true,
      active: true,
      versions: {
        orderBy: { version: "desc" },
        select: { version: true, label: true, words: true, editedAt: true },
      },
    },
  });
  return reasons.map(({ versions, version, ...reason }) => ({
    ...reason,
    label: readLocalised(reason.label),
    words: readLocalised(reason.words),
    since: versions.find((one) => one.version === version)?.editedAt ?? null,
    earlier: versions.flatMap((one, index) => {
      const next = versions[index - 1];
      if (next === undefined) return [];
      const wording = { label: readLocalised(one.label), words: readLocalised(one.words) };
      return [{ version: one.version, ...wording, from: one.editedAt, until: next.editedAt }];
    }),
  }));
}
