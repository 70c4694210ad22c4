import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findListedWords, wordList } from "@/lib/hints/find-listed-words";
import { findPersonalData } from "@/lib/hints/find-personal-data";
import { findUnusualLinks } from "@/lib/hints/find-unusual-links";
import { languageOf } from "@/lib/hints/language-of";
import { offensiveWords } from "@/lib/hints/offensive-words";
import { locales } from "@/lib/i18n/locales";

const material = "/work/shared/material";
const demo = join(import.meta.dirname, "../../../prisma/seed/content");

type Text = { name: string; language: (typeof locales)[number]; text: string };

function textsIn(folder: string): Text[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => {
      const language = locales.find((locale) => name.endsWith(`.${locale}.md`)) ?? "en";
      return { name, language, text: readFileSync(join(folder, name), "utf8") };
    });
}

function hintsIn({ text, language }: Text): [code: string, words: string][] {
  return [
    ...findPersonalData(text),
    ...findUnusualLinks(text, null),
    ...findListedWords(text, wordList(offensiveWords[language])),
  ].map(({ code, start, length }) => [code, text.slice(start, start + length)]);
}

describe("texts that nobody should be warned of", () => {
  it("are those of the demonstration", () => {
    const texts = textsIn(demo);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      expect(hintsIn(text), text.name).toEqual([]);
      expect(languageOf(text.text)?.language, text.name).toBe(text.language);
    }
  });

  it.skipIf(!existsSync(material))(
    "are 100,000 words of drafts, submissions, reports and the declaration in six languages, the addresses of editors aside (skipped without /work/shared/material)",
    () => {
      const texts = ["hrpc-guidelines", "seed-texts", "udhr"].flatMap((folder) => textsIn(join(material, folder)));
      expect(texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)).toBeGreaterThan(100_000);
      for (const text of texts) {
        const found = hintsIn(text);
        expect(
          found.filter(([code]) => code !== "email"),
          text.name,
        ).toEqual([]);
        // Each revision of the draft names its editors; no other text names anybody's address.
        expect(found.length, text.name).toBeLessThanOrEqual(text.name.startsWith("draft-irtf") ? 3 : 0);
        expect(languageOf(text.text)?.language, text.name).toBe(text.language);
      }
    },
  );

  it.each([
    "Resolutions 53/70, 73/27 and 76/19, A/RES/73/27, E/CN.4/2005/102/Add.1, GA 217 A (III), 1998/53.",
    "ISO 7064:2003, ISO/IEC 7812-1:2017, GB 11643-1999, RFC 8280, DOI 10.17487/RFC8280, ISSN 2070-1721.",
    "SDG target 16.10.2, article 19, paragraph 3 (b), arts. 12-13, sections 4.2.1 to 4.2.12.",
    "CVE-2021-44228 and CVE-2014-0160, AS64496, 192.0.2.1, 2001:db8::1, SHA-256.",
    "UNTS vol. 999, p. 171; United Nations publication, Sales No. E.21.IX.2.",
    "In 2019, 2020 and 2021, 17 000 000 people; 2,147,483,647 devices; 12.5 to 13.75 per cent; $1 250 000.",
    "From 10.12.1948 to 24/10/1945, at 10:00-13:00, 2026-11-30T17:00:00Z.",
    "Федеральный закон № 149-ФЗ от 27.07.2006, резолюция 53/70, пункт 13 c).",
    "القرار 53/70 المؤرخ 4 كانون الأول 1998 والفقرة ١٣ من الوثيقة A/75/816",
    "第 53/70 号决议、2021-2025 年工作组、第 13 段 (c) 分段、2026 年 11 月 30 日 18 时。",
  ])("are those with symbols, standards, dates and amounts: %s", (text) => {
    expect(hintsIn({ name: "", language: "en", text })).toEqual([]);
  });
});
