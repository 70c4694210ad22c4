import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { instrumentPolicy } from "./policy";

export type DeskInstrument = {
  id: string;
  revision: number;
  symbol: string;
  titles: Localised;
  /** YYYY-MM-DD; null when not stated. */
  adoptedOn: string | null;
};

/** The library, by symbol, for those who keep it. Refuses: forbidden. */
export async function listInstruments(actor: Actor): Promise<DeskInstrument[]> {
  authorise(instrumentPolicy.edit, actor, undefined);
  const rows = await database().instrument.findMany({
    orderBy: { key: "asc" },
    select: { id: true, revision: true, symbol: true, titles: true, adoptedOn: true },
  });
  return rows.map(({ titles, adoptedOn, ...row }) => ({
    ...row,
    titles: readLocalised(titles),
    adoptedOn: adoptedOn?.toISOString().slice(0, 10) ?? null,
  }));
}

/** How many documents the library has; null for those who do not keep it. */
export async function countInstruments(actor: Actor): Promise<number | null> {
  return instrumentPolicy.edit(actor, undefined) ? database().instrument.count() : null;
}
