import { publicAttachments } from "@/lib/attachments/public";
import { publicContribution } from "@/lib/contributions/public";
import { markedHtml, markedInput } from "@/lib/corrections/marked-html";
import { correctionsOf } from "@/lib/corrections/public";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { everyEndorsement } from "@/lib/endorsements/export-endorsements";
import { partTitles } from "@/lib/endorsements/part-titles";
import { publicInputText } from "@/lib/inputs/public";
import type { ArchivedContribution } from "@/lib/open-data/archive-contribution";
import type { ArchivedTranslation } from "@/lib/open-data/archive-translations";
import { contributionTranslation, translatedFields } from "@/lib/translations/public";
import { translationsOf } from "@/lib/translations/translations-of";

/** A published contribution with all that stands beside it, for its page in an archive; null where there is none to show. */
export async function readArchivedContribution(
  reference: string,
  locale: string,
  now: Date,
): Promise<ArchivedContribution | null> {
  const found = await publicContribution(reference, now);
  if (found === null || "state" in found) return null;
  const { id, language } = found;
  const [text, answers, files, corrected, endorsements, translations] = await Promise.all([
    found.kind === "input" ? publicInputText(id, now) : null,
    publishedDispositionsOf([id]),
    publicAttachments(reference, now),
    correctionsOf([id], now),
    everyEndorsement({ contributionId: id }),
    readTranslations(id, now),
  ]);
  const corrections = corrected.get(id) ?? [];
  return {
    contribution: { ...found, bodyHtml: await markedHtml(found.bodyHtml, corrections, language) },
    input: text === null ? null : await markedInput(text, corrections, language),
    answer: answers.get(id) ?? null,
    files: files.filter(({ state }) => state === "open"),
    titles: endorsements.length === 0 ? new Map() : await partTitles(id, locale),
    ...{ corrections, endorsements, translations },
  };
}

async function readTranslations(id: string, now: Date): Promise<ArchivedTranslation[]> {
  const heads = (await translationsOf([id], now)).get(id) ?? [];
  const whole = await Promise.all(heads.map(({ language }) => contributionTranslation(id, language, now)));
  // What was taken back meanwhile is not in it.
  const still = whole.filter((translation) => translation !== null);
  return Promise.all(
    still.map(async (translation) => ({ translation, fields: await translatedFields(id, translation) })),
  );
}
