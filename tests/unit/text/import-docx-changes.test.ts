import { describe, expect, it } from "vitest";
import { importDocx } from "@/lib/text/import-docx";
import { abstractList, aDocx, list, para, run } from "./docx-fixture";
import { sketchDraft } from "./draft-sketch";

const treaty: [string, string][] = [["decimal", "%1."]];

describe("importDocx", () => {
  describe("where changes were tracked", () => {
    const mark = (change: string) => `<w:pPr><w:rPr><w:${change}/></w:rPr></w:pPr>`;
    const old = (text: string) => `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
    const row = (text: string, change = "") =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${para(text)}</w:tc><w:tc>${para("x")}</w:tc></w:tr>`;
    const bytes = aDocx({
      body: [
        para(`${run("States ")}${old("should")}<w:ins>${run("shall")}</w:ins>${run(" act.")}`),
        para(`<w:moveFrom>${run("Moved away.")}</w:moveFrom>`),
        `<w:p>${mark("ins")}<w:r><w:t xml:space="preserve">Parted </w:t></w:r></w:p>`,
        para("by somebody."),
        `<w:p>${mark("del")}<w:r><w:t xml:space="preserve">Joined </w:t></w:r></w:p>`,
        para("by somebody."),
        `<w:p>${mark("del")}${old("All of this goes.")}</w:p>`,
        `<w:tbl>${row("kept")}${row("new", "<w:ins/>")}${row("gone", "<w:del/>")}</w:tbl>`,
      ].join(""),
    });

    it("accepts them when so chosen", async () => {
      const draft = await importDocx(bytes, "accept");
      expect(sketchDraft(draft)).toEqual([
        "States shall act.",
        "Parted",
        "by somebody.",
        "Joined by somebody.",
        "kept | x",
        "new | x",
      ]);
      expect(draft.warnings[0]).toEqual({
        key: "text.warnings.trackedChangesAccepted",
        values: { insertions: 3, deletions: 5 },
        block: null,
      });
    });

    it("undoes them when so chosen", async () => {
      const draft = await importDocx(bytes, "refuse");
      expect(sketchDraft(draft)).toEqual([
        "States should act.",
        "Moved away.",
        "Parted by somebody.",
        "Joined",
        "by somebody.",
        "All of this goes.",
        "kept | x",
        "gone | x",
      ]);
      expect(draft.warnings[0]?.key).toBe("text.warnings.trackedChangesRefused");
    });
  });

  it("puts the words of a header before each cell, says cells over several rows again, counts lists in cells", async () => {
    const cell = (content: string, settings = "") => `<w:tc><w:tcPr>${settings}</w:tcPr>${content}</w:tc>`;
    const header = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(para("Norm"))}${cell(para("Who:"))}${cell(para("When"))}</w:tr>`;
    const first = `<w:tr>${cell(para("(f)"), '<w:vMerge w:val="restart"/>')}${cell(para("States", { list: [1, 0] }) + para("Others", { list: [1, 0] }))}${cell(para(""))}</w:tr>`;
    const second = `<w:tr>${cell(para(""), "<w:vMerge/>")}${cell(para("All"), '<w:gridSpan w:val="2"/>')}</w:tr>`;
    const draft = await importDocx(
      aDocx({
        body: `<w:tbl>${header}${first}${second}</w:tbl>${para("After", { list: [1, 0] })}`,
        numbering: abstractList(0, treaty) + list(1, 0),
      }),
    );
    expect(sketchDraft(draft)).toEqual([
      "Norm: (f) | Who: 1. States / 2. Others | When: –",
      "Norm: (f) | Who: All",
      "<3.> After",
    ]);
  });
});
