/**
 * Invisible characters that make a text read differently from what it holds: bidirectional
 * overrides, embeddings and isolates (U+202A–202E, U+2066–2069), zero-width spaces and joiners of
 * words, soft hyphens, blank letters, tag characters, non-characters. ZWJ and ZWNJ stay because
 * Arabic, Persian and Indic scripts are spelled with them; LRM, RLM and ALM stay because they only
 * settle the side of a full stop and cannot turn words around.
 */
const deceivingCharacters = new RegExp(
  `[${[
    "\\u00AD\\u034F\\u180E\\u200B\\uFEFF", // soft hyphen, joiners and spaces without width
    "\\u202A-\\u202E\\u2060-\\u206F", // overrides, embeddings, isolates, invisible operators
    "\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0", // letters that show as nothing
    "\\uFFF9-\\uFFFB\\uFDD0-\\uFDEF\\uFFFE\\uFFFF", // annotations, non-characters
    "\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E007F}", // formats of shorthand, music, tags
  ].join("")}]`,
  "gu",
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A text as it may be kept and shown: Unicode NFC, line ends as \n, without control characters and
 * without characters that deceive the eye. A lone surrogate becomes U+FFFD. Cleaning twice changes
 * nothing more.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(loneSurrogates, "\uFFFD")
    .replace(controlCharacters, "")
    .replace(deceivingCharacters, "")
    .normalize("NFC");
}

/** The same for a text of one line: every run of white space is one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
