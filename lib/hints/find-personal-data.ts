import { findNumbers } from "./find-numbers";
import { type Found, withoutOverlaps } from "./found";

/** Every part is bounded, so that no text makes the search long. */
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;

const telephone =
  /(?:(?<=\p{Script=Han})|(?<![\p{L}\p{N}/.,_:-]))(?:\+|00|\()?\(?\d(?:[ \u00a0().\u2010-\u2012/-]{0,3}\d){5,14}(?:(?=\p{Script=Han})|(?![\p{L}\p{N}_]|[-/.,:]\d))/gu;
const telephoneWord =
  /(?:\b(?:tel|phone|telephone|mobile|cell|whatsapp|signal|fax|tél|téléphone|portable|teléfono|móvil|celular)\b|тел|телефон|моб|هاتف|جوال|تليفون|电话|手机|微信)[^\d]{0,20}$/iu;

/** A house number beside a word for a street, as each language orders them. */
const addresses = [
  /(?<![\p{L}\p{N}/.-])\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’-]{1,30} ){1,4}(?:Street|Avenue|Road|Boulevard|Lane|Drive|Square)\b/gu,
  /(?<![\p{L}\p{N}/.-])\d{1,5}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|chemin|impasse|quai|place) (?:[\p{L}'’-]{1,30} ){0,4}\p{Lu}[\p{L}'’-]{1,30}/gu,
  /\b(?:[Cc]alle|[Aa]venida|[Pp]aseo|[Cc]arrera|[Pp]laza) (?:[\p{L}'’-]{1,30},? ){1,5}(?:n[.ºo°]{1,2} ?)?\d{1,5}\b/gu,
  /(?<!\p{L})(?:ул\.|улица|проспект|пр-т|переулок|бульвар) ?[\p{L} -]{2,40},? (?:д\.? ?)?\d{1,4}/gu,
  /(?:شارع|طريق|نهج) [\p{L} ]{2,40}[،,]? (?:رقم )?\d{1,5}/gu,
  /[\p{Script=Han}]{2,12}(?:路|街|巷|胡同|大道)\d{1,5}(?:号|號)/gu,
];

/**
 * What tells who or where somebody is: e-mail addresses, telephone numbers, bank accounts, payment cards, numbers of
 * persons, postal addresses. Letters of norms, symbols of documents, years and numbers of paragraphs are none of it.
 */
export function findPersonalData(given: string): Found[] {
  const text = latinFigures(given);
  const all = (pattern: RegExp, code: string) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ code, start: index, length: words.length }));
  return withoutOverlaps([
    ...all(email, "email"),
    ...findNumbers(text),
    ...[...text.matchAll(telephone)].flatMap(({ 0: words, index }) =>
      isTelephone(words, text.slice(Math.max(0, index - 40), index))
        ? [{ code: "telephone", start: index, length: words.length }]
        : [],
    ),
    ...addresses.flatMap((pattern) => all(pattern, "address")),
  ]);
}

/**
 * An international number, or one written as numbers are at home: with the 0 before it, in the groups of North America,
 * as a Chinese mobile number; any other only after a word that says so (ITU-T E.123).
 */
function isTelephone(words: string, ahead: string): boolean {
  const figures = words.replace(/\D/g, "");
  if (isDate(words)) return false;
  if (/^\(?(?:\+|00[1-9])/.test(words)) return figures.length >= 8 && figures.length <= 17;
  if (telephoneWord.test(ahead)) return figures.length >= 6 && figures.length <= 15;
  if (/^\(?0[1-9]/.test(words)) return figures.length >= 9 && figures.length <= 11 && /[ ()./-]/.test(words);
  if (/^\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[ .-]\d{4}$/.test(words)) return true;
  return /^1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/.test(words);
}

function isDate(words: string): boolean {
  return /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:\D|$)/.test(words);
}

/** Arabic, Persian, Devanagari and full-width figures as Latin ones, sign for sign, so that places stay the same. */
export function latinFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g, (figure) => {
    const point = figure.charCodeAt(0);
    const zero = [0x0660, 0x06f0, 0x0966, 0xff10].findLast((first) => point >= first) ?? point;
    return String(point - zero);
  });
}
