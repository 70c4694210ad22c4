import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citeBibtex, escapeTex } from "@/lib/citations/bibtex";
import { citedParts } from "@/lib/citations/cited-parts";
import type { CitedWork } from "@/lib/citations/cited-work";
import { citeApa, citeChicago, citeUnitedNations } from "@/lib/citations/prose";
import { citeRis } from "@/lib/citations/ris";
import { citationsOf } from "@/lib/citations/styles";

const work: CitedWork = {
  author: "Demo NGO A",
  title: "Comment on Guidance/Zero draft",
  container: "Guidance on norms",
  symbol: "DEMO-2026-0042",
  paragraph: "12",
  publishedAt: new Date("2026-11-02T23:30:00Z"),
  language: "en",
  url: "https://openfloor.example/en/contributions/DEMO-2026-0042",
};

describe("a citation", () => {
  it("follows APA, 7th edition", () => {
    expect(citeApa(work)).toBe(
      "Demo NGO A. (2026, November 2). Comment on Guidance/Zero draft (DEMO-2026-0042). para. 12. " +
        "In Guidance on norms. Openfloor. https://openfloor.example/en/contributions/DEMO-2026-0042",
    );
  });

  it("follows Chicago, 17th edition", () => {
    expect(citeChicago(work)).toBe(
      "Demo NGO A. “Comment on Guidance/Zero draft.” DEMO-2026-0042, para. 12. Guidance on norms. " +
        "Openfloor, November 2, 2026. https://openfloor.example/en/contributions/DEMO-2026-0042.",
    );
  });

  it("follows the footnotes of the United Nations", () => {
    expect(citeUnitedNations(work)).toBe(
      "Demo NGO A, “Comment on Guidance/Zero draft”, Guidance on norms, DEMO-2026-0042, 2 November 2026, para. 12. " +
        "Available at https://openfloor.example/en/contributions/DEMO-2026-0042.",
    );
  });

  it("begins with the title where nobody is named, and says that there is no date", () => {
    const bare = { ...work, author: null, container: null, symbol: null, paragraph: null, publishedAt: null };
    expect(citeApa(bare)).toBe(`Comment on Guidance/Zero draft. (n.d.). Openfloor. ${work.url}`);
    expect(citeChicago(bare)).toBe(`“Comment on Guidance/Zero draft.” Openfloor. ${work.url}.`);
  });

  it("does not set a second full stop behind one", () => {
    expect(citeApa({ ...work, author: "Demo Inc." })).toMatch(/^Demo Inc\. \(2026/);
    expect(citeChicago({ ...work, title: "Which norms?" })).toContain("“Which norms?” ");
  });
});

describe("BibTeX", () => {
  it("is an entry with a key, whole names and an address that still leads there", () => {
    const entry = citeBibtex({ ...work, url: "https://openfloor.example/en/x%20y_z#p12" });
    expect(entry).toBe(
      [
        "@misc{DEMO-2026-0042-para-12,",
        "  author = {{Demo NGO A}},",
        "  title = {{Comment on Guidance/Zero draft}},",
        "  howpublished = {Guidance on norms},",
        "  publisher = {Openfloor},",
        "  year = {2026},",
        "  month = nov,",
        "  note = {DEMO-2026-0042, para. 12},",
        "  language = {en},",
        "  url = {https://openfloor.example/en/x%20y_z#p12},",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("takes every character of TeX for itself", () => {
    expect(escapeTex("100% & $5 #1 a_b {x} ~ ^ \\end")).toBe(
      "100\\% \\& \\$5 \\#1 a\\_b \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end",
    );
  });

  it("keeps its braces in balance, whatever is cited", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (title, author) => {
        const entry = citeBibtex({ ...work, title, author }).replace(/\\[{}]/g, "");
        expect(entry.split("{").length).toBe(entry.split("}").length);
        expect(
          entry
            .trimEnd()
            .split("\n")
            .filter((line) => /^\s\s[a-z]+ = /.test(line)),
        ).toHaveLength(9);
      }),
    );
  });
});

describe("RIS", () => {
  it("is a record of tags, CR LF behind each", () => {
    expect(citeRis(work).split("\r\n")).toEqual([
      "TY  - ELEC",
      "AU  - Demo NGO A",
      "TI  - Comment on Guidance/Zero draft",
      "T2  - Guidance on norms",
      "PB  - Openfloor",
      "PY  - 2026",
      "DA  - 2026/11/02",
      "M1  - DEMO-2026-0042",
      "SP  - para. 12",
      "LA  - en",
      `UR  - ${work.url}`,
      "ER  - ",
      "",
    ]);
  });

  it("keeps a name with a comma whole", () => {
    expect(citeRis({ ...work, author: "Demo, Sons & Co" })).toContain("AU  - Demo, Sons & Co,\r\n");
  });

  it("lets no field begin another one, whatever is cited", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const record = citeRis({ ...work, title: `x\r\nER  - \r\nTY  - BOOK ${words}`, container: words || null });
        expect(record.split("\r\n").filter((line) => /^(TY|ER) {2}- /.test(line))).toHaveLength(2);
      }),
    );
  });
});

describe("a part of an input", () => {
  const whole = { ...work, title: "Our views", paragraph: null };
  const part = { key: "threats", number: "2", title: { en: "Threats", fr: "Menaces" }, recommendation: "Do." };
  const cited = citedParts(whole, [
    { ...part, keyMessage: "They grow." },
    { ...part, key: "cbm", number: null, keyMessage: null, recommendation: null },
  ]);
  const text = (place: number, style: string) =>
    cited[place]?.citations.find(({ name }) => name === style)?.text.replaceAll("\r\n", "\n") ?? "";

  it("is each part as a whole, and its key message and recommendation where there are any, at addresses of their own", () => {
    expect(cited.map(({ anchor, field }) => [anchor, field])).toEqual([
      ["part-threats", null],
      ["message-threats", "keyMessage"],
      ["recommendation-threats", "recommendation"],
      ["part-cbm", null],
    ]);
  });

  it("is cited in every style by its place and its own address", () => {
    const url = `${work.url}#message-threats`;
    expect(text(1, "un")).toBe(
      "Demo NGO A, “Our views”, Guidance on norms, DEMO-2026-0042, 2 November 2026, part 2, key message. " +
        `Available at ${url}.`,
    );
    expect(text(1, "apa")).toContain("Our views (DEMO-2026-0042). part 2, key message. In Guidance on norms.");
    expect(text(1, "chicago")).toContain("“Our views.” DEMO-2026-0042, part 2, key message. Guidance on norms.");
    expect(text(1, "bibtex")).toContain("@misc{DEMO-2026-0042-message-threats,");
    expect(text(1, "bibtex")).toContain("note = {DEMO-2026-0042, part 2, key message},");
    expect(text(1, "ris")).toContain(`SP  - part 2, key message\nLA  - en\nUR  - ${url}\n`);
    for (const { text: said } of cited[1]?.citations ?? []) expect(said).toContain(url);
  });

  it("goes by its title where it has no number", () => {
    expect(text(3, "un")).toContain("2 November 2026, “Threats”. Available");
  });
});

describe("every style", () => {
  it("is one line of prose, without characters that turn the direction of what follows", () => {
    const hostile = { ...work, title: "a\u202Eb\nc\u0000\uD800", author: " \u2066x " };
    for (const { isFile, text } of citationsOf(hostile)) {
      expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0]/);
      expect(text.isWellFormed()).toBe(true);
      if (!isFile) expect(text).not.toContain("\n");
    }
  });
});
