import { publishedSql } from "@/lib/contributions/published-sql";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { isOfPresentTextSql, isShownSql } from "@/lib/translations/shown-sql";
import { inPublishedText } from "./sources/paragraphs";

/** Texts of each kind whose words are kept, the newest; a word that matters stands in one of them. */
const mostTexts = 20_000;
const mostWords = 200_000;

/** Keeps anew the words of what is published, folded, of 4 to 40 letters, from which spellings are suggested. */
export async function refreshWords(): Promise<void> {
  await transaction(async (tx) => {
    const now = await databaseNow(tx);
    await tx.searchWord.deleteMany();
    await keepWords(tx, now);
  });
}

async function keepWords(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_word (word, entries)
    SELECT word, count(*)::int FROM (
      SELECT unnest(tsvector_to_array(p.search)) AS word FROM (
        SELECT p.search FROM paragraph p
          ${inPublishedText}
        ORDER BY p.id DESC LIMIT ${mostTexts}
      ) p
      UNION ALL
      SELECT unnest(tsvector_to_array(k.search)) FROM (
        SELECT k.search FROM contribution k JOIN round r ON r.id = k."roundId"
        WHERE ${publishedSql(now)} ORDER BY k."publishedAt" DESC LIMIT ${mostTexts}
      ) k
      UNION ALL
      SELECT unnest(tsvector_to_array(t.search)) FROM (
        SELECT t.search FROM translation t
          JOIN contribution k ON k.id = t."contributionId"
          JOIN round r ON r.id = k."roundId"
        WHERE ${isShownSql} AND ${isOfPresentTextSql} AND ${publishedSql(now)} ORDER BY t.id DESC LIMIT ${mostTexts}
      ) t
      UNION ALL
      SELECT unnest(tsvector_to_array(t.search)) FROM (
        SELECT t.search FROM translation t JOIN paragraph p ON p.id = t."paragraphId" ${inPublishedText}
        WHERE ${isShownSql} ORDER BY t.id DESC LIMIT ${mostTexts}
      ) t
      UNION ALL
      SELECT unnest(tsvector_to_array(o.search)) FROM organisation o WHERE o.status = 'verified'
    ) said
    WHERE word ~ '^[[:alpha:]]{4,40}$'
    GROUP BY word ORDER BY count(*) DESC LIMIT ${mostWords}`;
}
