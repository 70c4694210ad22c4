import { isNumbered, symbolPattern } from "./document-symbols";

/** A norm by its letter or its place, in each language as it is written there: "norm (f)", "norme f)", "规范6". */
const normPattern =
  "(?<![\\p{L}\\p{N}])(?:[Nn]orm[ae]?|[Нн]орм(?:а|ы|е|у|ой)|(?:وال|بال|ال)?قاعدة)[ \\u00A0](?:\\(([a-k])\\)|([a-k])\\)|(1[01]|[1-9])(?![\\p{L}\\p{N}%/-]|[.,]\\p{N}))|规范 ?(?:[(（]([a-k])[)）]|(1[01]|[1-9])(?![\\p{N}%/-]|[.,]\\p{N}))";

const references = new RegExp(`${symbolPattern}|${normPattern}`, "gu");

/** What cannot hold a reference is given back without being taken apart. */
const hint = /[A-Z]\/|norm|Norm|норм|Норм|قاعدة|规范/;

/** Tags and the text between them, of HTML that our own renderer wrote: in attributes every `>` is an entity. */
const pieces = /<[^>]*>|[^<]+/g;

/**
 * Links symbols of UN documents and mentions of norms to their pages, in the text of HTML that was made and checked here
 * (lib/text/rich-text-html). Nothing inside a link is touched, and not one character of the text changes.
 *
 * @param locale language of the page that the links lead on to.
 */
export function linkReferences(html: string, locale: string): string {
  if (!hint.test(html)) return html;
  let open = 0;
  return html.replace(pieces, (piece) => {
    if (!piece.startsWith("<")) return open > 0 ? piece : linked(piece, locale);
    if (/^<a[\s>]/i.test(piece)) open += 1;
    else if (/^<\/a>/i.test(piece)) open -= 1;
    return piece;
  });
}

function linked(text: string, locale: string): string {
  return text.replace(references, (words: string, symbol?: string, ...rest: unknown[]) => {
    if (symbol !== undefined) {
      return isNumbered(symbol) ? `<a href="/${locale}/instruments/${symbol}" dir="ltr">${words}</a>` : words;
    }
    const member = rest.slice(0, 5).find((one): one is string => typeof one === "string");
    return member === undefined ? words : `<a href="/${locale}/norms/${letterOf(member)}">${words}</a>`;
  });
}

/** "6" and "f" name the same norm. */
function letterOf(member: string): string {
  return /^\d/.test(member) ? String.fromCharCode("a".charCodeAt(0) + Number(member) - 1) : member;
}
