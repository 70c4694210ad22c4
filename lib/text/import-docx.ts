import { cleanLine } from "@/lib/text/clean-text";
import { DocxInline } from "@/lib/text/docx-inline";
import { type DocxNumber, DocxNumbering } from "@/lib/text/docx-numbering";
import { DocxPackage, docxRefusal } from "@/lib/text/docx-package";
import { DocxStyles } from "@/lib/text/docx-styles";
import { child, children, parseXml, settingOf, type XmlElement } from "@/lib/text/docx-xml";
import { type DeclaredPlace, DraftBuilder } from "@/lib/text/draft-builder";
import { FootnoteBook } from "@/lib/text/footnote-book";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { inlineToPlainText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { takeTitle } from "@/lib/text/take-title";

type Parts = {
  document: XmlElement;
  numbering: XmlElement | null;
  styles: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  links: Map<string, string>;
};

/**
 * A draft from a Word document (.docx, ECMA-376): headings by style or outline level, numbers as Word
 * computes them, bold, italic, links, footnotes and endnotes. Tracked insertions are accepted, tracked
 * deletions carried out, and a warning says so. Refuses as "invalid" what is no Word document, is
 * damaged, protected, too large once unpacked, or holds macros.
 */
export async function importDocx(bytes: Uint8Array): Promise<ImportedDraft> {
  return new DocxImporter(await readParts(bytes)).import();
}

async function readParts(bytes: Uint8Array): Promise<Parts> {
  const docx = await DocxPackage.open(bytes);
  const types = await docx.text("[Content_Types].xml");
  if (types === null) throw docxRefusal("docxNotDocx");
  if (/macroEnabled|vbaProject/i.test(types)) throw docxRefusal("docxMacros");
  const part = async (name: string) => {
    const xml = await docx.text(name);
    return xml === null ? null : parseXml(xml);
  };
  const main = mainPart(await part("_rels/.rels"));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const document = await part(main);
  if (document?.name !== "document") throw docxRefusal("docxNotDocx");
  const relations = await part(`${folder}_rels/${main.slice(folder.length)}.rels`);
  return {
    document,
    numbering: await part(`${folder}numbering.xml`),
    styles: await part(`${folder}styles.xml`),
    footnotes: await part(`${folder}footnotes.xml`),
    endnotes: await part(`${folder}endnotes.xml`),
    links: externalLinks(relations),
  };
}

function mainPart(relations: XmlElement | null): string {
  const main = children(relations ?? undefined, "Relationship").find((relation) =>
    relation.attributes.get("Type")?.endsWith("/officeDocument"),
  );
  return main?.attributes.get("Target")?.replace(/^\//, "") ?? "word/document.xml";
}

function externalLinks(relations: XmlElement | null): Map<string, string> {
  const external = children(relations ?? undefined, "Relationship").filter(
    (relation) => relation.attributes.get("TargetMode") === "External",
  );
  return new Map(external.map(({ attributes }) => [attributes.get("Id") ?? "", attributes.get("Target") ?? ""]));
}

class DocxImporter {
  private readonly builder = new DraftBuilder();
  private readonly book = new FootnoteBook();
  private readonly referred = new Set<string>();
  private readonly inline: DocxInline;
  private readonly numbering: DocxNumbering;
  private readonly styles: DocxStyles;
  private title: string | null = null;
  private hasContents = false;

  constructor(private readonly parts: Parts) {
    this.numbering = new DocxNumbering(parts.numbering);
    this.styles = new DocxStyles(parts.styles);
    this.inline = new DocxInline(this.builder, parts.links, (kind, id) => this.refer(kind, id));
  }

  import(): ImportedDraft {
    this.readBlocks(child(this.parts.document, "body")?.children ?? []);
    this.defineNotes("footnote", this.parts.footnotes);
    this.defineNotes("endnote", this.parts.endnotes);
    const { insertions, deletions } = this.inline.tracked;
    const draft = this.builder.finish(this.title, this.book);
    const warnings = [...draft.warnings];
    if (this.hasContents) warnings.unshift({ key: "text.warnings.fieldsDropped", values: {}, block: null });
    if (insertions + deletions > 0) {
      warnings.unshift({ key: "text.warnings.trackedChangesAccepted", values: { insertions, deletions }, block: null });
    }
    return takeTitle({ ...draft, warnings });
  }

  private readBlocks(elements: XmlElement[]): void {
    for (const element of elements) {
      if (element.name === "p") this.readParagraph(element);
      else if (element.name === "tbl") this.readTable(element);
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
    const properties = child(paragraph, "pPr");
    const style = settingOf(properties, "pStyle") ?? "";
    const content = this.inline.read(paragraph);
    const text = cleanLine(inlineToPlainText(content));
    if (text === "") {
      // Word counts an empty paragraph, unless its mark was deleted with its text.
      if (!child(child(properties, "rPr"), "del")) this.numberOf(properties, style);
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
    if (depth === null) this.builder.paragraph(content, number ? placeOf(number) : {});
    else {
      const prefix: InlineNode[] = number?.text ? [{ type: "text", text: `${number.text} ` }] : [];
      this.builder.heading(depth, [...prefix, ...content]);
    }
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

  private readTable(table: XmlElement): void {
    const rows = children(table, "tr");
    this.builder.warn("tableAsParagraphs", { rows: rows.length });
    for (const row of rows) {
      const cells = children(row, "tc")
        .map((cell) => this.readCell(cell))
        .filter((cell) => cell.length > 0);
      const content = cells.flatMap((cell, index): InlineNode[] =>
        index === 0 ? cell : [{ type: "text", text: " | " }, ...cell],
      );
      this.builder.paragraph(content);
    }
  }

  private readCell(cell: XmlElement): InlineNode[] {
    return cell.children.flatMap((element): InlineNode[] => {
      if (element.name === "p") return [...this.inline.read(element), { type: "text", text: " " }];
      return element.name === "tbl" ||
        element.name === "tr" ||
        element.name === "tc" ||
        element.name === "sdt" ||
        element.name === "sdtContent"
        ? this.readCell(element)
        : [];
    });
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
