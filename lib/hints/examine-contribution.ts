import { campaignTexts } from "@/lib/campaigns/campaign-text";
import { draftShingles } from "@/lib/campaigns/draft-shingles";
import { type Placed, placeInCampaign } from "@/lib/campaigns/place-in-campaign";
import { database, type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { type Locale, locales } from "@/lib/i18n/locales";
import { readTextFields } from "@/lib/moderation/text-fields";
import { keepFileTexts } from "@/lib/search/keep-file-texts";
import { examineLanguage, examineLinks, examineText, type NewHint } from "./examine-text";
import { readFileTexts } from "./file-texts";
import { type WordList, wordList } from "./find-listed-words";
import { hostOf } from "./find-unusual-links";
import { languageOf } from "./language-of";
import { linksIn } from "./links-in";
import { type ListedWord, wordsOfProcess } from "./words-of-process";

/** Fields that are written in the language of the draft, whatever the comment is in. */
const inLanguageOfDraft = ["proposedText", "fallbackText", "termTo"];

/**
 * Makes the hints on a received contribution anew, and puts it with those that say nearly the same. What was withdrawn
 * or sent back since, and what is confidential and before no moderator, has none. The words of its files are kept for search. Doing it twice changes nothing.
 */
export async function examineContribution(contributionId: string): Promise<void> {
  // Files are read before the transaction: a large one would hold up everybody who writes to the consultation.
  const files = await readFileTexts(database(), contributionId);
  await transaction(async (tx) => {
    await tx.moderationHint.deleteMany({ where: { contributionId } });
    const row = await tx.contribution.findUnique({ where: { id: contributionId }, select: columns });
    if (row === null || row.submission !== "submitted" || row.protection === "confidential") return;
    await keepFileTexts(tx, files);
    const fields = await readTextFields(tx, contributionId);
    const ownWords = fields
      .flatMap(({ field, text }) => (inLanguageOfDraft.includes(field) ? [] : [text]))
      .join("\n\n");
    const listed = await wordsOfProcess(tx, row.consultation.processId);
    const around = {
      language: row.language,
      ownHost: hostOf(row.organisation?.website ?? null),
      words: wordsFor([row.language, languageOf(ownWords)?.language], listed),
    };
    const written = (await campaignTexts(tx, [contributionId])).get(contributionId) ?? "";
    const placed = await placeInCampaign(tx, {
      ...{ contributionId, consultationId: row.consultationId, revision: row.revision },
      text: [written, ...files.map(({ text }) => text)].join("\n\n"),
      quoted: await draftShingles(tx, row.consultationId),
      at: await databaseNow(tx),
    });
    const hints = [
      ...fields.flatMap(({ field, text }) => examineText(field, text, around)),
      ...richTexts(row).flatMap(({ field, content }) => {
        const text = fields.find((known) => known.field === field)?.text ?? "";
        return examineLinks(field, text, linksIn(content), around.ownHost);
      }),
      ...files.flatMap(({ id, text }) => examineText(`file:${id}`, text, around)),
      ...examineLanguage(ownWords, around),
      ...(await nearDuplicate(tx, placed)),
    ];
    await tx.moderationHint.createMany({ data: hints.map((hint) => ({ ...hint, contributionId })) });
  });
}

const columns = {
  submission: true,
  protection: true,
  revision: true,
  language: true,
  consultationId: true,
  body: true,
  consultation: { select: { processId: true } },
  organisation: { select: { website: true } },
  input: { select: { parts: { select: { partKey: true, body: true } } } },
} as const;

/** The words of the language that was declared and of the one it looks like: a French delay is no English insult. */
function wordsFor(languages: readonly (string | undefined)[], listed: Record<Locale, ListedWord[]>): WordList {
  const wanted = locales.filter((locale) => languages.some((language) => language?.split("-")[0] === locale));
  return wordList(wanted.flatMap((locale) => listed[locale].flatMap(({ word, active }) => (active ? [word] : []))));
}

type Row = { body: unknown; input: { parts: { partKey: string; body: unknown }[] } | null };

/** The rich texts of a contribution, by the field that holds their words. */
function richTexts({ body, input }: Row): { field: string; content: unknown }[] {
  if (input === null) return [{ field: "body", content: body }];
  return input.parts.map((part) => ({ field: `part:${part.partKey}:body`, content: part.body }));
}

async function nearDuplicate(tx: Transaction, placed: Placed): Promise<NewHint[]> {
  if (placed === null) return [];
  const { reference } = await tx.contribution.findUniqueOrThrow({
    where: { id: placed.contributionId },
    select: { reference: true },
  });
  const facts = { reference: reference ?? "", likeness: Math.round(placed.likeness * 100) };
  return [{ kind: "near_duplicate", field: null, start: null, length: null, code: "near_duplicate", facts }];
}
