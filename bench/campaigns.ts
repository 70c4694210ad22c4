import { placeInCampaign } from "@/lib/campaigns/place-in-campaign";
import { normalisedWords, shinglesOf } from "@/lib/campaigns/text-print";
import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { campaignLetters, draftOfLetters, type MadeLetter } from "./campaign-letters";
import { describeMachine } from "./machine";
import { keepResults, table } from "./report";

/** Letters at which everything is measured; three of ten are written alone, as in the case of 13,000. */
const sizes = [1_000, 13_000, 100_000].filter(
  (size) => size >= Number(process.env.BENCH_LETTERS_FROM ?? 0) && size <= Number(process.env.BENCH_LETTERS ?? 1e5),
);
const campaigns = 12;
const batch = 100;
const quoted = new Set(draftOfLetters.flatMap((text) => shinglesOf(normalisedWords(text))));

/** Clusters of generated letters in a database of its own: precision, recall, time and memory. */
const borrowed = await borrowDatabase(env(), console.log);
connectDatabase(borrowed.url);
try {
  const rows: string[][] = [];
  for (const size of sizes) {
    const unique = Math.round((size * 3) / 13);
    console.log(`${size} letters`);
    rows.push(await measured(campaignLetters({ campaigns, letters: size - unique, unique })));
  }
  const head = [
    "Letters",
    "of campaigns",
    "Precision",
    "Recall",
    "Clusters",
    "Compared with",
    "Time",
    "Each",
    "Most memory",
  ];
  const markdown = [...(await describeMachine()).map((line) => `- ${line}`), "", table(head, rows), ""].join("\n");
  console.log(`\n${markdown}\nKept in ${keepResults("campaigns.md", markdown)}`);
} finally {
  await disconnectDatabase();
  await borrowed.stop();
}

/** Places all letters in the order in which they come, as the job does that examines them. */
async function measured(letters: readonly MadeLetter[]): Promise<string[]> {
  const { consultationId, ids } = await received(letters.length);
  globalThis.gc?.();
  let most = process.memoryUsage().rss;
  const begun = performance.now();
  for (let done = 0; done < letters.length; done += batch) {
    await database().$transaction(
      async (tx) => {
        for (const [place, { text }] of letters.slice(done, done + batch).entries()) {
          const contributionId = ids[done + place] ?? "";
          await placeInCampaign(tx, {
            contributionId,
            consultationId,
            revision: 1,
            text,
            quoted,
            at: systemClock.now(),
          });
        }
      },
      { timeout: 600_000 },
    );
    most = Math.max(most, process.memoryUsage().rss);
    if (done % 1_000 === 0) {
      await database().$executeRaw`ANALYZE text_print, campaign_member`;
      console.log(`  ${done} after ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
    }
  }
  const seconds = (performance.now() - begun) / 1_000;
  const clusters = await clustersOf(consultationId);
  const found = ids.map((id) => clusters.get(id) ?? null);
  const anchors = await database().textPrint.count({ where: { consultationId, NOT: { bands: { isEmpty: true } } } });
  const { precision, recall } = pairs(letters, found);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return [
    letters.length.toLocaleString("en"),
    letters.filter(({ campaign }) => campaign !== null).length.toLocaleString("en"),
    ...[percent(precision), percent(recall), String(new Set(found.filter((one) => one !== null)).size)],
    ...[
      anchors.toLocaleString("en"),
      `${seconds.toFixed(1)} s`,
      `${((seconds * 1_000) / letters.length).toFixed(1)} ms`,
    ],
    `${Math.round(most / 1_000_000)} MB`,
  ];
}

async function clustersOf(consultationId: string): Promise<Map<string, string>> {
  const rows = await database().campaignMember.findMany({
    where: { campaign: { consultationId }, removedAt: null },
    select: { contributionId: true, campaignId: true },
  });
  return new Map(rows.map(({ contributionId, campaignId }) => [contributionId, campaignId]));
}

/** Of all pairs in one cluster, how many are of one campaign; of all pairs of one campaign, how many are in one cluster. */
function pairs(letters: readonly MadeLetter[], found: readonly (string | null)[]) {
  const together = countPairs(found);
  const same = countPairs(letters.map(({ campaign }) => (campaign === null ? null : String(campaign))));
  const both = countPairs(
    letters.map(({ campaign }, index) => {
      const cluster = found[index] ?? null;
      return campaign === null || cluster === null ? null : `${campaign} ${cluster}`;
    }),
  );
  return { precision: together === 0 ? 1 : both / together, recall: same === 0 ? 1 : both / same };
}

function countPairs(names: readonly (string | null)[]): number {
  const groups = new Map<string, number>();
  for (const name of names) if (name !== null) groups.set(name, (groups.get(name) ?? 0) + 1);
  return [...groups.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** As many received letters as rows, each by a person of its own. */
async function received(count: number): Promise<{ consultationId: string; ids: string[] }> {
  const db = database();
  const name = newId();
  const process = await db.process.create({
    data: { slug: name, code: name, name: { en: "Bench" } },
    select: { id: true },
  });
  const { id: consultationId } = await db.consultation.create({
    data: { processId: process.id, slug: name, title: { en: "Bench" } },
    select: { id: true },
  });
  const now = systemClock.now();
  const { id: roundId } = await db.round.create({
    data: {
      consultationId,
      position: 1,
      name: { en: "Bench" },
      opensAt: now,
      closesAt: now,
      zone: "UTC",
      eligibility: "everyone",
    },
    select: { id: true },
  });
  const ids = Array.from({ length: count }, newId);
  await db.$executeRaw`
    INSERT INTO person (id, email, locale) SELECT id, id || '@bench.example', 'en' FROM unnest(${ids}::uuid[]) AS g(id)`;
  await db.$executeRaw`
    INSERT INTO contribution (id, kind, "consultationId", "roundId", "authorId", submission, publication, language, body,
      "bodyHtml", "bodyText", "submittedAt", "updatedAt")
    SELECT id, 'input', ${consultationId}::uuid, ${roundId}::uuid, id, 'submitted', 'pending', 'en', '{}', '', '',
      ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    FROM unnest(${ids}::uuid[]) AS g(id)`;
  await db.$executeRaw`ANALYZE`;
  return { consultationId, ids };
}
