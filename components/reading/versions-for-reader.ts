import type { PublicDraftEntry } from "@/lib/consultations/public";

type Version = PublicDraftEntry["versions"][number];

/**
 * The versions of a draft, newest first, as a reader wants them: of one text in several languages their own stands
 * first, then the original, then the other translations.
 */
export function forReader(versions: readonly Version[], locale: string): Version[] {
  const originals = versions.filter((version) => version.translationOfId === null);
  const known = new Set(originals.map(({ id }) => id));
  const rank = ({ language, translationOfId }: Version) => (language === locale ? 0 : translationOfId === null ? 1 : 2);
  return [
    ...originals.flatMap((original) =>
      versions
        .filter(({ id, translationOfId }) => id === original.id || translationOfId === original.id)
        .toSorted((one, other) => rank(one) - rank(other)),
    ),
    // A translation whose original is not published stands by itself.
    ...versions.filter(({ translationOfId }) => translationOfId !== null && !known.has(translationOfId)),
  ];
}
