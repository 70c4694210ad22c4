import { cleanLine } from "@/lib/text/clean-text";
import { child, children, settingOf, type XmlElement } from "@/lib/text/document-xml";
import { DocxInline } from "@/lib/text/docx-inline";
import { type DocxNumber, DocxNumbering } from "@/lib/text/docx-numbering";
import { type DocxParts, readDocxParts, trackedMark } from "@/lib/text/docx-parts";
import { DocxStyles } from "@/lib/text/docx-styles";
import { readDocxTable } from "@/lib/text/docx-table";
import { type DeclaredPlace, DraftBuilder } from "@/lib/text/draft-builder";
import { FootnoteBook } from "@/lib/text/footnote-book";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { PackedDocument } from "@/lib/text/packed-document";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { takeTitle } from "@/lib/text/take-title";
import { TrackedChanges, type TrackedChoice } from "@/lib/text/tracked-changes";

/**
 * A draft from a Word document (.docx, ECMA-376): headings by style or outline level, numbers as Word
 * computes them, bold, italic, links, footnotes and endnotes, tables row by row. Tracked changes are
 * accepted or refused as chosen, and a warning says how many there were. Refuses as "invalid" what is
 * no Word document, is damaged, protected, too large once unpacked, or holds macros.
 */
export async function importDocx(bytes: Uint8Array, choice: TrackedChoice = "accept"): Promise<ImportedDraft> {
  const parts = await readDocxParts(await PackedDocument.open(bytes));
  return new DocxImporter(parts, new TrackedChanges(choice)).import();
}

/** Words that go on in the next paragraph, because the mark between the two is gone. */
type Carried = { content: InlineNode[]; properties: XmlElement | undefined };

class DocxImporter {
  private readonly builder = new DraftBuilder();
  private readonly book = new FootnoteBook();
  private readonly referred = new Set<string>();
  private readonly inline: DocxInline;
  private readonly numbering: DocxNumbering;
  private readonly styles: DocxStyles;
  private title: string | null = null;
  private hasContents = false;
  private carried: Carried | null = null;

  constructor(
    private readonly parts: DocxParts,
    private readonly tracked: TrackedChanges,
  ) {
    this.numbering = new DocxNumbering(parts.numbering);
    this.styles = new DocxStyles(parts.styles);
    const { builder, styles } = this;
    this.inline = new DocxInline(
      builder,
      tracked,
      parts.links,
      (style) => styles.isNumber(style),
      (kind, id) => this.refer(kind, id),
    );
  }

  import(): ImportedDraft {
    this.readBlocks(child(this.parts.document, "body")?.children ?? []);
    this.endCarried();
    this.defineNotes("footnote", this.parts.footnotes);
    this.defineNotes("endnote", this.parts.endnotes);
    const draft = this.builder.finish(this.title, this.book);
    const warnings = [...this.tracked.warnings(), ...draft.warnings];
    if (this.hasContents) warnings.unshift({ key: "text.warnings.fieldsDropped", values: {}, block: null });
    return takeTitle({ ...draft, warnings });
  }

  private readBlocks(elements: XmlElement[]): void {
    for (const element of elements) {
      if (element.name === "p") this.readParagraph(element);
      else if (element.name === "tbl") {
        this.endCarried();
        this.builder.table(readDocxTable(element, this.tracked, (paragraph) => this.readLine(paragraph)));
      } else if (element.name === "del" || element.name === "moveFrom") {
        if (this.tracked.readsDeleted) this.readBlocks(element.children);
      } else if ((element.name === "ins" || element.name === "moveTo") && !this.tracked.readsInserted) continue;
      else if (element.name === "sdt" && this.isContents(element)) this.hasContents = true;
      else if (["sdt", "sdtContent", "customXml", "ins", "moveTo"].includes(element.name)) {
        this.readBlocks(element.children);
      }
    }
  }

  private isContents(element: XmlElement): boolean {
    const gallery = settingOf(child(child(element, "sdtPr"), "docPartObj"), "docPartGallery");
    return gallery?.toLowerCase() === "table of contents";
  }

