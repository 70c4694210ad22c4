/** Words that Arabic writes together with the one after them: and, so, by, as, for. */
const particles = ["و", "ف", "ب", "ك", "ل"];

/**
 * A word as Arabic may write it with what it joins to it: "الحرية" also stands as "والحرية" and "للحرية", and "حرية" as
 * "الحرية". The word itself comes first; words of other scripts have this one form.
 */
export function arabicForms(word: string): string[] {
  if (!/^[\u0620-\u064A]{3,}/u.test(word)) return [word];
  const bare = word.startsWith("ال") && word.length > 4 ? word.slice(2) : word;
  const joined = bare === word ? [word, `ال${word}`] : [word];
  return [...joined, ...joined.flatMap((form) => particles.map((one) => `${one}${form}`)), `لل${bare}`, `ولل${bare}`];
}
