import type { ComparedParagraph } from "@/lib/text/alignment/compare-texts";

/** What a reader counts changes by. A split or merger is a change; what moved and changed counts as both. */
export const changeKinds = ["changed", "added", "removed", "moved", "renumbered"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Numbers of paragraphs in a row that only have others now: "13 to 20 are now 14 to 21". */
export type RenumberedRun = { from: [string, string]; to: [string, string] };

export type OutlineEntry =
  | {
      type: "change";
      /** Counted from 1 through all changes; its place on the page is `change-{place}`. */
      place: number;
      row: ComparedParagraph;
      kinds: ChangeKind[];
    }
  /** Paragraphs in a row whose words and order stayed; some may have another number. */
  | { type: "unchanged"; place: number; rows: ComparedParagraph[]; renumbered: RenumberedRun[] }
  /** Where paragraphs in a row stood that stand together elsewhere now; `places` are those of their changes. */
  | { type: "departure"; rows: ComparedParagraph[]; places: number[] };

export type ComparisonOutline = {
  entries: OutlineEntry[];
  counts: Record<ChangeKind, number>;
  /** Where the first change of each kind stands, as a fragment; null where there is none. */
  firsts: Record<ChangeKind, string | null>;
};

type Numbered = { id: string; number: string | null };

/** A comparison as a reader goes through it: changes, folded stretches, and the places that moved paragraphs left. */
export function outlineOf(
  compared: readonly ComparedParagraph[],
  before: readonly Numbered[],
  after: readonly Numbered[],
): ComparisonOutline {
  const numbers = new Map([...before, ...after].map(({ id, number }) => [id, number]));
  const order = new Map(after.map(({ id }, index) => [id, index]));
  const counts = { changed: 0, added: 0, removed: 0, moved: 0, renumbered: 0 };
  const firsts: ComparisonOutline["firsts"] = {
    changed: null,
    added: null,
    removed: null,
    moved: null,
    renumbered: null,
  };
  const note = (kinds: ChangeKind[], fragment: string) => {
    for (const kind of kinds) {
      counts[kind] += 1;
      firsts[kind] ??= fragment;
    }
  };
  const entries: OutlineEntry[] = [];
  const places = new Map<ComparedParagraph, number>();
  let changes = 0;
  let folds = 0;
  for (const item of withDepartures(compared, before)) {
    const last = entries.at(-1);
    if ("departed" in item) {
      if (last?.type === "departure" && follow(last.rows.at(-1), item.departed, order)) last.rows.push(item.departed);
      else entries.push({ type: "departure", rows: [item.departed], places: [] });
      continue;
    }
    const kinds = kindsOf(item.row);
    if (item.row.kind === "identical") {
      if (last?.type !== "unchanged") folds += 1;
      note(kinds, `fold-${folds}`);
      if (last?.type === "unchanged") last.rows.push(item.row);
      else entries.push({ type: "unchanged", place: folds, rows: [item.row], renumbered: [] });
      continue;
    }
    changes += 1;
    places.set(item.row, changes);
    note(kinds, `change-${changes}`);
    entries.push({ type: "change", place: changes, row: item.row, kinds });
  }
  for (const entry of entries) {
    if (entry.type === "departure") entry.places = entry.rows.flatMap((row) => places.get(row) ?? []);
    if (entry.type === "unchanged") entry.renumbered = renumberedRuns(entry.rows, numbers);
  }
  return { entries, counts, firsts };
}

function kindsOf(row: ComparedParagraph): ChangeKind[] {
  if (row.kind === "new") return ["added"];
  if (row.kind === "gone") return ["removed"];
  const kinds: ChangeKind[] = [];
  if (row.kind === "edited" || row.kind === "split" || row.kind === "merged") kinds.push("changed");
  if (row.moved) kinds.push("moved");
  if (row.renumbered) kinds.push("renumbered");
  return kinds;
}

/** The rows in the order of the new version, and where each moved one stood in the old order. */
function withDepartures(
  compared: readonly ComparedParagraph[],
  before: readonly Numbered[],
): ({ row: ComparedParagraph } | { departed: ComparedParagraph })[] {
  const order = new Map(before.map(({ id }, index) => [id, index]));
  const placeOf = (row: ComparedParagraph) => order.get(row.before[0] ?? "") ?? -1;
  const left = compared.filter(({ moved }) => moved).sort((a, b) => placeOf(a) - placeOf(b));
  const items: ({ row: ComparedParagraph } | { departed: ComparedParagraph })[] = [];
  let next = 0;
  for (const row of compared) {
    // What kept its order or is gone stands in the old order, too: whatever stood before it has left by now.
    if (!row.moved && row.before.length > 0) {
      for (let one = left[next]; one !== undefined && placeOf(one) < placeOf(row); one = left[next]) {
        items.push({ departed: one });
        next += 1;
      }
    }
    items.push({ row });
  }
  return [...items, ...left.slice(next).map((departed) => ({ departed }))];
}

/** Whether two moved paragraphs that stood one after the other still do. */
function follow(
  one: ComparedParagraph | undefined,
  other: ComparedParagraph,
  order: ReadonlyMap<string, number>,
): boolean {
  const end = order.get(one?.after.at(-1) ?? "");
  return end !== undefined && order.get(other.after[0] ?? "") === end + 1;
}

/** Stretches of another number, each from its first to its last numbered paragraph. */
function renumberedRuns(rows: ComparedParagraph[], numbers: Map<string, string | null>): RenumberedRun[] {
  const runs: RenumberedRun[] = [];
  let open = false;
  for (const { before, after, renumbered } of rows) {
    const from = numbers.get(before[0] ?? "") ?? null;
    const to = numbers.get(after[0] ?? "") ?? null;
    if (from === null || to === null) continue;
    const last = runs.at(-1);
    if (renumbered && open && last) [last.from[1], last.to[1]] = [from, to];
    else if (renumbered) runs.push({ from: [from, from], to: [to, to] });
    open = renumbered;
  }
  return runs;
}
