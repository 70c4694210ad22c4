import { type Extensions, Node, textblockTypeInputRule } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { Footnote } from "./footnote-node";
import { tableExtensions } from "./table-nodes";

/** A reference to a footnote, kept whole: its number is all it holds. */
const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes() {
    return {
      number: {
        default: 1,
        parseHTML: (element) => Number(element.getAttribute("data-number")),
        renderHTML: (attributes) => ({ "data-number": String(attributes.number) }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "sup[data-number]" }];
  },
  renderHTML({ node, HTMLAttributes }) {
    return ["sup", HTMLAttributes, String(node.attrs.number)];
  },
  renderText({ node }) {
    return `[${node.attrs.number}]`;
  },
});

/** Paragraphs only: the words of one numbered paragraph of a draft, or of several once somebody pressed Enter. */
const ParagraphsOnly = Node.create({ name: "doc", topNode: true, content: "paragraph+" });

/** A written input: headings and tables stand at its top level and nowhere else. */
const WholeDocument = Node.create({ name: "doc", topNode: true, content: "(block | top)+" });

const DocumentHeading = Node.create({
  name: "heading",
  group: "top",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  // A heading of the first level that somebody pastes is the largest that there is here.
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    })),
  renderHTML: ({ node }) => [`h${Number(node.attrs.level) + 1}`, 0],
  addInputRules() {
    return [2, 3, 4].map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
});

/** What lib/text/rich-text lets through has an extension here, and nothing else has. */
const outsideTheList = {
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  trailingNode: false,
  dropcursor: false,
} as const;

const link = {
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: "https",
  HTMLAttributes: { target: null, rel: "nofollow noopener ugc" },
  isAllowedUri: (address: string) => /^(https?:\/\/|mailto:)/i.test(address.trim()),
};

/** Paragraphs, lists, quotations, bold, italic and links: the reasons of a comment. */
export function richTextExtensions(): Extensions {
  return [StarterKit.configure({ ...outsideTheList, link }), FootnoteReference];
}

/** The inside of one paragraph: bold, italic, links, line breaks, footnote references. */
export function inlineExtensions(): Extensions {
  return [
    ParagraphsOnly,
    StarterKit.configure({
      ...outsideTheList,
      document: false,
      blockquote: false,
      bulletList: false,
      orderedList: false,
      listItem: false,
      listKeymap: false,
      link,
    }),
    FootnoteReference,
  ];
}

/**
 * What lib/text/rich-text lets through with `nodes: "document"`: headings, tables and footnotes as well.
 * @param noteLabel name of the field in which the words of a note are written
 */
export function documentExtensions(noteLabel: string): Extensions {
  return [
    WholeDocument,
    StarterKit.configure({ ...outsideTheList, document: false, heading: false, link }),
    DocumentHeading,
    ...tableExtensions(),
    Footnote.configure({ label: noteLabel }),
  ];
}
