import { describe, expect, it } from "vitest";
import { importMarkdown } from "@/lib/text/import-markdown";
import { fromImported } from "@/lib/text/submission/from-imported";
import { layOut } from "@/lib/text/submission/lay-out";
import { type KnownPart, likenOf, normOf } from "@/lib/text/submission/likeness";
import { recogniseSections } from "@/lib/text/submission/recognise-sections";
import { isAboutHeading, labelAlone, labelOf } from "@/lib/text/submission/section-labels";

const part = (key: string, titles: string[], given: Partial<KnownPart> = {}): KnownPart => ({
  key,
  titles,
  number: null,
  norm: null,
  isQuestion: false,
  ...given,
});

const areas = [
  part("threats", [
    "Existing and potential threats",
    "Menaces existantes et potentielles",
    "Amenazas existentes y potenciales",
    "Существующие и потенциальные угрозы",
    "التهديدات القائمة والمحتملة",
    "现有和潜在威胁",
  ]),
  part("law", [
    "How international law applies to the use of ICTs by States",
    "Droit international",
    "Derecho internacional",
    "Международное право",
    "القانون الدولي",
    "国际法",
  ]),
  part("cbm", [
    "Confidence-building measures",
    "Mesures de confiance",
    "Medidas de fomento de la confianza",
    "Меры укрепления доверия",
    "تدابير بناء الثقة",
    "建立信任措施",
  ]),
  part("capacity", [
    "Capacity-building",
    "Renforcement des capacités",
    "Creación de capacidad",
    "Наращивание потенциала",
    "بناء القدرات",
    "能力建设",
  ]),
];

describe("headings", () => {
  it.each([
    ["2. Existing threats to ports", "threats"],
    ["Les menaces potentielles", "threats"],
    ["Sobre las amenazas existentes", "threats"],
    ["Об угрозах: существующих и потенциальных", "threats"],
    ["ثانيا - التهديدات المحتملة", "threats"],
    ["二、现有威胁", "threats"],
    ["International law", "law"],
    ["Le droit international et les ports", "law"],
    ["Международное право в портах", "law"],
    ["القانون الدولي", "law"],
    ["CONFIDENCE BUILDING MEASURES", "cbm"],
    ["Меры доверия", "cbm"],
    ["建立信任的措施", "cbm"],
    ["Building capacity", "capacity"],
    ["Renforcer les capacités", "capacity"],
    ["بناء القدرات", "capacity"],
    ["能力建设", "capacity"],
  ])("%s goes to %s", (heading, key) => {
    expect(likenOf(heading, areas)?.key).toBe(key);
  });

  it.each(["Our submission", "Conclusion", "Introduction", "Заключение", "خاتمة", "结论", "1", ""])(
    "%s is like none",
    (heading) => {
      expect(likenOf(heading, areas)).toBeNull();
    },
  );

  it.each([
    ["Norm (f)", "norm-f"],
    ["(c) Harmful acts", "norm-c"],
    ["Norme k) : divulgation", "norm-k"],
    ["Норма 6", "norm-f"],
    ["准则（b）", "norm-b"],
    ["Normal operation", null],
    ["(z) Other", null],
  ])("%s names %s", (heading, norm) => {
    expect(normOf(heading)).toBe(norm);
  });

  it("with the number of a question goes to the question", () => {
    const questions = [
      part("q1", ["Which ports?"], { number: "1", isQuestion: true }),
      part("q2", ["Which crews?"], { number: "2", isQuestion: true }),
    ];
    expect(likenOf("Question 2: our answer", questions)).toMatchObject({ key: "q2", reason: "number" });
    expect(likenOf("٢. الجواب", questions)?.key).toBe("q2");
  });
});

