import {
  isBrazilianIdentity,
  isChineseIdentity,
  isFrenchIdentity,
  isIban,
  isIndianIdentity,
  isLuhn,
  isRussianInsurance,
  isSpanishIdentity,
  isSwissInsurance,
} from "./check-digits";
import type { Found } from "./found";

const before = "(?<![\\p{L}\\p{N}/.\\-])";
const after = "(?![\\p{L}\\p{N}]|[-/]\\d)";
const written = (body: string) => new RegExp(before + body + after, "gu");

/** Numbers of persons, as they are usually written; each has its check digits, or shapes that it never has. */
const identities: [pattern: RegExp, holds: (bare: string) => boolean][] = [
  [written("[1-9]\\d{5}(?:19|20)\\d{2}(?:0\\d|1[0-2])[0-3]\\d\\d{3}[\\dXx]"), isChineseIdentity],
  [written("(?:\\d{8}|[XYZxyz]-?\\d{7})-?[A-HJ-NP-TV-Za-hj-np-tv-z]"), isSpanishIdentity],
  [written("[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}"), isFrenchIdentity],
  [written("\\d{3}-\\d{3}-\\d{3} \\d{2}"), isRussianInsurance],
  [written("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}"), isBrazilianIdentity],
  [written("756\\.\\d{4}\\.\\d{4}\\.\\d{2}"), isSwissInsurance],
  [written("[2-9]\\d{3}([ -])\\d{4}\\1\\d{4}"), isIndianIdentity],
  // United States: it has no check digit, but parts that are never given out.
  [written("(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}"), () => true],
];

const cards = written("(?:[3-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{1,7}|3[47]\\d{2}([ -]?)\\d{6}\\2\\d{5})");

/** Letters and figures of an account by country (ISO 13616, registry of SWIFT). */
const accountLengths = new Map(
  Object.entries({
    15: "NO",
    16: "BE BI",
    18: "DK FI FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BJ BF CF CM DJ FR GR IT MC MR SM",
    28: "AL AZ BY CI CY DO GT HN HU LB NI PL SN SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
  }).flatMap(([length, countries]) => countries.split(" ").map((country) => [country, Number(length)] as const)),
);
const accountStart = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ ]?[A-Z0-9]{4})/gu;

/** Bank accounts, payment cards and numbers of persons whose check digits hold. `text` has Latin figures. */
export function findNumbers(text: string): Found[] {
  return [
    ...findAccounts(text),
    ...identities.flatMap(([pattern, holds]) =>
      [...text.matchAll(pattern)].flatMap(({ 0: words, index }) =>
        holds(words.replace(/[^\dA-Za-z]/g, ""))
          ? [{ code: "identity_number", start: index, length: words.length }]
          : [],
      ),
    ),
    ...[...text.matchAll(cards)].flatMap(({ 0: words, index }) => {
      const figures = words.replace(/\D/g, "");
      const isCard = figures.length >= 13 && figures.length <= 19 && isLuhn(figures);
      return isCard ? [{ code: "card", start: index, length: words.length }] : [];
    }),
  ];
}

function findAccounts(text: string): Found[] {
  return [...text.matchAll(accountStart)].flatMap(({ 0: head, index }) => {
    const length = accountLengths.get(head.slice(0, 2));
    if (length === undefined) return [];
    let bare = "";
    let end = index;
    // Written in groups or not: one space at a time is passed over.
    for (; bare.length < length && end < text.length; end += 1) {
      const sign = text.charAt(end);
      if (/[A-Z0-9]/.test(sign)) bare += sign;
      else if (sign !== " " || text.charAt(end - 1) === " ") return [];
    }
    if (bare.length < length || /[\p{L}\p{N}]/u.test(text.charAt(end)) || !isIban(bare)) return [];
    return [{ code: "iban", start: index, length: end - index }];
  });
}
