import { cleanText } from "@/lib/text/clean-text";
import { child, isOn, type XmlElement } from "@/lib/text/docx-xml";
import type { DraftBuilder } from "@/lib/text/draft-builder";
import { textNode, withMark } from "@/lib/text/inline-pieces";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

/** How often a document's tracked changes were met. */
export type TrackedChanges = { insertions: number; deletions: number };

/** Turns the runs of a Word paragraph into the inline nodes of rich text. */
export class DocxInline {
  readonly tracked: TrackedChanges = { insertions: 0, deletions: 0 };

  /**
   * @param links addresses of the part's external relationships, by id
   * @param footnote the node for the footnote or endnote of an id
   */
  constructor(
    private readonly builder: DraftBuilder,
    private readonly links: Map<string, string>,
    private readonly footnote: (kind: "footnote" | "endnote", id: string) => InlineNode,
  ) {}

  read(element: XmlElement, marks: Mark[] = []): InlineNode[] {
    return element.children.flatMap((part) => this.readPart(part, marks));
  }

  private readPart(part: XmlElement, marks: Mark[]): InlineNode[] {
    switch (part.name) {
      case "r":
        return this.readRun(part, marks);
      case "hyperlink":
        return this.read(part, this.linked(part, marks));
      case "ins":
      case "moveTo":
        this.tracked.insertions += 1;
        return this.read(part, marks);
      case "del":
      case "moveFrom":
        this.tracked.deletions += 1;
        return [];
      case "smartTag":
      case "fldSimple":
      case "customXml":
      case "sdt":
      case "sdtContent":
      case "dir":
      case "bdo":
        return this.read(part, marks);
      default:
        return [];
    }
  }

  private linked(part: XmlElement, marks: Mark[]): Mark[] {
    const target = this.links.get(part.attributes.get("id") ?? "");
    if (target === undefined) return marks;
    const href = safeLink(target);
    if (href === null) this.builder.count("linksDropped");
    return href === null ? marks : withMark(marks, { type: "link", attrs: { href } });
  }

  private readRun(run: XmlElement, outer: Mark[]): InlineNode[] {
    const properties = child(run, "rPr");
    if (isOn(properties, "vanish")) return [];
    const bold = isOn(properties, "b") ? withMark(outer, { type: "bold" }) : outer;
    const marks = isOn(properties, "i") ? withMark(bold, { type: "italic" }) : bold;
    return run.children.flatMap((part) => this.readRunPart(part, marks));
  }

  private readRunPart(part: XmlElement, marks: Mark[]): InlineNode[] {
    switch (part.name) {
      case "t":
        return part.children.map(({ text }) => textNode(cleanText(text).replace(/\s+/g, " "), marks));
      case "tab":
      case "ptab":
        return [textNode(" ", marks)];
      case "noBreakHyphen":
        return [textNode("\u2011", marks)];
      case "cr":
        return [{ type: "hardBreak" }];
      case "br":
        return part.attributes.get("type") === undefined || part.attributes.get("type") === "textWrapping"
          ? [{ type: "hardBreak" }]
          : [];
      case "footnoteReference":
        return [this.footnote("footnote", part.attributes.get("id") ?? "")];
      case "endnoteReference":
        return [this.footnote("endnote", part.attributes.get("id") ?? "")];
      case "commentReference":
        this.builder.count("commentsDropped");
        return [];
      case "drawing":
      case "pict":
      case "object":
      case "AlternateContent":
        this.builder.count("imagesDropped");
        return [];
      default:
        return [];
    }
  }
}