  private readParagraph(paragraph: XmlElement): void {
    const own = this.propertiesOf(paragraph);
    const inline = this.inline.read(paragraph);
    const content = [...(this.carried?.content ?? []), ...inline];
    const isEmpty = cleanLine(inlineToPlainText(content)) === "";
    // Of two paragraphs that became one, the first with words says what it is.
    const properties = this.carried && this.carried.content.length > 0 ? this.carried.properties : own;
    if (this.isMarkGone(paragraph)) {
      this.carried = { content, properties: isEmpty ? undefined : properties };
      return;
    }
    this.carried = null;
    this.placeParagraph(content, properties);
  }

  private placeParagraph(content: InlineNode[], properties: XmlElement | undefined): void {
    const style = settingOf(properties, "pStyle") ?? "";
    const text = cleanLine(inlineToPlainText(content));
    const literal = this.inline.takeNumber();
    if (text === "") {
      // Word counts an empty paragraph too.
      this.numberOf(properties, style);
      return;
    }
    if (this.styles.isTableOfContents(style)) {
      this.hasContents = true;
      return;
    }
    if (this.title === null && this.styles.isTitle(style)) {
      this.title = text;
      return;
    }
    const number = this.numberOf(properties, style);
    const depth = this.styles.headingDepth(style, properties);
    const declared = this.styles.declaredDepth(style);
    if (depth !== null) {
      const prefix: InlineNode[] = number?.text ? [{ type: "text", text: `${number.text} ` }] : [];
      this.builder.heading(depth, [...prefix, ...content]);
    } else if (declared !== null) this.builder.declaredParagraph(declared, literal ?? (number?.text || null), content);
    else this.builder.paragraph(content, number ? placeOf(number) : {});
  }

  /** A paragraph's settings, on the side of a tracked change that is read. */
  private propertiesOf(paragraph: XmlElement): XmlElement | undefined {
    const written = child(paragraph, "pPr");
    const before = child(child(written, "pPrChange"), "pPr");
    return this.tracked.readsDeleted && before ? before : written;
  }

  private isMarkGone(paragraph: XmlElement): boolean {
    const { inserted, deleted } = trackedMark(child(paragraph, "pPr"));
    const runs = (...names: string[]) => paragraph.children.some(({ name }) => names.includes(name));
    if (inserted && !runs("ins", "moveTo")) this.tracked.insertion();
    if (deleted && !runs("del", "moveFrom")) this.tracked.deletion();
    return (inserted && !this.tracked.readsInserted) || (deleted && !this.tracked.readsDeleted);
  }

  /** Words whose next paragraph never comes stand alone. */
  private endCarried(): void {
    const { carried } = this;
    this.carried = null;
    if (carried && carried.content.length > 0) this.placeParagraph(carried.content, carried.properties);
  }

  private numberOf(properties: XmlElement | undefined, style: string): DocxNumber | null {
    const own = child(properties, "numPr");
    const inherited = this.styles.numbering(style);
    const numId = settingOf(own, "numId") ?? inherited?.numId;
    if (numId === undefined || numId === "0") return null;
    const bound = inherited?.level ?? this.numbering.levelOfStyle(numId, inherited?.style ?? style) ?? 0;
    const level = settingOf(own, "ilvl");
    return this.numbering.next(numId, level === undefined ? bound : Number(level));
  }

  /** A paragraph in a table: its words behind the number that Word shows. */
  private readLine(paragraph: XmlElement): InlineNode[] {
    const properties = this.propertiesOf(paragraph);
    const content = this.inline.read(paragraph);
    const number = this.numberOf(properties, settingOf(properties, "pStyle") ?? "");
    return number?.text ? [{ type: "text", text: `${number.text} ` }, ...content] : content;
  }

  private refer(kind: "footnote" | "endnote", id: string): InlineNode {
    const key = `${kind} ${id}`;
    this.referred.add(key);
    return this.book.reference(key, String(this.referred.size));
  }

  private defineNotes(kind: "footnote" | "endnote", notes: XmlElement | null): void {
    for (const note of children(notes ?? undefined, kind)) {
      const key = `${kind} ${note.attributes.get("id") ?? ""}`;
      if (!this.referred.has(key)) continue;
      const content = children(note, "p").flatMap((paragraph, index): InlineNode[] => {
        const inline = this.inline.read(paragraph);
        return index === 0 ? inline : [{ type: "hardBreak" }, ...inline];
      });
      this.book.define(key, "", content);
    }
  }
}

function placeOf({ text, readings, list, parent }: DocxNumber): DeclaredPlace {
  if (text === "") return {};
  return { list, marker: { text, readings }, ...(parent === undefined ? {} : { parent }) };
}
