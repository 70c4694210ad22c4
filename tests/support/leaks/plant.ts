import { writeFileSync } from "node:fs";
import { hashSessionToken } from "@/lib/auth/token-hash";
import { fileNameOf, streamedFormats } from "@/lib/compilations/file-name";
import { makeCompilation } from "@/lib/compilations/make-compilation";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { connectQueue } from "@/lib/jobs/worker";
import { systemClock } from "@/lib/kernel/clock";
import { seedBase } from "@/prisma/seed/base";
import { notedJobs } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { aTemplate } from "@/tests/factories/input";
import { aSpeaker } from "@/tests/factories/joint-input";
import { allowProtection } from "@/tests/factories/protected";
import { uniqueWord } from "../e2e-site";
import { plantAfterwards } from "./plant-after";
import { namesOf, plantBrought } from "./plant-brought";
import { plantContributions } from "./plant-contributions";
import { plantEvents } from "./plant-events";
import { plantProtected } from "./plant-protected";
import { plantReviews } from "./plant-review";
import { plantSupport } from "./plant-support";
import { plantUnpublished } from "./plant-unpublished";
import type { Planted } from "./planted";
import { type Ground, Planting } from "./planting";
import { wherePlanted } from "./where-planted";

/** Makes a site of its own in the var folder, in which every state that hides something hides a word of its own. */
const [file = ""] = process.argv.slice(2);

const embedded = await startEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
await migrate(embedded.url, () => undefined);
connectDatabase(embedded.url);
const queue = await connectQueue(embedded.url, (error) => console.error(error));
await seedBase();
const planted = await plant();
writeFileSync(file, JSON.stringify(planted));
// What never got where it is to be kept back proves nothing.
const nowhere = await wherePlanted(planted.secrets);
await queue.stop({ graceful: true });
await disconnectDatabase();
await embedded.stop();
if (nowhere.length > 0) throw new Error(`Not planted: ${nowhere.join("; ")}`);

async function plant(): Promise<Planted> {
  const planting = new Planting();
  const at = await aConsultation.open();
  await database().round.update({ where: { id: at.round.id }, data: { maxFiles: 5 } });
  await allowProtection(at);
  await aTemplate(at, { asksAbout: true });
  const ground: Ground = {
    ...{ planting, at },
    moderator: await anOfficer.moderating(at),
    second: await anOfficer.moderating(at),
    organiser: await anOfficer.organising(at),
    rapporteur: await anOfficer.reporting(at),
  };
  const veiled = await plantProtected(ground);
  const writer = await plantContributions(ground);
  await plantAfterwards(ground, writer);
  await plantSupport(ground, writer);
  await plantReviews(ground, writer);
  await plantBrought(ground, writer);
  await plantUnpublished(ground);
  await plantEvents(ground);
  const files = await makeFiles(at.version.id);
  const names = { ...namesOf(at), locale: ["en", "ar"], format: ["md", "html", "docx"], versionId: [at.version.id] };
  return {
    ...{ secrets: planting.secrets, open: planting.open, veiled },
    names: [
      {
        ...names,
        alias: ["1"],
        anchor: ["p1", "p2"],
        kind: ["contribution"],
        token: [uniqueWord()],
        topic: ["ethics"],
        symbol: ["A/75/816", "A/99/1"],
      },
      { ...namesOf(at), file: files },
      { ...namesOf(at), roundId: [at.round.id], organisation: [veiled], locale: ["en"] },
      ...planting.names,
    ],
    ids: planting.ids,
    files: planting.files,
    mailed: [writer.by.email],
    cookie: await signIn(),
  };
}

/** Somebody who speaks for another organisation and holds no office. */
async function signIn(): Promise<string> {
  const { by } = await aSpeaker();
  const token = uniqueWord(40);
  const representation = await database().representation.findFirstOrThrow({ where: { personId: by.personId } });
  await database().session.create({
    data: {
      ...{ tokenHash: hashSessionToken(token), personId: by.personId, actingRepresentationId: representation.id },
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  return `openfloor-session-token=${token}`;
}

/**
 * Makes files as the site does, each format and each way of naming who wrote once, but in this process; the route of
 * files names them as they are here.
 */
async function makeFiles(versionId: string): Promise<string[]> {
  const wanted = [
    { kind: "compilation", arrangement: "organisation", format: "docx", locale: "en" },
    { kind: "compilation", arrangement: "group", format: "pdf", locale: "en" },
    { kind: "compilation", arrangement: "organisation", format: "xlsx", locale: "en" },
    { kind: "rolling_text", arrangement: "paragraph", format: "docx", locale: "en" },
  ] as const;
  const deps = { clock: systemClock, jobs: notedJobs() };
  for (const one of wanted) await requestCompilation(deps, { versionId, ...one }, uniqueWord());
  const made = await database().compilation.findMany({ select: { id: true } });
  const making = { clock: systemClock, root: process.cwd(), site: env().appUrl };
  for (const { id } of made) await makeCompilation(making, id);
  const streamed = streamedFormats.map((format) => ({
    ...{ kind: "compilation" as const, arrangement: "organisation" as const, format, locale: "en" },
  }));
  return [...wanted, ...streamed].map(({ arrangement: by, ...one }) => fileNameOf({ by, ...one }));
}
