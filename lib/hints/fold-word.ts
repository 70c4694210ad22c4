/**
 * A word as lists of words hold it: small letters, without accents, vowel signs and lengthening strokes; the forms of
 * alif, ya and ta marbuta that writers mix are one.
 */
export function foldWord(word: string): string {
  return (
    word
      .normalize("NFKD")
      // The short i of Cyrillic is a letter of its own.
      .replace(/и\u0306/giu, "й")
      .replace(/\p{M}|\u0640/gu, "")
      .toLowerCase()
      .replace(/[\u0671]/g, "\u0627")
      .replace(/\u0649/g, "\u064A")
      .replace(/\u0629/g, "\u0647")
      .normalize("NFC")
      .trim()
  );
}
