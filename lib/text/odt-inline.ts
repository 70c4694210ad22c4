import { cleanText } from "@/lib/text/clean-text";
import { children, type XmlElement } from "@/lib/text/document-xml";
import type { DraftBuilder } from "@/lib/text/draft-builder";
import { refuseTooDeep } from "@/lib/text/import-limits";
import { textNode, withMark } from "@/lib/text/inline-pieces";
import type { OdtChanges } from "@/lib/text/odt-changes";
import { paragraphsIn } from "@/lib/text/odt-parts";
import type { OdtStyles } from "@/lib/text/odt-styles";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { safeLink } from "@/lib/text/safe-link";

const silent = new Set(
  "bookmark bookmark-start bookmark-end reference-mark-start reference-mark-end soft-page-break ruby-text note-citation annotation-end toc-mark toc-mark-start toc-mark-end alphabetical-index-mark alphabetical-index-mark-start alphabetical-index-mark-end script hidden-text tracked-changes sequence-decls title desc".split(
    " ",
  ),
);

/** Turns the content of an OpenDocument paragraph into the inline nodes of rich text. */
export class OdtInline {
  private pieces: InlineNode[][] = [[]];

  /** @param footnote the node for a footnote or endnote */
  constructor(
    private readonly builder: DraftBuilder,
    private readonly styles: OdtStyles,
    private readonly changes: OdtChanges,
    private readonly footnote: (note: XmlElement) => InlineNode,
  ) {}

  /** A paragraph's words; several pieces where a refused deletion brings paragraphs back into it. */
  read(paragraph: XmlElement): InlineNode[][] {
    const outer = this.pieces;
    this.pieces = [[]];
    this.walk(paragraph, [], 0);
    const read = this.pieces;
    this.pieces = outer;
    return read;
  }

  private add(node: InlineNode): void {
    if (!this.changes.isSkipping()) this.pieces.at(-1)?.push(node);
  }

  private walk(element: XmlElement, marks: Mark[], depth: number): void {
    refuseTooDeep(depth / 2);
    for (const part of element.children) this.readPart(part, marks, depth + 1);
  }

  private readPart(part: XmlElement, marks: Mark[], depth: number): void {
    const { attributes } = part;
    switch (part.name) {
      case "#text":
        this.add(textNode(cleanText(part.text).replace(/\s+/g, " "), marks));
        break;
      case "span":
        this.walk(part, this.styled(attributes.get("style-name") ?? "", marks), depth);
        break;
      case "a":
        this.walk(part, this.linked(attributes.get("href"), marks), depth);
        break;
      case "s":
      case "tab":
        this.add(textNode(" ", marks));
        break;
      case "line-break":
        this.add({ type: "hardBreak" });
        break;
      case "note":
        if (!this.changes.isSkipping()) this.add(this.footnote(part));
        break;
      case "annotation":
        this.builder.count("commentsDropped");
        break;
      case "frame":
        this.readFrame(part, marks, depth);
        break;
      case "change-start":
        this.changes.start(attributes.get("change-id") ?? "");
        break;
      case "change-end":
        this.changes.end(attributes.get("change-id") ?? "");
        break;
      case "change":
        this.restore(this.changes.deleted(attributes.get("change-id") ?? ""), marks, depth);
        break;
      default:
        if (!silent.has(part.name)) this.walk(part, marks, depth);
    }
  }

  /** Deleted words at the place where they stood; the ends of paragraphs among them are ends again. */
  private restore(paragraphs: XmlElement[], marks: Mark[], depth: number): void {
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) this.pieces.push([]);
      this.walk(paragraph, marks, depth);
    });
  }

  /** The words of a text box; pictures and objects are left out. */
  private readFrame(frame: XmlElement, marks: Mark[], depth: number): void {
    const boxes = children(frame, "text-box");
    if (boxes.length === 0) this.builder.count("imagesDropped");
    for (const paragraph of boxes.flatMap(paragraphsIn)) {
      this.add({ type: "hardBreak" });
      this.walk(paragraph, marks, depth);
    }
  }

  private styled(style: string, marks: Mark[]): Mark[] {
    const weight = this.styles.character(style, "font-weight") ?? "";
    const bold = /^(bold|[6-9]00)$/.test(weight) ? withMark(marks, { type: "bold" }) : marks;
    return this.styles.character(style, "font-style") === "italic" ? withMark(bold, { type: "italic" }) : bold;
  }

  private linked(address: string | undefined, marks: Mark[]): Mark[] {
    // A link within the document goes nowhere once its paragraphs have addresses of their own.
    if (address === undefined || address.startsWith("#")) return marks;
    const href = safeLink(address);
    if (href === null) this.builder.count("linksDropped");
    return href === null ? marks : withMark(marks, { type: "link", attrs: { href } });
  }
}
