import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termFinder } from "@/lib/glossary/find-terms";
import { markTerms } from "@/lib/glossary/mark-terms";
import { escapeHtml } from "@/lib/text/escape-html";
import { isOwnHtml } from "@/lib/text/own-html";

/** The words of a text that are found for one term of these forms. */
function found(text: string, language: string, ...forms: string[]): string[] {
  const finder = termFinder([{ slug: "t", forms }], language);
  return finder(text, new Set()).map(({ start, end }) => text.slice(start, end));
}

describe("a term is found", () => {
  it.each([
    ["en", "Non-papers help.", "non-paper", "Non-papers"],
    ["en", "Their points of contact and all stakeholders'", "stakeholder", "stakeholders"],
    ["en", "capacities and policies", "policy", "policies"],
    ["fr", "Les parties prenantes décident", "partie prenante", "parties prenantes"],
    ["fr", "des ETATS generaux", "État général", "ETATS generaux"],
    ["es", "todos los borradores", "borrador", "borradores"],
    ["es", "las partes interesadas", "parte interesada", "partes interesadas"],
    [
      "ru",
      "для критически важной инфраструктуры",
      "критически важная инфраструктура",
      "критически важной инфраструктуры",
    ],
    ["ru", "о мерах укрепления доверия", "мера укрепления доверия", "мерах укрепления доверия"],
    ["ru", "неофициальными документами", "неофициальный документ", "неофициальными документами"],
    ["ar", "وتدابير بناء الثقة", "تدابير بناء الثقة", "وتدابير بناء الثقة"],
    ["ar", "بالمسودة الصِّفرية", "مسودة الصفرية", "بالمسودة الصِّفرية"],
    ["zh", "各国的关键基础设施很重要", "关键基础设施", "关键基础设施"],
  ])("in %s: %s", (language, text, form, words) => {
    expect(found(text, language, form)).toEqual([words]);
  });

  it.each([
    ["en", "a paper, non grata", "non-paper"],
    ["en", "Zero. Draft rules follow", "zero draft"],
    ["en", "those who ask", "WHO"],
    ["en", "nonpapers", "non-paper"],
    ["ru", "доверенность", "доверие"],
    ["zh", "基础的设施", "基础设施"],
  ])("but not in %s: %s", (language, text, form) => {
    expect(found(text, language, form)).toEqual([]);
  });

  it("once in a paragraph, and the longest where several begin at one place", () => {
    const terms = [
      { slug: "short", forms: ["draft"] },
      { slug: "long", forms: ["draft report"] },
    ];
    const places = termFinder(terms, "en")("The draft report is a draft; each draft counts.", new Set());
    expect(places.map(({ slug }) => slug)).toEqual(["long", "short"]);
  });
});

describe("marking", () => {
  const finder = termFinder([{ slug: "non-paper", forms: ["non-paper", "amp", "quot"] }], "en");
  const notes = new Map([["non-paper", 'Says "little" & <binds> nobody']]);

  it("leaves links, quotes and what was cut alone, and looks into other marks", () => {
    const html = '<a href="#x">non-paper</a> <blockquote>non-paper</blockquote> <em>A non-paper</em>, a non-paper';
    const marked = markTerms(html, finder, notes);
    expect(marked.match(/class="term"/g)).toHaveLength(1);
    expect(marked).toContain('<em>A <a class="term"');
    expect(isOwnHtml(marked)).toBe(true);
  });

  it("never changes a character of the text", () => {
    const piece = fc.oneof(fc.constantFrom("non-paper ", "Non-Papers", "&", '"', "<", " ", "amp;"), fc.string());
    const bare = (html: string) => html.replace(/<[^>]*>/g, "");
    fc.assert(
      fc.property(fc.array(piece), (words) => {
        const html = `<strong>${escapeHtml(words.join(""))}</strong>`;
        expect(bare(markTerms(html, finder, notes))).toBe(bare(html));
      }),
    );
  });
});
