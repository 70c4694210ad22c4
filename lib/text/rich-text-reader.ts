import { cleanText } from "@/lib/text/clean-text";
import type {
  BlockNode,
  FootnoteNode,
  HeadingNode,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextNode,
  TopNode,
} from "@/lib/text/rich-text-nodes";
import {
  type Fields,
  filled,
  hasItems,
  isCount,
  isFields,
  joined,
  listStart,
  noAttributes,
  refusal,
  spanOf,
  tooLarge,
  unknownNode,
} from "@/lib/text/rich-text-values";
import { safeLink } from "@/lib/text/safe-link";

/** No tree is read deeper than this, whatever a caller asks for: the reader calls itself. */
const deepestEver = 100;
const markOrder = ["link", "bold", "italic"];

/**
 * Reads an unknown value as the content of a rich text and builds a fresh tree from what it
 * recognises. Anything outside the closed list is refused, and so is a tree that is too deep or too
 * large, at the first node that goes beyond: a hostile value costs no more than an honest one.
 */
export class RichTextReader {
  private readonly maxBytes: number;
  private readonly maxDepth: number;
  private readonly isDocument: boolean;
  private bytes = 0;

  constructor(limits: { maxBytes: number; maxDepth: number; nodes: "comment" | "document" }) {
    this.maxBytes = limits.maxBytes;
    this.maxDepth = Math.min(limits.maxDepth, deepestEver);
    this.isDocument = limits.nodes === "document";
  }

  readDocument(value: unknown): TopNode[] {
    const fields = this.readFields(value, ["type", "content"]);
    if (fields.type !== "doc") throw refusal("notRichText");
    return this.readList(fields.content ?? [], 1).map((item) => this.readTop(item));
  }

  private readTop(value: unknown): TopNode {
    const type = this.isDocument && isFields(value) ? value.type : undefined;
    if (type === "heading") return this.readHeading(this.readNode(value));
    if (type === "table") return this.readTable(this.readNode(value));
    return this.readBlock(value, 1);
  }

  private readHeading(fields: Fields): HeadingNode {
    const { level } = this.readFields(fields.attrs, ["level"]);
    if (level !== 2 && level !== 3 && level !== 4) throw refusal("unknownAttribute");
    const content = this.readInlines(fields.content ?? [], 2);
    return content.length > 0 ? { type: "heading", attrs: { level }, content } : { type: "heading", attrs: { level } };
  }

  private readTable(fields: Fields): TableNode {
    noAttributes(fields.attrs);
    const rows = filled(this.readList(fields.content, 2)).map((item): TableRowNode => {
      const row = this.readNode(item);
      if (row.type !== "tableRow") throw unknownNode(row.type);
      noAttributes(row.attrs);
      // A row whose cells all span down from above has none of its own.
      return { type: "tableRow", content: this.readList(row.content ?? [], 3).map((cell) => this.readCell(cell)) };
    });
    if (!rows.some(({ content }) => content.length > 0)) throw refusal("notRichText");
    return { type: "table", content: rows };
  }

  private readCell(value: unknown): TableCellNode {
    const fields = this.readNode(value);
    if (fields.type !== "tableCell" && fields.type !== "tableHeader") throw unknownNode(fields.type);
    const attributes = this.readFields(fields.attrs ?? {}, ["colspan", "rowspan", "colwidth", "align"]);
    const colspan = spanOf(attributes.colspan);
    const rowspan = spanOf(attributes.rowspan);
    const content = filled(this.readBlocks(fields.content, 4));
    const attrs = { ...(colspan === 1 ? {} : { colspan }), ...(rowspan === 1 ? {} : { rowspan }) };
    return Object.keys(attrs).length === 0 ? { type: fields.type, content } : { type: fields.type, attrs, content };
  }

  private readBlocks(value: unknown, depth: number): BlockNode[] {
    return this.readList(value, depth).map((item) => this.readBlock(item, depth));
  }

  private readBlock(value: unknown, depth: number): BlockNode {
    const fields = this.readNode(value);
    switch (fields.type) {
      case "paragraph": {
        noAttributes(fields.attrs);
        const content = this.readInlines(fields.content ?? [], depth + 1);
        return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
      }
      case "blockquote":
        noAttributes(fields.attrs);
        return { type: "blockquote", content: filled(this.readBlocks(fields.content, depth + 1)) };
      case "bulletList":
        noAttributes(fields.attrs);
        return { type: "bulletList", content: this.readItems(fields.content, depth + 1) };
      case "orderedList": {
        const start = listStart(fields.attrs);
        const content = this.readItems(fields.content, depth + 1);
        return start === 1 ? { type: "orderedList", content } : { type: "orderedList", attrs: { start }, content };
      }
      default:
        throw unknownNode(fields.type);
    }
  }

