import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { reasonPolicy } from "./reason-policy";
import type { DecisionName } from "./schema";

/** A reason as an administrator edits it. */
export type EditedReason = {
  code: string;
  version: number;
  appliesTo: DecisionName[];
  label: Localised;
  words: Localised;
  active: boolean;
};

/** The whole list in its order, for administrators; for everybody else there is nothing here (not_found). */
export async function readReasonList(actor: Actor): Promise<EditedReason[]> {
  if (!reasonPolicy.edit(actor)) throw notFound();
  const rows = await database().moderationReason.findMany({
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: { code: true, version: true, appliesTo: true, label: true, words: true, active: true },
  });
  return rows.map((row) => ({ ...row, label: readLocalised(row.label), words: readLocalised(row.words) }));
}
