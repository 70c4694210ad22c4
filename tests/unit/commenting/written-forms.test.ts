import { describe, expect, it } from "vitest";
import { emptyForm } from "@/lib/commenting/empty-form";
import type { FormContent } from "@/lib/commenting/form-content";
import type { FormSource } from "@/lib/commenting/form-source";
import { formWords } from "@/lib/commenting/form-words";
import { columnNames, formNames, forms } from "@/lib/commenting/forms";
import { readProposedChange } from "@/lib/commenting/proposed-change";
import { readTable } from "@/lib/commenting/read-table";
import { formFormats, writeForm } from "@/lib/commenting/write-form";
import { locales } from "@/lib/i18n/locales";

const source: FormSource = {
  versionId: "0198a5b2-1111-7222-8333-944455556666",
  slug: "zero-draft",
  title: "Guidance on norms",
  label: { en: "Zero draft" },
  language: "en",
  publishedAt: new Date("2026-10-12T09:00:00Z"),
  draft: { slug: "guidance", symbol: "OEWG/2026/CRP.1" },
  consultation: { slug: "norms" },
  round: { closesAt: new Date("2026-11-30T17:00:00Z"), zone: "Europe/Zurich" },
  paragraphs: [
    { id: "a", kind: "heading", depth: 1, number: null, anchor: "h1", text: "I. Purpose" },
    { id: "b", kind: "paragraph", depth: 0, number: "1", anchor: "p1", text: "States should act." },
    { id: "c", kind: "paragraph", depth: 1, number: "1(a)", anchor: "p1a", text: "=1+1" },
  ],
};

const everyForm = formNames.flatMap((form) => formFormats.map((format) => ({ form, format })));

async function filled(
  form: FormContent["form"],
  locale: (typeof locales)[number],
  cells: FormContent["rows"][number]["cells"][],
) {
  const content = emptyForm(source, { form, rows: "paragraphs", locale }, await formWords(locale));
  return { ...content, rows: cells.map((given) => ({ cells: given, language: "en" })) };
}

describe.each(everyForm)("the empty $form form as $format", ({ form, format }) => {
  it.each(locales)("in %s is a form in which nothing is filled in", async (locale) => {
    for (const rows of ["paragraphs", "blank"] as const) {
      const content = emptyForm(source, { form, rows, locale }, await formWords(locale));
      await expect(readTable(await writeForm(content, format))).rejects.toMatchObject({
        details: { fields: { file: { key: "commenting.errors.nothingFilled" } } },
      });
    }
  });

  it("comes back with the version it was made for and every cell as it was filled in", async () => {
    const hostile = [
      '=HYPERLINK("http://example.org")',
      "@SUM(1)\n+2\n\n-3",
      "<script>alert(1)</script> & ]]>",
      "مرحبا \u200F 中文 😀 _x000D_ é",
      "\u0000\u0007 a \uD800 b",
      "x".repeat(20_000),
    ];
    const cells = hostile.map((text) => ({ clause: "1", type: "te", comment: text, change: text }));
    const read = await readTable(await writeForm(await filled(form, "en", cells), format));
    expect(read).toMatchObject({ form, kind: format, versionId: source.versionId });
    const expected = hostile.with(3, "مرحبا \u200F 中文 😀 _x000D_ é").with(4, "a  b");
    expect(read.rows.map((row) => row.cells.comment)).toEqual(expected);
    expect(read.rows.map((row) => row.cells.change)).toEqual(expected);
  });
});

it.each([
  ["ar", "، "],
  ["zh", "、"],
] as const)("an empty form in %s lists the codes as its reader does", async (locale, between) => {
  const { codes, codeRefusal, instructions } = emptyForm(
    source,
    { form: "iso", rows: "blank", locale },
    await formWords(locale),
  );
  expect(codes.length).toBeGreaterThan(1);
  expect(codeRefusal.text).toContain(codes.join(between));
  expect(instructions.join("\n")).toContain(codes.join(between));
});

describe("the columns", () => {
  it("are those of the forms, each once", () => {
    expect(forms.iso.map(({ heading }) => heading)).toEqual([
      "MB/NC",
      "Line number",
      "Clause/Subclause",
      "Paragraph/Figure/Table",
      "Type of comment",
      "Comments",
      "Proposed change",
      "Observations of the secretariat",
    ]);
    for (const form of formNames) {
      const names = forms[form].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => columnNames.includes(name))).toBe(true);
      expect(forms[form].reduce((width, column) => width + column.width, 0)).toBe(100);
    }
  });
});

describe.each(locales)("the sentences that an answered form is written with in %s", (locale) => {
  it("are read back as the change they stand for", async () => {
    const t = await formWords(locale);
    const read = (key: string, values?: Record<string, string>) =>
      readProposedChange(t(`commenting.phrases.${key}`, values));
    expect(read("keep")).toEqual({ kind: "keep" });
    expect(read("delete")).toEqual({ kind: "delete" });
    expect(read("deleteWords", { words: "of it" })).toEqual({ kind: "replace", find: "of it", replace: "" });
    expect(read("replaceAll", { text: "States shall\nact: now." })).toEqual({
      kind: "whole",
      text: "States shall\nact: now.",
    });
    expect(read("addAfter", { text: "New." })).toEqual({ kind: "add", position: "after", text: "New." });
    expect(read("addBefore", { text: "New." })).toEqual({ kind: "add", position: "before", text: "New." });
  });

  it("stay somebody's own words where they are about more than this paragraph", async () => {
    const t = await formWords(locale);
    for (const sentence of [
      t("commenting.phrases.replaceTerm", { from: "a", to: "b" }),
      [
        t("commenting.phrases.first", { text: t("commenting.phrases.delete") }),
        t("commenting.phrases.orElse", { text: "x" }),
      ].join("\n"),
    ]) {
      expect(readProposedChange(sentence)).toEqual({ kind: "words" });
    }
  });
});
