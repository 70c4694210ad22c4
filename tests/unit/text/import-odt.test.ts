import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { importOdt } from "@/lib/text/import-odt";
import { importRefusal, sketchDraft } from "./draft-sketch";
import { anOdt, h, item, list, listStyle, note, p, trackedRegions } from "./odt-fixture";

const treaty = listStyle("L1", [
  ["1", "", "."],
  ["a", "(", ")"],
  ["i", "(", ")"],
]);

describe("importOdt", () => {
  it("computes the numbers that LibreOffice shows, level by level", async () => {
    const letters = list("", item(p("a")) + item(p("b:") + list("", item(p("one")) + item(p("two")))) + item(p("c")));
    const body = list(
      "L1",
      item(p("First")) + item(p("Second:") + letters) + item(p("Third") + list("", item(p("anew")))),
    );
    const draft = await importOdt(anOdt({ body, automatic: treaty }));
    expect(sketchDraft(draft)).toEqual([
      "<1.> First",
      "<2.> Second:",
      ".<(a)> a",
      ".<(b)> b:",
      "..<(i)> one",
      "..<(ii)> two",
      ".<(c)> c",
      "<3.> Third",
      ".<(a)> anew",
    ]);
  });

  it("goes on with a list after other text, by its mark or its name, and starts where told", async () => {
    const body = [
      list("L1", item(p("one")), 'xml:id="list1"'),
      h(1, "Part"),
      list("L1", item(p("two")), 'text:continue-numbering="true"'),
      list("L1", item(list("", item(p("a under two")))), 'text:continue-list="list1"'),
      list("L1", item(p("three")) + item(p("ten"), 'text:start-value="10"'), 'text:continue-list="list1"'),
      list("L1", item(p("one of another list"))),
    ].join("");
    const draft = await importOdt(anOdt({ body, automatic: treaty }));
    expect(draft.blocks.map(({ marker }) => marker)).toEqual(["1.", null, "2.", "(a)", "3.", "10.", "1."]);
    expect(draft.blocks.map(({ depth }) => depth)).toEqual([0, 1, 0, 1, 0, 0, 0]);
  });

  it("takes the title, numbered headings, emphasis, links and white space from styles and marks", async () => {
    const styles =
      '<style:style style:name="Title" style:family="paragraph"/><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>';
    const body = [
      p("Report", "P1"),
      h(1, "Threats"),
      h(2, "Kinds"),
      p(
        'Plain &amp; <text:span text:style-name="T2">both</text:span><text:s text:c="3"/>x<text:line-break/><text:a xlink:href="https://example.org/">web</text:a> <text:a xlink:href="javascript:alert(1)">bad</text:a>',
      ),
    ].join("");
    const draft = await importOdt(anOdt({ body, styles, automatic }));
    expect(draft.title).toBe("Report");
    expect(sketchDraft(draft)).toEqual(["# I. Threats", "## Kinds", "Plain & both x\nweb bad"]);
    expect(draft.blocks[2]?.content).toContainEqual({
      type: "text",
      text: "both",
      marks: [{ type: "bold" }, { type: "italic" }],
    });
    expect(draft.warnings).toEqual([{ key: "text.warnings.linksDropped", values: { count: 1 }, block: null }]);
  });

  it("numbers footnotes through and keeps two sets of marks apart", async () => {
    const body =
      p(`One${note("f1", "1", "First")} two${note("f2", "2", "Second")}`) + p(`Again${note("f3", "1", "Other first")}`);
    const draft = await importOdt(anOdt({ body }));
    expect(draft.blocks.map(({ text }) => text)).toEqual(["One[1] two[2]", "Again[3]"]);
    expect(draft.footnotes.map(({ mark, number, text }) => [mark, number, text])).toEqual([
      ["1", 1, "First"],
      ["2", 2, "Second"],
      ["1", 3, "Other first"],
    ]);
    expect(draft.warnings.map(({ key }) => key)).toEqual(["text.warnings.footnoteMarksRepeated"]);
  });

  it("reads tables row by row, with their header, spans and lists", async () => {
    const cell = (content: string, more = "") => `<table:table-cell ${more}>${content}</table:table-cell>`;
    const body = `<table:table><table:table-header-rows><table:table-row>${cell(p("Norm"))}${cell(p("Who"))}</table:table-row></table:table-header-rows><table:table-row>${cell(p("(f)"), 'table:number-rows-spanned="2"')}${cell(list("L1", item(p("States")) + item(p("Others"))))}</table:table-row><table:table-row><table:covered-table-cell/>${cell("")}</table:table-row></table:table>`;
    const draft = await importOdt(anOdt({ body, automatic: treaty }));
    expect(sketchDraft(draft)).toEqual(["Norm: (f) | Who: 1. States / 2. Others", "Norm: (f) | Who: –"]);
    expect(draft.warnings).toEqual([{ key: "text.warnings.tableAsParagraphs", values: { rows: 2 }, block: 0 }]);
  });

  describe("where changes were tracked", () => {
    const body = [
      trackedRegions(["i1", "i2"], { d1: p("should"), d2: `${p("")}${p("Gone.")}${p("")}` }),
      p(
        'States <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>shall<text:change-end text:change-id="i1"/> act.',
      ),
      p('Kept <text:change-start text:change-id="i2"/>and'),
      p('parted<text:change-end text:change-id="i2"/> here.<text:change text:change-id="d2"/>'),
    ].join("");

    it("accepts them when so chosen", async () => {
      const draft = await importOdt(anOdt({ body }), "accept");
      expect(sketchDraft(draft)).toEqual(["States shall act.", "Kept and", "parted here."]);
      expect(draft.warnings).toEqual([
        { key: "text.warnings.trackedChangesAccepted", values: { insertions: 2, deletions: 2 }, block: null },
      ]);
    });

    it("undoes them when so chosen, the ends of paragraphs too", async () => {
      const draft = await importOdt(anOdt({ body }), "refuse");
      expect(sketchDraft(draft)).toEqual(["States should act.", "Kept here.", "Gone."]);
      expect(draft.warnings[0]?.key).toBe("text.warnings.trackedChangesRefused");
    });
  });

  it.each<[string, Uint8Array]>([
    ["documentUnknown", anOdt({ body: p("x"), mediaType: "application/vnd.oasis.opendocument.spreadsheet" })],
    ["documentEncrypted", anOdt({ body: p("x"), manifest: "<m><manifest:encryption-data/></m>" })],
    ["documentMacros", anOdt({ body: p("x"), entries: { "Basic/Standard/Module1.xml": strToU8("<x/>") } })],
    ["documentDamaged", anOdt({ body: p("x"), entries: { "content.xml": new Uint8Array([0x3c, 0xff, 0xfe, 0xfd]) } })],
    [
      "documentDamaged",
      anOdt({ body: "", entries: { "content.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } }),
    ],
    ["documentTooLarge", anOdt({ body: p("x ".repeat(5_000_000)) })],
    ["importEmpty", anOdt({ body: p(" ") })],
    ["importTooDeep", anOdt({ body: "<text:section>".repeat(90) + p("x") + "</text:section>".repeat(90) })],
  ])("refuses with %s", async (name, bytes) => {
    expect(await importRefusal(() => importOdt(bytes))).toBe(`text.errors.${name}`);
  });
});
