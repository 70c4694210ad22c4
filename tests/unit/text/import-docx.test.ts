import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importDocx } from "@/lib/text/import-docx";
import { abstractList, aDocx, list, para, run, style } from "./docx-fixture";
import { importRefusal, processorTime, sketchDraft } from "./draft-sketch";

const treaty: [string, string, number?][] = [
  ["decimal", "%1."],
  ["lowerLetter", "(%2)"],
  ["lowerRoman", "(%3)"],
  ["decimal", "%1.%4"],
];

describe("importDocx", () => {
  it("computes the numbers that Word shows, level by level", async () => {
    const draft = await importDocx(
      aDocx({
        body: [
          para("First", { list: [1, 0] }),
          para("Second:", { list: [1, 0] }),
          para("a", { list: [1, 1] }),
          para("b", { list: [1, 1] }),
          para("one", { list: [1, 2] }),
          para("two", { list: [1, 2] }),
          para("c", { list: [1, 1] }),
          para("Third", { list: [1, 0] }),
          para("anew", { list: [1, 1] }),
        ].join(""),
        numbering: abstractList(0, treaty) + list(1, 0),
      }),
    );
    expect(sketchDraft(draft)).toEqual([
      "<1.> First",
      "<2.> Second:",
      ".<(a)> a",
      ".<(b)> b",
      "..<(i)> one",
      "..<(ii)> two",
      ".<(c)> c",
      "<3.> Third",
      ".<(a)> anew",
    ]);
  });

  it("follows separate lists, starts of their own, shared counters and bullets", async () => {
    const draft = await importDocx(
      aDocx({
        body: [
          para("Opening words"),
          para("twelve", { list: [1, 0] }),
          para("letter", { list: [2, 0] }),
          para("letter", { list: [2, 0] }),
          para("bullet", { list: [4, 0] }),
          para("thirteen, through another instance", { list: [5, 0] }),
          para("letters again from a", { list: [3, 0] }),
          para("no number", { list: [0, 0] }),
          para("fourteen", { list: [1, 0] }),
        ].join(""),
        numbering:
          abstractList(0, [["decimal", "%1.", 12]]) +
          abstractList(1, [["lowerLetter", "(%1)"]]) +
          abstractList(2, [["bullet", "\uF0B7"]]) +
          list(1, 0) +
          list(2, 1) +
          list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
          list(4, 2) +
          list(5, 0),
      }),
    );
    expect(sketchDraft(draft)).toEqual([
      "Opening words",
      "<12.> twelve",
      ".<(a)> letter",
      ".<(b)> letter",
      "..<•> bullet",
      "<13.> thirteen, through another instance",
      ".<(a)> letters again from a",
      "no number",
      "<14.> fourteen",
    ]);
  });

  it("writes every kind of number", async () => {
    const levels: [string, string, number?][] = [
      ["upperRoman", "%1.", 4],
      ["upperLetter", "%2)", 28],
      ["decimalZero", "%3", 7],
      ["arabicAbjad", "(%4)", 3],
    ];
    const body = levels.map((_, level) => para("x", { list: [1, level] })).join("");
    const draft = await importDocx(aDocx({ body, numbering: abstractList(0, levels) + list(1, 0) }));
    expect(draft.blocks.map(({ marker }) => marker)).toEqual(["IV.", "BB)", "07", "(ج)"]);
  });

  it("takes headings, the title and numbering from styles and their ancestors", async () => {
    const draft = await importDocx(
      aDocx({
        body:
          para("Report of the group", { style: "Titel" }) +
          para("Threats", { style: "berschrift1" }) +
          para("Kinds", { style: "Own" }) +
          para("Text", { style: "Num" }) +
          para("Contents line", { style: "TOC1" }) +
          '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>By outline</w:t></w:r></w:p>',
        styles:
          style("Titel", "Title") +
          style("berschrift1", "heading 1", '<w:numPr><w:numId w:val="2"/></w:numPr>') +
          style("berschrift2", "heading 2") +
          style("Own", "My heading", "", "berschrift2") +
          style("Num", "Numbered", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          style("TOC1", "toc 1"),
        numbering: abstractList(0, treaty) + abstractList(1, [["upperRoman", "%1."]]) + list(1, 0) + list(2, 1),
      }),
    );
    expect(draft.title).toBe("Report of the group");
    expect(sketchDraft(draft)).toEqual(["# I. Threats", "## Kinds", "<1.> Text", "### By outline"]);
    expect(draft.warnings).toEqual([{ key: "text.warnings.fieldsDropped", values: {}, block: null }]);
  });

  it("keeps bold, italic, links, breaks, footnotes; accepts what was tracked", async () => {
    const draft = await importDocx(
      aDocx({
        body: para(
          `${run("Bold", "<w:b/>")}${run(" plain", '<w:b w:val="0"/>')}${run(" &amp; &#233; ", "<w:i/>")}<w:hyperlink r:id="rId9">${run("link")}</w:hyperlink><w:hyperlink r:id="rId8">${run(" bad")}</w:hyperlink><w:r><w:br/></w:r>${run("hidden", "<w:vanish/>")}<w:ins>${run("new")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="7"/></w:r>`,
        ),
        relations:
          '<Relationship Id="rId9" Target="https://example.org/" TargetMode="External"/><Relationship Id="rId8" Target="javascript:alert(1)" TargetMode="External"/>',
        footnotes: `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="7">${para(run(" See ") + run("there", "<w:i/>"))}</w:footnote>`,
      }),
    );
    expect(draft.blocks[0]?.text).toBe("Bold plain & é link bad\nnew[1]");
    expect(draft.blocks[0]?.content).toContainEqual({
      type: "text",
      text: "link",
      marks: [{ type: "link", attrs: { href: "https://example.org/" } }],
    });
    expect(draft.footnotes).toMatchObject([{ mark: "1", number: 1, text: "See there", html: "See <em>there</em>" }]);
    expect(draft.warnings.map(({ key, values }) => [key, values])).toEqual([
      ["text.warnings.trackedChangesAccepted", { insertions: 1, deletions: 1 }],
      ["text.warnings.linksDropped", { count: 1 }],
    ]);
  });

  it("reads numbers that were typed, and tables row by row", async () => {
    const draft = await importDocx(
      aDocx({
        body: `${para("<w:r><w:t>5.</w:t><w:tab/><w:t>Typed:</w:t></w:r>")}${para("(a) first")}${para("(b) second")}<w:tbl><w:tr><w:tc>${para("x")}</w:tc><w:tc>${para("y")}</w:tc></w:tr></w:tbl>`,
      }),
    );
    expect(sketchDraft(draft)).toEqual(["<5.> Typed:", ".<(a)> first", ".<(b)> second", "x | y"]);
  });
});

describe("hostile Word documents", () => {
  const encoder = new TextEncoder();
  const body = para("x");
  const megabytes = (count: number) => new Uint8Array(count * 1_000_000).fill(32);

  /** The same archive with another size in its directory. */
  function claiming(bytes: Uint8Array, name: string, size: number): Uint8Array {
    const patched = Buffer.from(bytes);
    patched.writeUInt32LE(size, patched.lastIndexOf(name) - 46 + 24);
    return patched;
  }

  async function refused(bytes: Uint8Array, name: string): Promise<void> {
    const time = await processorTime(async () => {
      expect(await importRefusal(() => importDocx(bytes))).toBe(`text.errors.${name}`);
    });
    expect(time).toBeLessThan(1000);
  }

  it("refuses what is no Word document", async () => {
    await refused(encoder.encode("hello"), "documentUnknown");
    await refused(new Uint8Array(0), "documentUnknown");
    await refused(zipSync({ "readme.txt": encoder.encode("x") }), "documentUnknown");
    await refused(encoder.encode("%PDF-1.7"), "documentUnknown");
    await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "documentUnknown");
    await refused(aDocx({ body, entries: { "word/document.xml": encoder.encode("<html/>") } }), "documentUnknown");
    await refused(aDocx({ body, entries: { "word/document.xml": encoder.encode("<<<") } }), "documentDamaged");
    await refused(aDocx({ body }).slice(0, 400), "documentUnknown");
  });

  it("refuses passwords and macros", async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]);
    await refused(old, "documentEncrypted");
    const bytes = Buffer.from(aDocx({ body }));
    // The flag of encryption in every entry of the central directory.
    for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 1)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    await refused(bytes, "documentEncrypted");
    await refused(aDocx({ body, entries: { "word/vbaProject.bin": encoder.encode("x") } }), "documentMacros");
    await refused(
      aDocx({ body, contentTypes: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
      "documentMacros",
    );
  });

  it("refuses bombs while unpacking: steep, claimed, lied about, many entries", async () => {
    await refused(aDocx({ body, entries: { "word/document.xml": megabytes(12) } }), "documentTooLarge");
    await refused(aDocx({ body, entries: { "word/styles.xml": megabytes(9) } }), "documentTooLarge");
    await refused(
      claiming(aDocx({ body, entries: { "a.bin": encoder.encode("x") } }), "a.bin", 60_000_000),
      "documentTooLarge",
    );
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`e${at}`, new Uint8Array(0)]));
    await refused(aDocx({ body, entries: many }), "documentTooLarge");
    await refused(
      claiming(aDocx({ body, entries: { "word/document.xml": megabytes(12) } }), "word/document.xml", 100),
      "documentDamaged",
    );
  });

  it("refuses document types, entities and deep or endless nesting", async () => {
    const doctype =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body><w:p>&a;</w:p></w:body></w:document>';
    await refused(aDocx({ body, entries: { "word/document.xml": encoder.encode(doctype) } }), "documentDamaged");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(doctype, "utf16le")]);
    await refused(aDocx({ body, entries: { "word/document.xml": utf16 } }), "documentDamaged");
    await refused(aDocx({ body: "<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000) }), "documentDamaged");
    await refused(aDocx({ body: "<w:p>".repeat(20_000) }), "documentDamaged");
    const loop = style("A", "a", "", "B") + style("B", "b", "", "A");
    expect(await importRefusal(() => importDocx(aDocx({ body: para("x", { style: "A" }), styles: loop })))).toBe(
      "accepted",
    );
  });

  it("reads a long honest document within a second or two", async () => {
    const words = "States should cooperate in developing measures. ";
    const long = Array.from({ length: 4000 }, (_, at) => para(`${at} ${words.repeat(6)}`)).join("");
    const time = await processorTime(async () => {
      expect((await importDocx(aDocx({ body: long }))).blocks).toHaveLength(4000);
    });
    expect(time).toBeLessThan(3000);
  });

  it("says when there is no text", async () => {
    await refused(aDocx({ body: para(" ") }), "importEmpty");
    await refused(zipSync({ ...{ "[Content_Types].xml": strToU8("<Types/>") } }), "documentUnknown");
  });
});
