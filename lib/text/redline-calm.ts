export type Run = { kind: "same" | "inserted" | "deleted"; words: string[] };

/** A stretch of unchanged words, and the change that follows it. */
type Step = { same: string[]; deleted: string[]; inserted: string[] };

/**
 * The runs of a comparison put in an order that people read easily. Every text that could be rebuilt
 * from the runs before can be rebuilt from the runs after.
 */
export function calmChanges(runs: Run[]): Run[] {
  const steps = absorbCrumbs(toSteps(runs));
  slideToWordBoundaries(steps);
  return steps
    .flatMap((step): Run[] => [
      { kind: "same", words: step.same },
      { kind: "deleted", words: step.deleted },
      { kind: "inserted", words: step.inserted },
    ])
    .filter((run) => run.words.length > 0);
}

function toSteps(runs: Run[]): Step[] {
  const steps: Step[] = [{ same: [], deleted: [], inserted: [] }];
  for (const run of runs) {
    let step = steps[steps.length - 1];
    if (!step || (run.kind === "same" && isChanged(step))) {
      step = { same: [], deleted: [], inserted: [] };
      steps.push(step);
    }
    for (const word of run.words) step[run.kind].push(word);
  }
  return steps;
}

function isChanged(step: Step): boolean {
  return step.deleted.length > 0 || step.inserted.length > 0;
}

function absorbCrumbs(steps: Step[]): Step[] {
  const calm: Step[] = [];
  for (const step of steps) {
    const before = calm.at(-1);
    if (before && isChanged(step) && isCrumb(before, step)) {
      before.deleted = [...before.deleted, ...step.same, ...step.deleted];
      before.inserted = [...before.inserted, ...step.same, ...step.inserted];
    } else calm.push(step);
  }
  return calm;
}

/** Whether what stays between two changes is too little to help the eye. */
function isCrumb(before: Step, after: Step): boolean {
  const between = after.same.join("");
  if (!isChanged(before) || between.includes("\n")) return false;
  // Two additions, or two cuts, read better apart: nothing that stayed is then struck out.
  const deletes = before.deleted.length + after.deleted.length > 0;
  const inserts = before.inserted.length + after.inserted.length > 0;
  if (!deletes || !inserts) return false;
  const words = after.same.filter(isWord);
  if (words.length === 0) return true;
  if (!words.every(isShort)) return false;
  const changed = [before.deleted, before.inserted, after.deleted, after.inserted];
  const size = changed.reduce((sum, list) => sum + list.filter(isWord).length, 0);
  return words.length === 1 ? size >= 2 : words.length === 2 && size >= 4;
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

/** Function words are short; in scripts without spaces two characters may already be a noun. */
function isShort(word: string): boolean {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
  return [...word].length <= (dense ? 1 : 3);
}

/**
 * "the [quick the] fox" and "[the quick] the fox" are the same change. Of all such places the one is
 * taken where the change starts with a sentence or a word and ends before the next.
 */
function slideToWordBoundaries(steps: Step[]): void {
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    if (next && step.inserted.length > 0 !== step.deleted.length > 0) {
      slide(step.same, step.inserted.length > 0 ? step.inserted : step.deleted, next.same);
    }
  });
}

function slide(left: string[], change: string[], right: string[]): void {
  const words = [...left, ...change, ...right];
  const size = change.length;
  let first = left.length;
  while (first > 0 && words[first - 1] === words[first + size - 1]) first -= 1;
  let best = left.length;
  let bestScore = score(words, best, size);
  // A neighbouring change must stay parted by what parts it now, so neither side is emptied fully.
  const lowest = left.length > 0 ? Math.max(first, 1) : 0;
  for (let at = lowest; at + size < words.length; at += 1) {
    const value = score(words, at, size);
    if (value > bestScore) {
      best = at;
      bestScore = value;
    }
    if (words[at] !== words[at + size]) break;
  }
  if (best === left.length) return;
  left.splice(0, left.length, ...words.slice(0, best));
  change.splice(0, size, ...words.slice(best, best + size));
  right.splice(0, right.length, ...words.slice(best + size));
}

function score(words: string[], at: number, size: number): number {
  const first = words[at] ?? "";
  const last = words[at + size - 1] ?? "";
  const before = words.slice(Math.max(0, at - 2), at).join("");
  let value = 0;
  if (before === "" || before.endsWith("\n")) value += 4;
  else if (/[.!?\u061F\u3002;]\s+$/u.test(before)) value += 3;
  if (isWord(first) && /^\s+$/u.test(last)) value += 2;
  if (/^\s+$/u.test(first) && !/^\s+$/u.test(last)) value += 1;
  return value;
}
