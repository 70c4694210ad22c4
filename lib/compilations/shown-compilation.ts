import type { CompilationSection } from "./arrange";
import type { Translate } from "./file-words";
import type { PublicCompilation } from "./public";
import { type SectionTitle, titleOf } from "./section-title";
import { type ShownComment, showComment } from "./shown-comment";

/** A section as its page shows it. */
export type ShownSection = SectionTitle & {
  key: string;
  /** Heading of the draft above it, where it is the first on the page that stands under it; else null. */
  part: string | null;
  /** Fragment of the paragraph on the reading page; null for sections that are about none. */
  anchor: string | null;
  comments: ShownComment[];
  elsewhere: { reference: string; place: string }[];
};

/** A line of the contents; `cursor` is that of the page on which the section begins, null for the first. */
export type ShownEntry = SectionTitle & { key: string; cursor: string | null; count: number };

export type ShownCompilation = { sections: ShownSection[]; contents: ShownEntry[] };

/** More sections than this make contents that nobody reads: of a long text only the headings are named then. */
const mostEntries = 300;

/** Lays out one part of a compilation for a reader. */
export function showCompilation(compilation: PublicCompilation, locale: string, t: Translate): ShownCompilation {
  const { version } = compilation;
  const paragraphs = new Map(version.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const text = { language: version.language, paragraphs };
  const titleIn = (section: CompilationSection) => titleOf(section.about, text, t);
  const places = new Map(compilation.sections.map(({ section }) => [section.key, titleIn(section).title]));
  let under: string | null = null;
  return {
    sections: compilation.part.sections.map((section) => {
      const { about, key } = section;
      const heading = about.kind === "paragraph" ? about.under : null;
      const part = heading === under ? null : (paragraphs.get(heading ?? "")?.text ?? null);
      under = heading;
      return {
        ...titleIn(section),
        key,
        part,
        anchor: about.kind === "paragraph" ? (paragraphs.get(about.paragraphId)?.anchor ?? null) : null,
        comments: section.comments.flatMap(({ id }) => {
          const comment = compilation.comments.get(id);
          return comment === undefined ? [] : [showComment(comment, { locale, textLanguage: version.language }, t)];
        }),
        elsewhere: section.elsewhere.map(({ reference, key: at }) => ({ reference, place: places.get(at) ?? "" })),
      };
    }),
    contents: contentsOf(compilation, paragraphs, titleIn),
  };
}

function contentsOf(
  { sections, version }: PublicCompilation,
  paragraphs: ReadonlyMap<string, { text: string }>,
  titleIn: (section: CompilationSection) => SectionTitle,
): ShownEntry[] {
  const withComments = sections.filter(({ section }) => section.comments.length > 0);
  if (withComments.length <= mostEntries) {
    return withComments.map(({ section, cursor }) => ({
      ...titleIn(section),
      key: section.key,
      cursor,
      count: section.comments.length,
    }));
  }
  const byHeading = new Map<string, ShownEntry>();
  for (const { section, cursor } of withComments) {
    const { about, key } = section;
    const heading = about.kind === "paragraph" ? about.under : null;
    const known = byHeading.get(heading ?? key);
    if (known !== undefined) known.count += section.comments.length;
    else {
      const named =
        heading === null
          ? titleIn(section)
          : { title: paragraphs.get(heading)?.text ?? "", language: version.language, text: null };
      byHeading.set(heading ?? key, { ...named, key, cursor, count: section.comments.length });
    }
  }
  return [...byHeading.values()];
}
