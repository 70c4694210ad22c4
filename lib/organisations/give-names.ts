import type { Transaction } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";

/** A list of other spellings is still read by people. */
const mostAliases = 60;

const named = { name: true, acronym: true, names: true, aliases: true } as const;

/** Makes all names of one organisation other spellings of another, and gives those that are new there. */
export async function giveNames(tx: Transaction, fromId: string, intoId: string): Promise<string[]> {
  const [from, into] = [await namesOf(tx, fromId), await namesOf(tx, intoId)];
  const known = new Set([...into.all].map((name) => name.toLowerCase()));
  const fresh = [...new Set(from.all)]
    .filter((name) => !known.has(name.toLowerCase()))
    .slice(0, Math.max(0, mostAliases - into.aliases.length));
  await tx.organisation.update({
    where: { id: intoId },
    data: { aliases: [...into.aliases, ...fresh], revision: { increment: 1 } },
    select: { id: true },
  });
  return fresh;
}

async function namesOf(tx: Transaction, id: string): Promise<{ all: string[]; aliases: string[] }> {
  const { name, acronym, names, aliases } = await tx.organisation.findUniqueOrThrow({ where: { id }, select: named });
  const all = [name, ...(acronym === null ? [] : [acronym]), ...Object.values(readLocalised(names)), ...aliases];
  return { all, aliases };
}
