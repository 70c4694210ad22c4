const romanDigits: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 1 → "i", 4 → "iv": lower-case Roman, for numbers from 1 to 3,999; others as digits. */
export function toRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = "";
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}

/** The number of a Roman numeral in its usual spelling, or null. */
export function fromRoman(text: string): number | null {
  let rest = text.toLowerCase();
  let number = 0;
  for (const [value, digits] of romanDigits) {
    while (rest.startsWith(digits)) {
      number += value;
      rest = rest.slice(digits.length);
    }
  }
  return rest === "" && number > 0 && toRoman(number) === text.toLowerCase() ? number : null;
}

/** 1 → "a", 26 → "z", 27 → "aa", 28 → "ab", as columns are named. */
export function toLetters(number: number): string {
  let rest = number;
  let text = "";
  while (rest > 0) {
    rest -= 1;
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

/** "a" → 1, "z" → 26, "aa" → 27; null for anything but one or two Latin letters. */
export function fromLetters(text: string): number | null {
  if (!/^[a-z]{1,2}$/i.test(text)) return null;
  return [...text.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

/** The order in which Arabic documents count: alif, ba, jim, dal. */
const abjad =
  "\u0627\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A";

/** 1 → alif, 2 → ba, 3 → jim; beyond the alphabet as figures. */
export function toAbjad(number: number): string {
  return abjad[number - 1] ?? String(number);
}

/** The place of one Arabic letter in the abjad order, with or without hamza or tatweel; else null. */
export function fromAbjad(text: string): number | null {
  const letter = text.replace(/[\u0640]/gu, "").replace(/[\u0623\u0625\u0622]/gu, "\u0627");
  const at = letter.length === 1 ? abjad.indexOf(letter) : -1;
  return at < 0 ? null : at + 1;
}

/** Arabic-Indic and Persian figures as 0–9. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
