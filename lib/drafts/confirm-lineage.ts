import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { proposePlacementsSoon } from "@/lib/placements/propose-soon";
import { holdLineage } from "./hold-lineage";
import { inheritedLineages } from "./inherited-lineages";
import { lineageMark } from "./lineage-mark";
import { loadVersion } from "./load-draft";
import { draftPolicy } from "./policy";
import { readLineageRows } from "./propose-lineage";
import type { ConfirmLineage } from "./schema";

/**
 * A person confirms what became of every paragraph of the version before; the paragraphs that live on take over its
 * lineage. Refuses when the lineage is not the one the person saw, or was confirmed meanwhile.
 */
export function confirmLineage({ actor, clock, jobs }: Deps, input: ConfirmLineage): Promise<void> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.correctLineage, actor, version.subject);
    const { confirmedAt } = await holdLineage(tx, version.id);
    if (confirmedAt !== null) throw new DomainError("conflict", "errors.alreadyDone");
    const rows = await readLineageRows(tx, version.id);
    if (lineageMark(rows) !== input.seen) throw new DomainError("conflict", "errors.changedMeanwhile");
    await inherit(tx, version, rows);
    const at = clock.now();
    await tx.draftVersion.update({ where: { id: version.id }, data: { lineageConfirmedAt: at } });
    await recordTransition(tx, {
      subject: "draft_version",
      subjectId: version.id,
      field: "lineage",
      from: "proposed",
      to: "confirmed",
      actor,
      at,
    });
    await proposePlacementsSoon(tx, jobs, version.id);
  });
}

async function inherit(
  tx: Transaction,
  version: { id: string; previousId: string | null },
  rows: { before: string[]; after: string[] }[],
): Promise<void> {
  const read = (versionId: string) =>
    tx.paragraph.findMany({
      where: { versionId },
      orderBy: { position: "asc" },
      select: { id: true, lineageId: true, text: true },
    });
  const before = version.previousId === null ? [] : await read(version.previousId);
  const after = await read(version.id);
  const changes = inheritedLineages(rows, before, after);
  if (changes.size === 0) return;
  const ids = [...changes.keys()];
  const lineages = [...changes.values()];
  await tx.$executeRaw`
    UPDATE paragraph SET "lineageId" = given.lineage
    FROM unnest(${ids}::uuid[], ${lineages}::uuid[]) AS given(id, lineage)
    WHERE paragraph.id = given.id AND paragraph."versionId" = ${version.id}::uuid`;
  const earlier = new Map(after.map(({ id, lineageId }) => [id, lineageId]));
  await carryCauses(tx, version.id, new Map(ids.map((id) => [earlier.get(id) ?? "", changes.get(id) ?? ""])));
}

/** Causes are kept by lineage: they go with the paragraph to its other lineage. */
async function carryCauses(tx: Transaction, versionId: string, lineages: Map<string, string>): Promise<void> {
  const causes = await tx.cause.findMany({ where: { versionId, lineageId: { in: [...lineages.keys()] } } });
  if (causes.length === 0) return;
  await tx.cause.deleteMany({ where: { versionId, lineageId: { in: [...lineages.keys()] } } });
  await tx.cause.createMany({
    data: causes.map((cause) => ({ ...cause, lineageId: lineages.get(cause.lineageId) ?? cause.lineageId })),
    skipDuplicates: true,
  });
}
