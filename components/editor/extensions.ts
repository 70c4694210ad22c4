import { type Extensions, Node } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";

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
