import { DomainError } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import type { BlockNode, InlineNode, ListItemNode, Mark } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

type Fields = Record<string, unknown>;

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
  private bytes = 0;

  constructor(limits: { maxBytes: number; maxDepth: number }) {
    this.maxBytes = limits.maxBytes;
    this.maxDepth = Math.min(limits.maxDepth, deepestEver);
  }

  readDocument(value: unknown): BlockNode[] {
    const fields = this.readFields(value, ["type", "content"]);
    if (fields.type !== "doc") throw refusal("notRichText");
    return this.readBlocks(fields.content ?? [], 1);
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
      const node = this.readInline(item);
      const before = nodes.at(-1);
      if (node.type !== "text") nodes.push(node);
      else if (before?.type === "text" && sameMarks(before.marks, node.marks)) {
        before.text += node.text;
      } else if (node.text !== "") nodes.push(node);
    }
    return nodes;
  }

  private readInline(value: unknown): InlineNode {
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
    if (fields.type !== "text" && (fields.text !== undefined || hasItems(fields.marks))) {
      throw refusal("unknownAttribute");
    }
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

export function tooLarge(maxBytes: number): DomainError {
  return refusal("tooLarge", { kilobytes: Math.floor(maxBytes / 1000) });
}

function refusal(name: string, values: Record<string, string | number> = {}): DomainError {
  return new DomainError("invalid", `text.errors.${name}`, { values });
}

function unknownNode(type: unknown): DomainError {
  return refusal(typeof type === "string" ? "unknownNode" : "notRichText");
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasItems(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 9999;
}

function filled<T>(items: T[]): T[] {
  if (items.length === 0) throw refusal("notRichText");
  return items;
}

function noAttributes(value: unknown): void {
  if (value === undefined || value === null) return;
  if (!isFields(value) || Object.keys(value).length > 0) throw refusal("unknownAttribute");
}

function listStart(value: unknown): number {
  if (value === undefined || value === null) return 1;
  if (!isFields(value)) throw refusal("unknownAttribute");
  const types: unknown[] = [undefined, null, "1", "a", "A", "i", "I"];
  const known = Object.keys(value).every((key) => key === "start" || key === "type");
  if (!known || !types.includes(value.type)) throw refusal("unknownAttribute");
  if (value.start === undefined || value.start === null) return 1;
  if (!isCount(value.start)) throw refusal("unknownAttribute");
  return value.start;
}

function sameMarks(a: Mark[] = [], b: Mark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