  private readItems(value: unknown, depth: number): ListItemNode[] {
    return filled(this.readList(value, depth)).map((item) => {
      const fields = this.readNode(item);
      if (fields.type !== "listItem") throw unknownNode(fields.type);
      noAttributes(fields.attrs);
      const content = this.readBlocks(fields.content, depth + 1);
      if (content[0]?.type !== "paragraph") throw refusal("notRichText");
      return { type: "listItem", content };
    });
  }

  private readInlines(value: unknown, depth: number): InlineNode[] {
    const nodes: InlineNode[] = [];
    for (const item of this.readList(value, depth)) {
      const node = this.readInline(item, depth);
      if (node.type === "text") joined(nodes, node);
      else nodes.push(node);
    }
    return nodes;
  }

  private readInline(value: unknown, depth: number): InlineNode {
    const fields = this.readNode(value);
    if (fields.type === "hardBreak") {
      noAttributes(fields.attrs);
      return { type: "hardBreak" };
    }
    if (fields.type === "footnoteReference") {
      const { number } = this.readFields(fields.attrs, ["number"]);
      if (!isCount(number)) throw refusal("unknownAttribute");
      return { type: "footnoteReference", attrs: { number } };
    }
    if (fields.type === "footnote" && this.isDocument && depth < deepestEver) return this.readFootnote(fields, depth);
    return this.readText(fields);
  }

  /** The words of a note: texts only, so that no note holds another. */
  private readFootnote(fields: Fields, depth: number): FootnoteNode {
    noAttributes(fields.attrs);
    const nodes = this.readList(fields.content ?? [], depth + 1).map((item) => this.readText(this.readNode(item)));
    const content = nodes.reduce<TextNode[]>(joined, []);
    return content.length > 0 ? { type: "footnote", content } : { type: "footnote" };
  }

  private readText(fields: Fields): TextNode {
    if (fields.type !== "text") throw unknownNode(fields.type);
    if (typeof fields.text !== "string") throw refusal("notRichText");
    noAttributes(fields.attrs);
    this.spend(fields.text.length);
    const text = cleanText(fields.text).replace(/[\n\t]+/g, " ");
    const marks = this.readMarks(fields.marks);
    return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
  }

  private readMarks(value: unknown): Mark[] {
    if (value === undefined || value === null) return [];
    const marks = new Map<string, Mark>();
    for (const item of this.readList(value, 0)) {
      const mark = this.readMark(item);
      marks.set(mark.type, mark);
    }
    return [...marks.values()].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
  }

  private readMark(value: unknown): Mark {
    const fields = this.readFields(value, ["type", "attrs"]);
    switch (fields.type) {
      case "bold":
      case "italic":
        noAttributes(fields.attrs);
        return { type: fields.type };
      case "link": {
        // The editor's own link sends these along; how a link opens is ours to say, so they go.
        const dropped = ["target", "rel", "class", "title"];
        const attributes = this.readFields(fields.attrs, ["href", ...dropped]);
        for (const name of dropped) {
          if (attributes[name] !== undefined && attributes[name] !== null && typeof attributes[name] !== "string") {
            throw refusal("unknownAttribute");
          }
        }
        const href = safeLink(attributes.href);
        if (href === null) throw refusal("linkRefused");
        return { type: "link", attrs: { href } };
      }
      default:
        throw refusal("unknownMark");
    }
  }

  private readNode(value: unknown): Fields {
    const fields = this.readFields(value, ["type", "attrs", "content", "marks", "text"]);
    if (fields.type !== "text" && fields.text !== undefined) throw refusal("unknownAttribute");
    // The editor marks a line break or a note as well when the words around it are made bold; that says nothing.
    const isInline = fields.type === "hardBreak" || fields.type === "footnoteReference" || fields.type === "footnote";
    if (isInline) this.readMarks(fields.marks);
    else if (fields.type !== "text" && hasItems(fields.marks)) throw refusal("unknownAttribute");
    const mayHold = fields.type !== "text" && fields.type !== "hardBreak" && fields.type !== "footnoteReference";
    if (!mayHold && fields.content !== undefined) throw refusal("unknownAttribute");
    return fields;
  }

  private readFields(value: unknown, allowed: string[]): Fields {
    if (!isFields(value)) throw refusal("notRichText");
    this.spend(2);
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) throw refusal("unknownAttribute");
    }
    return value;
  }

  private readList(value: unknown, depth: number): unknown[] {
    if (!Array.isArray(value)) throw refusal("notRichText");
    if (depth > this.maxDepth) throw refusal("tooDeep", { max: this.maxDepth });
    return value;
  }

  /** A lower bound of the JSON's size, so that reading stops when it is certain to be too large. */
  private spend(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.maxBytes) throw tooLarge(this.maxBytes);
  }
}
