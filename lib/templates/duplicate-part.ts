import { transaction } from "@/lib/db/client";
import { nullJson } from "@/lib/db/null-json";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { openVersion } from "./open-version";
import type { NamedPart } from "./schema";
import { keysInOrder, newPartKey, putInOrder, refuseTooMany } from "./template-parts";

/** An organiser doubles a part; the double stands behind it, under a key of its own and without its number. */
export function duplicatePart(deps: Deps, { key, ...named }: NamedPart): Promise<{ templateId: string; key: string }> {
  return transaction(async (tx) => {
    const version = await openVersion(tx, deps, named);
    const count = await refuseTooMany(tx, version.id);
    const source = await tx.templatePart.findUnique({ where: { templateId_key: { templateId: version.id, key } } });
    if (source === null) throw notFound();
    const { id: _id, title, guidance, choices, ...rest } = source;
    const double = await newPartKey(tx, version.roundId, readLocalised(title));
    await tx.templatePart.create({
      data: {
        ...rest,
        title: readLocalised(title),
        guidance: guidance ?? nullJson,
        choices: choices ?? nullJson,
        key: double,
        number: null,
        position: count + 1,
      },
      select: { id: true },
    });
    const keys = (await keysInOrder(tx, version.id)).filter((other) => other !== double);
    await putInOrder(tx, version.id, keys.toSpliced(keys.indexOf(key) + 1, 0, double));
    return { templateId: version.id, key: double };
  });
}
