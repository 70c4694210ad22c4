import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { isSymbol, printedSymbol, symbolKey } from "@/lib/text/document-symbols";
import { isCited } from "./cited-by";

export type PublicInstrument = {
  symbol: string;
  key: string;
  /** Null for a document that is cited but is not in the library. */
  titles: Localised | null;
  /** Day of its adoption or issue; null when not stated. */
  adoptedOn: Date | null;
};

const shown = { symbol: true, key: true, titles: true, adoptedOn: true } as const;

/** A document by its symbol, in whatever case: of the library, or one that something published cites; else null. */
export async function publicInstrument(typed: string, now: Date): Promise<PublicInstrument | null> {
  if (!isSymbol(typed)) return null;
  const key = symbolKey(typed);
  const row = await database().instrument.findUnique({ where: { key }, select: shown });
  if (row !== null) return { ...row, titles: readLocalised(row.titles) };
  return (await isCited(key, now)) ? { symbol: printedSymbol(typed), key, titles: null, adoptedOn: null } : null;
}

/** Most documents of the library that its page shows. */
const most = 1_000;

/** The library by symbol. */
export async function publicLibrary(): Promise<PublicInstrument[]> {
  const rows = await database().instrument.findMany({ orderBy: { key: "asc" }, take: most, select: shown });
  return rows.map((row) => ({ ...row, titles: readLocalised(row.titles) }));
}
