import { contributionTranslation } from "./public";
import { translationsOf } from "./translations-of";

/** Translations of one published contribution as the public API gives them: never without what each is worth. */
export async function exportedTranslations(
  { id, reference, language: original }: { id: string; reference: string; language: string },
  now: Date,
) {
  const heads = (await translationsOf([id], now)).get(id) ?? [];
  const whole = await Promise.all(heads.map(({ language }) => contributionTranslation(id, language, now)));
  return {
    reference,
    originalLanguage: original,
    translations: whole.flatMap((one) =>
      one === null
        ? []
        : {
            ...{ language: one.language, mark: one.mark, engine: one.engine, madeBy: one.madeBy, words: one.words },
            addedAt: one.addedAt.toISOString(),
            reviewedAt: one.reviewedAt?.toISOString() ?? null,
          },
    ),
  };
}
