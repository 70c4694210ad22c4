import { arrange } from "@/lib/compilations/arrange";
import type { CompiledComment } from "@/lib/compilations/compiled-comment";
import type { Piece } from "@/lib/compilations/pieces";
import type { VersionHead } from "@/lib/compilations/version-head";
import { plainTextToRichText } from "@/lib/text/rich-text";
import type { RichTextNode } from "@/lib/text/rich-text-nodes";

/** What would do harm in a formula, in HTML, in XML, in a field of Word and in Typst. */
export const hostile = '=HYPERLINK("http://a.example") <script>alert(1)</script> ]]> #panic("x") $x$ *b* \\o {w}';

const paragraphs = [1, 2].map((number) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  kind: "paragraph" as const,
  depth: 0,
  aliases: [],
  anchor: `p${number}`,
  number: String(number),
  marker: null,
  locked: false,
  text: `Paragraph ${number} of the text. ${hostile}`,
}));

/** A text of two paragraphs. */
export function aHead(): VersionHead {
  return {
    id: "00000000-0000-4000-8000-0000000000aa",
    slug: "zero-draft",
    label: { en: "Zero draft" },
    title: "Guidance",
    language: "en",
    publishedAt: new Date("2026-11-01T12:00:00Z"),
    draft: { slug: "guidance", symbol: "OEWG/CRP.1", title: { en: "Guidance" } },
    consultation: {
      id: "c",
      slug: "consultation",
      title: { en: "Consultation" },
      process: { name: { en: "Process" } },
    },
    paragraphs,
    footnotes: [],
  };
}

function comment(number: number, given: Partial<CompiledComment> & { words: string }): CompiledComment {
  const { words, ...rest } = given;
  return {
    id: `00000000-0000-4000-8000-0000000001${String(number).padStart(2, "0")}`,
    reference: `OEWG-2026-00${number}`,
    organisation: { slug: "demo", name: "Demo NGO", stakeholderGroup: "civil_society" },
    type: "substantive",
    stance: "change",
    addPosition: null,
    language: "en",
    late: false,
    topics: [],
    impacts: [],
    reasons: plainTextToRichText(words).content,
    reasonsHtml: "",
    reasonsText: words,
    proposedText: null,
    redline: null,
    changeNote: null,
    fallback: null,
    term: null,
    places: [{ anchor: "p1", number: "1", quote: null }],
    submittedAt: new Date("2026-11-10T12:00:00Z"),
    publishedAt: new Date("2026-11-11T12:00:00Z"),
    zone: "Europe/Zurich",
    redacted: false,
    sha256: "cd".repeat(32),
    corrections: [],
    answer: null,
    ...rest,
  };
}

const link: RichTextNode[] = [
  {
    type: "paragraph",
    content: [
      {
        type: "text",
        text: "A study",
        marks: [{ type: "link", attrs: { href: "https://example.org/?a=%22b%5Cl&c=d" } }],
      },
      { type: "hardBreak" },
      { type: "text", text: "and more", marks: [{ type: "bold" }, { type: "italic" }] },
    ],
  },
  {
    type: "orderedList",
    content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "first" }] }] }],
  },
];

/** Comments with everything that a comment may have, in three scripts. */
export const someComments: CompiledComment[] = [
  comment(10, {
    words: hostile,
    redline: [
      { kind: "same", text: "States " },
      { kind: "deleted", text: "should" },
      { kind: "inserted", text: "shall" },
    ],
    fallback: { stance: "keep", text: null, redline: null },
    changeNote: hostile,
  }),
  comment(11, { words: "ينبغي للدول أن تحدد الخدمات.", language: "ar", term: { from: "a", to: "b" } }),
  comment(12, { words: "各国应确定公众所依赖的服务。", language: "zh", organisation: null }),
  comment(13, { words: "A study\nand more", reasons: link, places: [] }),
  comment(14, {
    words: "long ".repeat(8_000).trim(),
    places: [
      { anchor: "p1", number: "1", quote: "of the text" },
      { anchor: "p2", number: "2", quote: null },
    ],
    answer: {
      state: "accepted_in_part",
      observation: hostile,
      language: "en",
      mergedInto: null,
      paragraphs: [{ anchor: "p2", number: "2", state: "noted", observation: "" }],
      reply: { text: "Thank you.", language: "en" },
    },
  }),
];

/** The same as a compilation by paragraph. */
export function somePieces() {
  const idOf = new Map(paragraphs.map(({ anchor, id }) => [anchor, id]));
  const outline = someComments.map(({ id, reference, organisation, places }) => ({
    id,
    reference,
    organisation,
    paragraphIds: places.map(({ anchor }) => idOf.get(anchor) ?? ""),
  }));
  const sections = arrange(outline, paragraphs, "paragraph", "en");
  const byId = new Map(someComments.map((entry) => [entry.id, entry]));
  async function* pieces(): AsyncGenerator<Piece> {
    for (const section of sections) {
      yield { kind: "section", section };
      for (const { id } of section.comments) {
        const found = byId.get(id);
        if (found !== undefined) yield { kind: "comment", section, comment: found };
      }
      if (section.elsewhere.length > 0) yield { kind: "elsewhere", section };
    }
  }
  return { sections, pieces };
}