describe("labels", () => {
  it.each([
    ["Key message: Ports matter.", "keyMessage"],
    ["Message clé : Les ports", "keyMessage"],
    ["Mensaje clave: Los puertos", "keyMessage"],
    ["Ключевая мысль: порты", "keyMessage"],
    ["الرسالة الرئيسية: الموانئ", "keyMessage"],
    ["关键信息：港口", "keyMessage"],
    ["Recommendation 2: Ask.", "recommendation"],
    ["Recommandations : Demander", "recommendation"],
    ["Рекомендация: просить", "recommendation"],
    ["التوصية: أن يطلب", "recommendation"],
    ["建议：要求", "recommendation"],
  ])("%s", (text, label) => {
    expect(labelOf(text)?.label).toBe(label);
  });

  it("are none in a sentence, and may stand alone", () => {
    expect(labelOf("Recommendations are many.")).toBeNull();
    expect(labelOf("建议各国分享经验。")).toBeNull();
    expect(labelAlone("Recommendations")).toBe("recommendation");
    expect(labelAlone("Recommendations of ports")).toBeNull();
  });

  it.each([
    ["About us", true],
    ["À propos", true],
    ["О нас", true],
    ["关于我们", true],
    ["About Harbour Watch", true],
    ["About the threats", false],
    ["关于网络威胁", false],
    ["О насилии", false],
  ])("%s is about the submitter: %s", (heading, isAbout) => {
    expect(isAboutHeading(heading, [])).toBe(isAbout);
  });
});

const markdown = `# Ours

## Threats that exist

**Key message:** Ports matter.[^1]

### Recommendations

- Write the list.
- Share it.

#### More

1. One
2. Two

| Port | Pumps |
| --- | --- |
| North | 4 |

## Last words

Goodbye.[^2]

[^1]: See https://port.example/a.
[^2]: Later.
`;

describe("a document laid into parts", () => {
  const proposal = recogniseSections(fromImported(importMarkdown(markdown)), {
    parts: areas,
    asksAbout: false,
    names: [],
  });
  const shapes = areas.map(({ key }) => ({ key, asksKeyMessage: true, asksRecommendation: true }));
  const nothing = {
    targets: new Map<string, string>(),
    keptHeadings: new Set<string>(),
    doubts: new Map<string, "accept">(),
  };

  it("gives key message, recommendation, lists and tables; what is like no part goes beside the nearest", () => {
    expect(proposal.title).toBe("Ours");
    expect(proposal.sections.map(({ target, reason }) => [target, reason])).toEqual([
      ["part:threats", "title"],
      ["part:threats", "none"],
    ]);
    const [threats] = layOut(proposal, shapes, { ...nothing, keptHeadings: new Set(["s2"]) }).parts;
    expect(threats).toMatchObject({ keyMessage: "Ports matter.", recommendation: "- Write the list.\n- Share it." });
    expect(threats?.body.map(({ type }) => type)).toEqual([
      "paragraph",
      "heading",
      "orderedList",
      "table",
      "heading",
      "paragraph",
    ]);
    // The note of the key message opens the text, behind the words it stood at.
    expect(JSON.stringify(threats?.body[0])).toContain('"text":"Ports matter."},{"type":"footnote"');
  });

  it("keeps key message and recommendation in the text where the part does not ask for them", () => {
    const plain = shapes.map((shape) => ({ ...shape, asksKeyMessage: false, asksRecommendation: false }));
    const [threats] = layOut(proposal, plain, nothing).parts;
    expect(threats).toMatchObject({ keyMessage: null, recommendation: null });
    expect(JSON.stringify(threats?.body)).toContain("Key message:");
    expect(JSON.stringify(threats?.body)).toContain("Share it.");
  });

  it("follows the person: elsewhere, with the section above, to no part that the template does not have", () => {
    const to = (target: string) =>
      layOut(proposal, shapes, { ...nothing, targets: new Map([["s2", target]]) }).parts.map(({ key }) => key);
    expect(to("part:cbm")).toEqual(["threats", "cbm"]);
    expect(to("above")).toEqual(["threats"]);
    expect(to("leave")).toEqual(["threats"]);
    expect(to("part:unknown")).toEqual(["threats"]);
  });
});
