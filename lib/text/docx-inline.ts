import { cleanText } from "@/lib/text/clean-text";
import { child, isOn, settingOf, type XmlElement } from "@/lib/text/document-xml";
import type { DraftBuilder } from "@/lib/text/draft-builder";
import { textNode, withMark } from "@/lib/text/inline-pieces";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { safeLink } from "@/lib/text/safe-link";
import type { TrackedChanges } from "@/lib/text/tracked-changes";

/** Turns the runs of a Word paragraph into the inline nodes of rich text. */
export class DocxInline {
  private number = "";

  /**
   * @param tracked which side of the tracked changes is read
   * @param links addresses of the part's external relationships, by id
   * @param isNumber whether a character style marks the number that our own files write before a paragraph
   * @param footnote the node for the footnote or endnote of an id
   */
  constructor(
    private readonly builder: DraftBuilder,
    private readonly tracked: TrackedChanges,
    private readonly links: Map<string, string>,
    private readonly isNumber: (style: string) => boolean,
    private readonly footnote: (kind: "footnote" | "endnote", id: string) => InlineNode,
  ) {}

  read(element: XmlElement, marks: Mark[] = []): InlineNode[] {
    return element.children.flatMap((part) => this.readPart(part, marks));
  }

  /** The number that was written before the paragraph read last, if one of our own files wrote it. */
  takeNumber(): string | null {
    const number = this.number.trim();
    this.number = "";
    return number === "" ? null : number;
  }

  private readPart(part: XmlElement, marks: Mark[]): InlineNode[] {
    switch (part.name) {
      case "r":
        return this.readRun(part, marks);
      case "hyperlink":
        return this.read(part, this.linked(part, marks));
      case "ins":
      case "moveTo":
        return this.tracked.insertion() ? this.read(part, marks) : [];
      case "del":
      case "moveFrom":
        return this.tracked.deletion() ? this.read(part, marks) : [];
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
    const written = child(run, "rPr");
    const before = child(child(written, "rPrChange"), "rPr");
    const properties = this.tracked.readsDeleted && before ? before : written;
    if (isOn(properties, "vanish")) return [];
    if (this.isNumber(settingOf(properties, "rStyle") ?? "")) {
      this.number += inlineToPlainText(run.children.flatMap((part) => this.readRunPart(part, [])));
      return [];
    }
    const bold = isOn(properties, "b") ? withMark(outer, { type: "bold" }) : outer;
    const marks = isOn(properties, "i") ? withMark(bold, { type: "italic" }) : bold;
    return run.children.flatMap((part) => this.readRunPart(part, marks));
  }

  private readRunPart(part: XmlElement, marks: Mark[]): InlineNode[] {
    switch (part.name) {
      case "t":
      case "delText":
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
