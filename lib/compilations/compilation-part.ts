import { encodeCursor } from "@/lib/kernel/pages";
import type { CompilationSection } from "./arrange";

/** Comments on one page. */
const partSize = 100;

/** One page of a compilation: the sections on it, cut to the comments on it. */
export type CompilationPart = {
  sections: CompilationSection[];
  /** Counted from 1; both 0 where there is nothing. */
  first: number;
  last: number;
  /** Cursor of the page after it; null on the last. */
  next: string | null;
};

/** Where a section begins: on which page, by its cursor; null on the first. */
export type SectionStart = { section: CompilationSection; cursor: string | null };

type Place = { key: string; id: string };

/**
 * The page that begins after a comment. Where that comment is not there any more, it begins with the section in which
 * it stood, and where that is gone too, with the first.
 */
export function partAfter(sections: readonly CompilationSection[], after: Place | null): CompilationPart {
  const places = sections.flatMap((section) => section.comments.map(({ id }) => ({ key: section.key, id })));
  const start = after === null ? 0 : startAfter(places, after);
  const end = Math.min(places.length, start + partSize);
  const shown = new Set(places.slice(start, end).map(({ id }) => id));
  const last = places[end - 1];
  return {
    sections: onPage(sections, shown, { isFirst: start === 0, isLast: end === places.length }),
    first: end === start ? 0 : start + 1,
    last: end,
    next: end === places.length || last === undefined ? null : encodeCursor(last),
  };
}

/** Where each section begins, so that contents can lead to any page. */
export function startsOf(sections: readonly CompilationSection[]): SectionStart[] {
  let before: Place | null = null;
  return sections.map((section) => {
    const start: SectionStart = { section, cursor: before === null ? null : encodeCursor(before) };
    const last = section.comments.at(-1);
    if (last !== undefined) before = { key: section.key, id: last.id };
    return start;
  });
}

function startAfter(places: readonly Place[], after: Place): number {
  const exact = places.findIndex(({ id }) => id === after.id);
  if (exact >= 0) return exact + 1;
  return Math.max(
    0,
    places.findIndex(({ key }) => key === after.key),
  );
}

/** Sections of which nothing stands on the page are left out, but those that only name other places go with it. */
function onPage(
  sections: readonly CompilationSection[],
  shown: ReadonlySet<string>,
  edge: { isFirst: boolean; isLast: boolean },
): CompilationSection[] {
  const cut = sections.map((section) => ({
    ...section,
    comments: section.comments.filter(({ id }) => shown.has(id)),
    isEmpty: section.comments.length === 0,
  }));
  const first = cut.findIndex(({ comments }) => comments.length > 0);
  const last = cut.findLastIndex(({ comments }) => comments.length > 0);
  return cut.flatMap(({ isEmpty, ...section }, index) => {
    const within = (edge.isFirst || index > first) && (edge.isLast || index < last);
    return section.comments.length > 0 || (isEmpty && within) ? [section] : [];
  });
}
