import { writeFileSync } from "node:fs";
import { fileNameOf, streamedFormats } from "@/lib/compilations/file-name";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { jobs } from "@/lib/jobs/queue";
import { connectQueue } from "@/lib/jobs/worker";
import { systemClock } from "@/lib/kernel/clock";
import { seedBase } from "@/prisma/seed/base";
import { answer, publishReady } from "@/tests/factories/answer";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { allowProtection } from "@/tests/factories/protected";
import { uniqueWord } from "../e2e-site";
import { namingFiles } from "./naming-files";
import type { Planted } from "./planted";
import { ProtectedWriter, withEffects } from "./protected-writer";

/**
 * Makes a site of its own in the var folder, with protected submissions of every kind by an organisation that is in no
 * directory any more, so that its name has no other reason to stand anywhere.
 */
const [file = ""] = process.argv.slice(2);

const embedded = await startEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
await migrate(embedded.url, () => undefined);
connectDatabase(embedded.url);
const queue = await connectQueue(embedded.url, (error) => console.error(error));
await seedBase();
writeFileSync(file, JSON.stringify(await plant()));
await queue.stop({ graceful: true });
await disconnectDatabase();
await embedded.stop();

async function plant(): Promise<Planted> {
  const secrets: Planted["secrets"] = [];
  const secret = (what: string, length?: number) => {
    const word = uniqueWord(length);
    secrets.push({ what, word });
    return word;
  };
  const at = await aConsultation.open();
  await allowProtection(at);
  await aTemplate(at, { asksAbout: true });
  const moderator = await anOfficer.moderating(at);
  const rapporteur = await anOfficer.reporting(at);
  const organiser = await anOfficer.organising(at);

  const name = secret("the organisation");
  const organisation = await anOrganisation.verified({ name: `${name} Institute` });
  const contactEmail = `office@${secret("the organisation's mail")}.example`;
  await database().organisation.update({
    where: { id: organisation.id },
    data: { slug: name, acronym: secret("the acronym", 9), contactEmail, aliases: [secret("another name")] },
  });
  const by = await aRepresentative.focalPointOf({ ...organisation, name: `${name} Institute` });
  const email = `${secret("the writer's address")}@writer.example`;
  await database().person.update({ where: { id: by.personId }, data: { name: secret("the writer"), email } });
  const writer = new ProtectedWriter(at, { ...by, email }, moderator);
  const others = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const openly = new ProtectedWriter(at, others, moderator);

  const open = [uniqueWord(), uniqueWord(), uniqueWord(), uniqueWord()];
  const [openWords = "", pseudonym = "", commentWords = "", inputWords = ""] = open;
  await openly.publish(await openly.comment({ protection: "none", words: openWords }));
  const files = await namingFiles(secret("who made the files"));
  const veiled = { protection: "pseudonym" as const, pseudonym, files };
  const comment = await writer.comment({ ...veiled, words: commentWords });
  const input = await writer.input({ ...veiled, words: inputWords });
  for (const one of [comment, input]) await writer.publish(one);
  await answer(rapporteur, comment.id);
  await publishReady(organiser, at.version.id, withEffects(organiser));

  const waiting = { protection: "pseudonym" as const, pseudonym: secret("a pseudonym that waits for moderation") };
  const pending = await writer.input({ ...waiting, files, words: secret("words that wait for moderation") });
  const hidden = { protection: "confidential" as const, files };
  const confidential = [
    await writer.comment({ ...hidden, words: secret("a confidential comment") }),
    await writer.input({ ...hidden, words: secret("a confidential input") }),
  ];
  const hour = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 16);
  const later = { ...veiled, pseudonym: secret("a pseudonym under embargo"), embargo: hour };
  const embargoed = [
    await writer.comment({ ...later, words: secret("a comment under embargo") }),
    await writer.input({ ...later, words: secret("an input under embargo") }),
  ];
  const given = { ...veiled, pseudonym: secret("a pseudonym taken back") };
  const withdrawn = [
    await writer.comment({ ...given, words: secret("a comment taken back") }),
    await writer.input({ ...given, words: secret("an input taken back") }),
  ];
  for (const one of [...embargoed, ...withdrawn]) await writer.publish(one);
  for (const one of withdrawn) await writer.withdraw(one);
  await database().organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });

  const all = [comment, input, pending, ...confidential, ...embargoed, ...withdrawn];
  const attachments = await database().attachment.findMany({ select: { id: true } });
  const ids = [...all.map(({ id }) => id), at.version.id, at.round.id, ...attachments.map(({ id }) => id)];
  return {
    secrets: [...secrets, { what: "the id of the organisation", word: organisation.id }],
    open,
    ownAddresses: [email, contactEmail],
    name,
    names: {
      locale: ["en", "ar"],
      process: [at.process.slug],
      consultation: [at.consultation.slug],
      draft: [at.draft.slug, at.draft.id],
      version: [at.version.slug, at.version.id],
      versionId: [at.version.id],
      round: ["1", at.round.id],
      roundId: [at.round.id],
      anchor: ["p1", "p2"],
      alias: ["1"],
      range: [`${at.version.slug}...${at.version.slug}`],
      organisation: [name, organisation.id],
      reference: all.map(({ reference }) => reference),
      contribution: all.map(({ id }) => id),
      trackingNumber: all.map(({ trackingNumber }) => trackingNumber),
      attachment: attachments.map(({ id }) => id),
      kind: ["contribution"],
      format: ["md", "html", "docx"],
      file: await askForFiles(at.version.id),
      token: [uniqueWord()],
      area: [],
      part: [],
      id: ids,
    },
  };
}

/** Has files made, each format and each way of naming who wrote once; the route of files names them as they are here. */
async function askForFiles(versionId: string): Promise<string[]> {
  const wanted = [
    { kind: "compilation", arrangement: "organisation", format: "docx", locale: "en" },
    { kind: "compilation", arrangement: "group", format: "pdf", locale: "en" },
    { kind: "compilation", arrangement: "organisation", format: "xlsx", locale: "en" },
    { kind: "rolling_text", arrangement: "paragraph", format: "docx", locale: "en" },
  ] as const;
  for (const one of wanted) await requestCompilation({ clock: systemClock, jobs }, { versionId, ...one }, uniqueWord());
  const streamed = streamedFormats.map((format) => ({
    ...{ kind: "compilation" as const, arrangement: "organisation" as const, format, locale: "en" },
  }));
  return [...wanted, ...streamed].map(({ arrangement: by, ...one }) => fileNameOf({ by, ...one }));
}
