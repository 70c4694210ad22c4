import { applyEdits, type Edit } from "./edits";

/** The edits that one proposal makes on a text, in order and apart from each other. */
export type Edited<Key> = { key: Key; edits: readonly Edit[] };

/**
 * A stretch of a text that somebody wants to read otherwise. Proposals that touch the same words share one place;
 * those that want the same there share one alternative. With several alternatives they collide.
 */
export type Place<Key> = { start: number; end: number; alternatives: { text: string; keys: Key[] }[] };

/**
 * Whether two edits touch the same words: their ranges have a character in common, one inserts inside the range of
 * the other, or both insert at the same point. Edits that only stand side by side can both be made.
 */
export function touch(left: Edit, right: Edit): boolean {
  const inside = ({ start, end }: Edit, at: Edit) => start < at.start && at.start < end;
  if (left.start === left.end && right.start === right.end) return left.start === right.start;
  if (left.start === left.end) return inside(right, left);
  if (right.start === right.end) return inside(left, right);
  return Math.max(left.start, right.start) < Math.min(left.end, right.end);
}

/**
 * The places of a text that proposals touch, in order and apart from each other. Edits that touch the
 * same words, directly or through others between them, share a place. For every proposal, taking its own alternative
 * in each place and the text elsewhere gives exactly what it proposes.
 */
export function placesOf<Key>(text: string, proposals: readonly Edited<Key>[]): Place<Key>[] {
  const all = proposals
    .flatMap(({ key, edits }) => edits.map((edit) => ({ key, edit })))
    .filter(({ edit }) => edit.insert !== text.slice(edit.start, edit.end))
    .sort((left, right) => left.edit.start - right.edit.start || left.edit.end - right.edit.end);
  const stretches: { start: number; end: number; members: typeof all }[] = [];
  for (const member of all) {
    const { start, end } = member.edit;
    const last = stretches.at(-1);
    if (last !== undefined && touch({ ...last, insert: "" }, member.edit)) {
      last.end = Math.max(last.end, end);
      last.members.push(member);
    } else stretches.push({ start, end, members: [member] });
  }
  return stretches.map(({ start, end, members }) => ({ start, end, alternatives: alternatives(start, end, members) }));

  function alternatives(start: number, end: number, members: typeof all): Place<Key>["alternatives"] {
    const byKey = new Map<Key, Edit[]>();
    for (const { key, edit } of members) byKey.set(key, [...(byKey.get(key) ?? []), edit]);
    const byText = new Map<string, Key[]>();
    for (const [key, edits] of byKey) {
      const wording = applyEdits(text, edits, start, end);
      byText.set(wording, [...(byText.get(wording) ?? []), key]);
    }
    return [...byText].map(([wording, keys]) => ({ text: wording, keys }));
  }
}

/** Where proposals that want different things touch the same words. */
export function overlapsOf<Key>(text: string, proposals: readonly Edited<Key>[]): Place<Key>[] {
  return placesOf(text, proposals).filter(({ alternatives }) => alternatives.length > 1);
}
