import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData, latinFigures } from "@/lib/hints/find-personal-data";

const codes = (text: string) =>
  findPersonalData(text).map(({ code, start, length }) => [code, text.slice(start, start + length)]);

describe("personal data in a text", () => {
  it.each([
    ["email", "Write to amal.k+poc@demo-network.example today.", "amal.k+poc@demo-network.example"],
    ["email", "اكتبوا إلى امل@demo.example الآن", "امل@demo.example"],
    ["telephone", "Call +41 22 917 12 34 at night.", "+41 22 917 12 34"],
    ["telephone", "Call 0041-22-917-1234.", "0041-22-917-1234"],
    ["telephone", "Appelez le 01 42 34 56 78.", "01 42 34 56 78"],
    ["telephone", "Ring (212) 555-0187 or nobody.", "(212) 555-0187"],
    ["telephone", "Звоните: 8 912 345 67 89, тел. 8 912 345 67 89", "8 912 345 67 89"],
    ["telephone", "هاتف ٠١٢ ٣٤٥ ٦٧٨٩ ليلا", "٠١٢ ٣٤٥ ٦٧٨٩"],
    ["telephone", "手机13812345678联系", "13812345678"],
    ["iban", "Pay to GB82 WEST 1234 5698 7654 32 now", "GB82 WEST 1234 5698 7654 32"],
    ["iban", "Pay to CH9300762011623852957.", "CH9300762011623852957"],
    ["card", "Card 4111 1111 1111 1111 was charged", "4111 1111 1111 1111"],
    ["card", "Card 378282246310005 was charged", "378282246310005"],
    ["identity_number", "身份证号 11010519491231002X 。", "11010519491231002X"],
    ["identity_number", "Mi DNI es 12345678Z.", "12345678Z"],
    ["identity_number", "NIR 2 55 08 14 168 025 38", "2 55 08 14 168 025 38"],
    ["identity_number", "СНИЛС 112-233-445 95", "112-233-445 95"],
    ["identity_number", "CPF 529.982.247-25", "529.982.247-25"],
    ["identity_number", "AHV 756.9217.0769.85", "756.9217.0769.85"],
    ["identity_number", "Aadhaar 6361 1135 3378", "6361 1135 3378"],
    ["identity_number", "SSN 219-09-9999", "219-09-9999"],
    ["address", "She lives at 12 Old Harbour Road in town.", "12 Old Harbour Road"],
    ["address", "Il habite 12, rue de la République.", "12, rue de la République"],
    ["address", "住在中山路12号。", "住在中山路12号"],
  ])("is found: %s in “%s”", (code, text, words) => {
    expect(codes(text)).toContainEqual([code, words]);
  });

  it.each([
    "Norm (f) and norm 13 (c) of A/75/816 and A/RES/76/19, paragraph 12, paras 13-14.",
    "The OEWG 2021–2025 follows the OEWG 2019–2021; see A/AC.290/2021/CRP.2.",
    "On 30 November 2026, 18:00, and on 2026-11-30, 30.11.2026 and 30/11/2026.",
    "Some 1 200 000 people and 12,345,678 devices, 99.95 per cent.",
    "OEWG-2026-0042 answers question 7.1.2.3 of the template.",
    "ISBN 978-92-1-101234-5 and RFC 9110, ISO/IEC 27001:2022.",
    "Paragraphs 1 2 3 4 5 6 7 8 stay.",
    "GB83 WEST 1234 5698 7654 32 has a wrong sum, and so has 4111 1111 1111 1112.",
    "Mi DNI no es 12345678A; CPF 529.982.247-26; Aadhaar 6361 1135 3379; СНИЛС 112-233-445 96.",
  ])("is nothing of this: %s", (text) => {
    expect(codes(text)).toEqual([]);
  });

  it("is searched in time that does not explode, whatever the text is", () => {
    for (const sign of ["1", "1 ", "a.", "@", "a@", "1-", "GB82", "rue ", "Aa ", "(", "ул. а", "شارع ا"]) {
      const begun = performance.now();
      findPersonalData(sign.repeat(60_000 / sign.length));
      expect(performance.now() - begun, sign).toBeLessThan(4_000);
    }
  });

  it("never points outside the text, and no two finds overlap", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "+41 22 917 12 34",
        "a@b.example",
        "4111 1111 1111 1111",
        " ",
        "x",
        "12, rue de la Paix",
        "\u0661",
        "é",
        "\uD800",
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        const found = findPersonalData(text);
        for (const [index, { start, length }] of found.entries()) {
          expect(length).toBeGreaterThan(0);
          expect(start + length).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual((found[index - 1]?.start ?? 0) + (found[index - 1]?.length ?? 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps its places when figures of other scripts are read", () => {
    const signs = fc.string({ unit: fc.constantFrom("٠", "۹", "९", "５", "7", "a", "😀", "\uD800", "é") });
    fc.assert(
      fc.property(signs, (text) => {
        expect(latinFigures(text)).toHaveLength(text.length);
        expect(latinFigures(text)).not.toMatch(/[٠۹९５]/);
      }),
    );
  });
});
