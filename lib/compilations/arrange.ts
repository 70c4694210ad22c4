import { type NormParagraph, norms, normsOf } from "@/lib/amendments/norm-of";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import type { PublicAuthor } from "@/lib/protection/public-author";
import type { Arrangement } from "./schema";

/** As much of a published comment as its place in a compilation depends on. */
export type OutlineComment = {
  id: string;
  reference: string;
  organisation: Pick<PublicAuthor, "slug" | "name" | "stakeholderGroup"> | null;
  /** In any order; empty for a comment on the whole text. */
  paragraphIds: readonly string[];
  /** Received after the closing hour, by leave; in time where it is left out. */
  late?: boolean;
};

export type OutlineParagraph = NormParagraph & { anchor: string };

/** What the comments of a section have in common. */
export type SectionAbout =
  | { kind: "whole_text" }
  /** `under` is the heading that the paragraph stands under; null before the first one. */
  | { kind: "paragraph"; paragraphId: string; under: string | null }
  | { kind: "norm"; norm: string }
  | { kind: "no_norm" }
  /** `group` is null for organisations that stated none. */
  | { kind: "group"; group: string | null }
  | { kind: "organisation"; slug: string; name: string }
  | { kind: "persons" }
  /** What was received after the closing hour: the addendum, Add.1. */
  | { kind: "late" };

export type CompilationSection = {
  /** Names it within the compilation, and in addresses. */
  key: string;
  about: SectionAbout;
  /** Comments that stand here, in their order. */
  comments: OutlineComment[];
  /** Comments that are about this too and stand in another section. */
  elsewhere: { reference: string; key: string }[];
};

/**
 * Puts every comment into exactly one section, in the order of the text. A comment on several paragraphs stands at the
 * first of them and is named at the others; late ones stand in the addendum. Sections without anything are left out.
 * @param comments as they were published, oldest first; comments of one place keep that order.
 * @param paragraphs all of the version, in their order.
 * @param locale orders the names of organisations.
 */
export function arrange(
  comments: readonly OutlineComment[],
  paragraphs: readonly OutlineParagraph[],
  by: Arrangement,
  locale: string,
): CompilationSection[] {
  const positions = new Map(paragraphs.map(({ id }, position) => [id, position]));
  const positionOf = (id: string) => positions.get(id) ?? 0;
  const inTextOrder = comments
    .map((comment) => ({
      comment,
      places: comment.paragraphIds.filter((id) => positions.has(id)).toSorted((a, b) => positionOf(a) - positionOf(b)),
    }))
    .toSorted((a, b) => firstPosition(a.places, positionOf) - firstPosition(b.places, positionOf));
  const frame = frameOf(by, paragraphs, comments, locale);
  const sections = new Map(
    [...frame.order, addendum].map((about): [string, CompilationSection] => {
      const key = keyOf(about, paragraphs[positionOf(about.kind === "paragraph" ? about.paragraphId : "")]);
      return [idOf(about), { key, about, comments: [], elsewhere: [] }];
    }),
  );
  for (const { comment, places } of inTextOrder) {
    const [home, ...others] = new Set((comment.late ? [addendum] : frame.placesOf(comment, places)).map(idOf));
    const section = sections.get(home ?? "");
    if (section === undefined) throw new Error(`A published comment has no place by ${by}`);
    section.comments.push(comment);
    for (const other of others) {
      sections.get(other)?.elsewhere.push({ reference: comment.reference, key: section.key });
    }
  }
  return [...sections.values()].filter((section) => section.comments.length > 0 || section.elsewhere.length > 0);
}

function firstPosition(places: readonly string[], positionOf: (id: string) => number): number {
  return places[0] === undefined ? -1 : positionOf(places[0]);
}

type Frame = {
  /** All sections there could be. */
  order: SectionAbout[];
  /** The sections that a comment belongs to, its own first. */
  placesOf(comment: OutlineComment, paragraphIds: readonly string[]): SectionAbout[];
};

/** Late comments stand together at the end, whatever they are about, as in an addendum to a report. */
const addendum: SectionAbout = { kind: "late" };

const wholeText: SectionAbout = { kind: "whole_text" };

function frameOf(
  by: Arrangement,
  paragraphs: readonly OutlineParagraph[],
  comments: readonly OutlineComment[],
  locale: string,
): Frame {
  switch (by) {
    case "paragraph":
      return byParagraph(paragraphs);
    case "norm":
      return byNorm(paragraphs);
    case "group":
      return byGroup();
    case "organisation":
      return byOrganisation(comments, locale);
  }
}

function byParagraph(paragraphs: readonly OutlineParagraph[]): Frame {
  const abouts = new Map<string, SectionAbout>();
  let under: string | null = null;
  for (const { id, kind } of paragraphs) {
    if (kind === "heading") under = id;
    abouts.set(id, { kind: "paragraph", paragraphId: id, under: under === id ? null : under });
  }
  return {
    order: [wholeText, ...abouts.values()],
    placesOf: (_comment, places) => (places.length === 0 ? [wholeText] : places.flatMap((id) => abouts.get(id) ?? [])),
  };
}

function byNorm(paragraphs: readonly OutlineParagraph[]): Frame {
  const normOf = normsOf(paragraphs);
  const none: SectionAbout = { kind: "no_norm" };
  return {
    order: [wholeText, ...norms.map((norm): SectionAbout => ({ kind: "norm", norm })), none],
    placesOf: (_comment, places) =>
      places.length === 0
        ? [wholeText]
        : places.map((id) => {
            const norm = normOf.get(id);
            return norm === undefined ? none : { kind: "norm", norm };
          }),
  };
}

/** Who speaks for no organisation by name: persons, and names that are protected. */
const persons: SectionAbout = { kind: "persons" };

function byGroup(): Frame {
  const order = [...stakeholderGroups, null].map((group): SectionAbout => ({ kind: "group", group }));
  return {
    order: [...order, persons],
    placesOf: ({ organisation }) =>
      organisation?.slug == null ? [persons] : [{ kind: "group", group: organisation.stakeholderGroup }],
  };
}

function byOrganisation(comments: readonly OutlineComment[], locale: string): Frame {
  const names = new Map(
    comments.flatMap(({ organisation }): [string, string][] =>
      organisation?.slug == null ? [] : [[organisation.slug, organisation.name]],
    ),
  );
  const inOrder = [...names].toSorted(
    ([oneSlug, one], [otherSlug, other]) => one.localeCompare(other, locale) || oneSlug.localeCompare(otherSlug, "en"),
  );
  return {
    order: [...inOrder.map(([slug, name]): SectionAbout => ({ kind: "organisation", slug, name })), persons],
    placesOf: ({ organisation }) =>
      organisation?.slug == null
        ? [persons]
        : [{ kind: "organisation", slug: organisation.slug, name: organisation.name }],
  };
}

/** The same for the same section, whatever else is known of it. */
function idOf(about: SectionAbout): string {
  switch (about.kind) {
    case "paragraph":
      return `paragraph ${about.paragraphId}`;
    case "norm":
      return about.norm;
    case "group":
      return `group ${about.group}`;
    case "organisation":
      return `organisation ${about.slug}`;
    default:
      return about.kind;
  }
}

function keyOf(about: SectionAbout, paragraph: OutlineParagraph | undefined): string {
  switch (about.kind) {
    case "paragraph":
      return `at-${paragraph?.anchor ?? ""}`;
    case "norm":
      return about.norm;
    case "group":
      return `group-${about.group ?? "not-stated"}`;
    case "organisation":
      return `of-${about.slug}`;
    default:
      return about.kind.replace("_", "-");
  }
}
