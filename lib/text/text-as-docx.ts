import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import { ownLevelStyle, ownNumberStyle } from "@/lib/text/docx-styles";
import { type ExportedBlock, type ExportedText, ownNumber } from "@/lib/text/exported-text";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { noteInBrackets } from "@/lib/text/rich-text-plain";
import { wordNumbers } from "@/lib/text/word-numbers";

const deepest = 8;
const step = 567;
const levels = Array.from({ length: deepest + 1 }, (_, depth) => depth);
const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const formats = [LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN, LevelFormat.UPPER_LETTER, LevelFormat.DECIMAL];
const fonts = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "SimSun" };

const levelId = (depth: number) => `OpenfloorLevel${depth}`;
const indent = (depth: number) => ({ left: step * (depth + 1), hanging: step });

/**
 * A text as a Word document (.docx): headings in Word's own styles, real footnotes, numbers that Word counts itself
 * where it would count them as they are shown, else as they were written. Styles say how deep each paragraph is, so
 * that our own import reads the same text again.
 */
export async function textAsDocx(text: ExportedText, direction: "ltr" | "rtl"): Promise<Uint8Array> {
  const writer = new DocxWriter(direction === "rtl", wordNumbers(text.blocks));
  const small = (children: ParagraphChild[]) =>
    new Paragraph({ children, bidirectional: direction === "rtl", alignment: AlignmentType.START });
  const document = new Document({
    title: text.title,
    creator: "Openfloor",
    description: text.source,
    styles: {
      default: { document: { run: { font: fonts, size: 22, language: { value: text.language } } } },
      paragraphStyles: levels.map((depth) => ({
        id: levelId(depth),
        name: ownLevelStyle(depth),
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { spacing: { after: 140, line: 288 }, indent: indent(depth) },
      })),
      characterStyles: [{ id: "OpenfloorNumber", name: ownNumberStyle }],
    },
    numbering: {
      config: [
        {
          reference: "text",
          levels: levels.map((depth) => ({
            level: depth,
            format: depth === 0 ? LevelFormat.DECIMAL : (formats[(depth - 1) % formats.length] ?? LevelFormat.DECIMAL),
            text: depth === 0 ? "%1." : `(%${depth + 1})`,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: indent(depth) } },
          })),
        },
      ],
    },
    footnotes: Object.fromEntries(
      text.footnotes.map(({ number, content }) => [number, { children: [writer.plain(content)] }]),
    ),
    sections: [
      {
        headers: { default: new Header({ children: [small([new TextRun({ text: text.source, size: 16 })])] }) },
        footers: {
          default: new Footer({ children: [small([new TextRun({ children: [PageNumber.CURRENT], size: 16 })])] }),
        },
        children: [writer.title(text.title), ...text.blocks.map((block) => writer.block(block))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

class DocxWriter {
  constructor(
    private readonly rightToLeft: boolean,
    private readonly countedByWord: boolean,
  ) {}

  title(title: string): Paragraph {
    return this.paragraph({ heading: HeadingLevel.TITLE, children: this.inline([{ type: "text", text: title }]) });
  }

  plain(content: InlineNode[]): Paragraph {
    return this.paragraph({ children: this.inline(content) });
  }

  block(block: ExportedBlock): Paragraph {
    const children = this.inline(block.content);
    if (block.kind === "heading") {
      return this.paragraph({ heading: headingLevels[block.depth - 1] ?? HeadingLevel.HEADING_6, children });
    }
    const depth = Math.min(block.depth, deepest);
    const style = levelId(depth);
    if (this.countedByWord) return this.paragraph({ style, numbering: { reference: "text", level: depth }, children });
    const number = new TextRun({ style: "OpenfloorNumber", children: [ownNumber(block), new Tab()] });
    return this.paragraph({ style, children: [number, ...children] });
  }

  private paragraph(options: Exclude<ConstructorParameters<typeof Paragraph>[0], string>): Paragraph {
    return new Paragraph({ ...options, bidirectional: this.rightToLeft });
  }

  private inline(nodes: InlineNode[]): ParagraphChild[] {
    return nodes.map((node): ParagraphChild => {
      if (node.type === "hardBreak") return new TextRun({ break: 1 });
      if (node.type === "footnoteReference") return new FootnoteReferenceRun(node.attrs.number);
      if (node.type === "footnote") return new TextRun({ text: noteInBrackets(node), rightToLeft: this.rightToLeft });
      const marks = node.marks ?? [];
      const link = marks.find((mark): mark is Extract<Mark, { type: "link" }> => mark.type === "link");
      const run = new TextRun({
        text: node.text,
        bold: marks.some(({ type }) => type === "bold") || undefined,
        italics: marks.some(({ type }) => type === "italic") || undefined,
        rightToLeft: this.rightToLeft || undefined,
        style: link ? "Hyperlink" : undefined,
      });
      return link ? new ExternalHyperlink({ link: link.attrs.href, children: [run] }) : run;
    });
  }
}
