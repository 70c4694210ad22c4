import { newId } from "@/lib/kernel/ids";
import type { LineageGroup } from "./propose-lineage";

/** A paragraph with its lineage; of several the one with most words is the heir. */
export type Heir = { id: string; lineageId: string; text: string };

/**
 * The lineages that the paragraphs of a version get when its lineage is confirmed, only those that change. A
 * paragraph takes over that of the one it comes from. Of the parts of a split one inherits: the one that has the
 * lineage already, else the longest, else the first; the others are new. A merged paragraph goes on with the lineage
 * it has already, else with that of the longest of its sources. What is new has no lineage of the version before.
 */
export function inheritedLineages(groups: LineageGroup[], before: Heir[], after: Heir[]): Map<string, string> {
  const olds = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const news = new Map(after.map((paragraph) => [paragraph.id, paragraph]));
  const taken = new Set(before.map(({ lineageId }) => lineageId));
  const changes = new Map<string, string>();
  for (const group of groups) {
    const from = group.before.flatMap((id) => olds.get(id) ?? []);
    const to = group.after.flatMap((id) => news.get(id) ?? []);
    const lineages = new Set(from.map(({ lineageId }) => lineageId));
    const heir = to.find(({ lineageId }) => lineages.has(lineageId)) ?? longest(to);
    const source = from.find(({ lineageId }) => lineageId === heir?.lineageId) ?? longest(from);
    for (const paragraph of to) {
      if (paragraph === heir && source !== undefined) {
        if (paragraph.lineageId !== source.lineageId) changes.set(paragraph.id, source.lineageId);
      } else if (taken.has(paragraph.lineageId)) changes.set(paragraph.id, newId());
    }
  }
  return changes;
}

function longest(paragraphs: Heir[]): Heir | undefined {
  return paragraphs.reduce<Heir | undefined>(
    (most, paragraph) => (most === undefined || paragraph.text.length > most.text.length ? paragraph : most),
    undefined,
  );
}
