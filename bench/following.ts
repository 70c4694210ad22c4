import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { gatherNews } from "@/lib/following/gather-news";
import { sendNews } from "@/lib/following/send-news";
import { connectQueue } from "@/lib/jobs/worker";
import { describeMachine } from "./machine";
import { keepResults, table } from "./report";

/** How many addresses follow one consultation. */
const followers = 10_000;

const minute = 60_000;

/** From publication to letters: one contribution, then a hundred, to a consultation that very many follow. */
const borrowed = await borrowDatabase(env(), console.log);
connectDatabase(borrowed.url);
const queue = await connectQueue(borrowed.url, (error) => console.error("The queue:", error));
try {
  const round = await aFollowedRound();
  const rows = [await measured(round, 1, 1), await measured(round, 100, 2)];
  const head = ["New at once", "Found and noted", "Letters written", "Letters", "Each letter"];
  const text = `${followers.toLocaleString("en")} addresses follow one consultation at once.`;
  const markdown = [
    ...(await describeMachine()).map((line) => `- ${line}`),
    ...["", text, "", table(head, rows), ""],
  ].join("\n");
  console.log(`\n${markdown}\nKept in ${keepResults("following.md", markdown)}`);
} finally {
  await queue.stop({ graceful: false });
  await disconnectDatabase();
  await borrowed.stop();
}

type Round = { id: string; consultationId: string; authorId: string };

/** A consultation with one round, and everybody who follows it. */
async function aFollowedRound(): Promise<Round> {
  const author = await database().person.create({ data: { email: "author@bench.invalid", name: "Author" } });
  const now = new Date();
  const process = await database().process.create({
    data: { slug: "bench", code: "BENCH", status: "published", name: { en: "Bench" }, publishedAt: now },
  });
  const consultation = await database().consultation.create({
    data: { processId: process.id, slug: "bench", status: "published", title: { en: "Bench" }, publishedAt: now },
  });
  const round = await database().round.create({
    data: {
      ...{ consultationId: consultation.id, position: 1, name: { en: "Round" }, zone: "UTC" },
      ...{ opensAt: now, closesAt: new Date(now.getTime() + 100 * minute) },
    },
  });
  await gatherNews(now);
  await database().$executeRaw`
    WITH made AS (
      INSERT INTO follower (id, email, locale, "createdAt")
      SELECT gen_random_uuid(), 'reader' || n || '@bench.example', (ARRAY['en','ar','fr','es','ru','zh'])[1 + n % 6], ${now}
      FROM generate_series(1, ${followers}) n RETURNING id)
    INSERT INTO follow (id, "followerId", kind, subject, rhythm, "askedAt", "confirmedAt")
    SELECT gen_random_uuid(), id, 'consultation', ${consultation.id}, 'at_once', ${now}, ${now} FROM made`;
  return { id: round.id, consultationId: consultation.id, authorId: author.id };
}

/** Publishes so many contributions, looks for news once, and writes the letters. */
async function measured(round: Round, count: number, time: number): Promise<string[]> {
  console.log(`${count} new`);
  // Letters pause a quarter of an hour after one another.
  const now = new Date(Date.now() + time * 16 * minute);
  await database().contribution.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      ...{
        kind: "input" as const,
        consultationId: round.consultationId,
        roundId: round.id,
        authorId: round.authorId,
      },
      ...{ submission: "submitted" as const, publication: "published" as const, language: "en", body: {} },
      ...{ bodyHtml: "<p>Reasons.</p>", bodyText: "Reasons.", reference: `BENCH-2026-${time * 1_000 + at}` },
      ...{ submittedAt: now, publishedAt: now },
    })),
  });
  const begun = performance.now();
  await gatherNews(now);
  const noted = performance.now();
  await sendNews({ enqueue: async () => undefined }, now);
  const written = performance.now();
  const letters = await database().mail.count();
  await database().mail.deleteMany();
  const seconds = (span: number) => `${(span / 1_000).toFixed(1)} s`;
  return [
    ...[String(count), seconds(noted - begun), seconds(written - noted), letters.toLocaleString("en")],
    `${((written - noted) / Math.max(1, letters)).toFixed(1)} ms`,
  ];
}
