import { readOwnStanding } from "@/lib/contributions/own-standing";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError, notFound } from "@/lib/kernel/errors";
import { readModerationCase } from "@/lib/moderation/case-query";
import { readAsReader } from "@/lib/protection/read-as-reader";
import { hasLooked } from "@/lib/redactions/has-looked";
import { readOwnSignature } from "@/lib/signatures/signature-query";
import { type FileLimits, limitsOf } from "./file-limits";
import { neutralName } from "./neutral-name";

export type ScanState = "not_asked" | "waiting" | "clean" | "infected" | "failed";

/** A file as those see it who write, sign or moderate. */
export type ListedAttachment = {
  id: string;
  name: string;
  title: string | null;
  bytes: number;
  mediaType: string;
  sha256: string;
  scan: ScanState;
  /** Whether something was taken out of it on the way in. */
  isChanged: boolean;
  mayNameAuthor: boolean;
  /** Whether the public does not get it. */
  isWithheld: boolean;
};

/** Everything the page of files shows its writers. */
export type FilesPage = {
  contributionId: string;
  /** The text that a comment is on; null for an input. */
  versionId: string | null;
  mayWrite: boolean;
  limits: FileLimits;
  files: ListedAttachment[];
  /** Taken off and still to be put back, the latest first. */
  removed: ListedAttachment[];
  /** The actor's own uploads that stopped on their way. */
  uploads: { id: string; name: string; bytes: number; received: number }[];
};

const columns = {
  id: true,
  name: true,
  title: true,
  scan: true,
  fileSha256: true,
  cameSha256: true,
  mayNameAuthor: true,
  removedAt: true,
  withheldAt: true,
  replacesId: true,
  replaces: { select: { withheldAt: true } },
  file: { select: { bytes: true, mediaType: true } },
} as const;

/** The files of a draft or submission of the actor's own side. Refuses as not_found everything else. */
export async function readFilesPage(actor: Actor, contributionId: string, now: Date): Promise<FilesPage> {
  const { roundId, versionId, mayWrite } = await readOwnStanding(actor, contributionId);
  const db = database();
  const rows = await db.attachment.findMany({
    where: { contributionId, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: columns,
  });
  const removed = rows
    .filter(({ removedAt }) => removedAt !== null)
    .sort((left, right) => (right.removedAt?.getTime() ?? 0) - (left.removedAt?.getTime() ?? 0));
  const uploads = await db.upload.findMany({
    where: { contributionId, personId: actor.personId, expiresAt: { gt: now } },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, bytes: true, received: true },
  });
  return {
    contributionId,
    versionId,
    mayWrite,
    limits: await limitsOf(db, roundId),
    files: rows.filter(({ removedAt }) => removedAt === null).map(toListed),
    removed: mayWrite ? removed.slice(0, 20).map(toListed) : [],
    uploads: mayWrite ? uploads : [],
  };
}

/** What a round takes beside one contribution, before there is one. */
export function readRoundLimits(roundId: string): Promise<FileLimits> {
  return limitsOf(database(), roundId);
}

/**
 * The files beside a contribution that its moderator reads; those behind a look without what they are called, which
 * may say what is in them. Refuses as `readModerationCase` does.
 */
export async function listCaseFiles(actor: Actor, contributionId: string): Promise<ListedAttachment[]> {
  const { isSealed } = await readModerationCase(actor, contributionId);
  return (await presentOf(contributionId)).map((file, at) =>
    isSealed || file.isWithheld
      ? { ...file, name: neutralName({ name: file.name, position: at + 1 }), title: null, isWithheld: true }
      : file,
  );
}

/** The files beside a protected submission for the few who read it; none for those who only know of it. */
export async function listProtectedFiles(actor: Actor, contributionId: string): Promise<ListedAttachment[]> {
  const mayRead = await isThere(readAsReader(database(), actor, contributionId));
  return mayRead ? presentOf(contributionId) : [];
}

/** A file as it is handed out to those who may have it before everybody may. */
export type HandedFile = { sha256: string; mediaType: string; bytes: number; name: string };

/**
 * One file for its own side (also one that was taken off), for those who are asked to sign, for its moderators, and
 * of a protected submission for the few who read it. What a moderator withheld, and what stands beside something refused or hidden, is for its own side alone, and for
 * whoever has just written down why they look at it; the copy in its place is for moderators until it takes that place.
 * Refuses as not_found everybody else, and everybody where something was found in the file.
 * @param lookId a look at this file that the actor took a moment ago
 */
export async function getAttachment(actor: Actor, id: string, now: Date, lookId?: string): Promise<HandedFile> {
  const row = await database().attachment.findUnique({
    where: { id },
    select: { ...columns, contributionId: true },
  });
  if (row === null || row.scan === "infected" || !(await mayHave(actor, row, now, lookId))) throw notFound();
  return { sha256: row.fileSha256, name: row.name, ...row.file };
}

type Handed = {
  id: string;
  contributionId: string;
  removedAt: Date | null;
  withheldAt: Date | null;
  replacesId: string | null;
  replaces: { withheldAt: Date | null } | null;
};

async function mayHave(actor: Actor, row: Handed, now: Date, lookId: string | undefined): Promise<boolean> {
  const { id, contributionId } = row;
  const isPrepared = row.replacesId !== null && row.replaces?.withheldAt == null;
  if (!isPrepared && (await isThere(readOwnStanding(actor, contributionId)))) return true;
  if (row.removedAt !== null) return false;
  if (lookId !== undefined && (await hasLooked(actor, { contributionId, attachmentId: id }, lookId))) return true;
  if (row.withheldAt !== null) return false;
  return (
    (await isAskedToSign(actor, contributionId, id, now)) ||
    (await isThere(openCase(actor, contributionId))) ||
    (await isThere(readAsReader(database(), actor, contributionId)))
  );
}

/** A case whose words and files are not behind a look. */
async function openCase(actor: Actor, contributionId: string): Promise<void> {
  const { isSealed } = await readModerationCase(actor, contributionId);
  if (isSealed) throw notFound();
}

async function isThere(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") return false;
    throw error;
  }
}

/** Whoever is asked to sign has what belongs to the text, as long as they are shown the text. */
async function isAskedToSign(actor: Actor, contributionId: string, id: string, now: Date): Promise<boolean> {
  if (actor.organisation === null) return false;
  const asked = await database().coSignature.findFirst({
    where: { contributionId, organisationId: actor.organisation.id },
    select: { id: true },
  });
  if (asked === null) return false;
  try {
    const { text } = await readOwnSignature(actor, asked.id, now);
    return text?.files.some((file) => file.id === id) ?? false;
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") return false;
    throw error;
  }
}

async function presentOf(contributionId: string): Promise<ListedAttachment[]> {
  const rows = await database().attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: columns,
  });
  return rows.map(toListed);
}

type Row = Omit<ListedAttachment, "sha256" | "isChanged" | "isWithheld" | "bytes" | "mediaType"> & {
  withheldAt: Date | null;
  fileSha256: string;
  cameSha256: string | null;
  file: { bytes: number; mediaType: string };
};

function toListed({ fileSha256, cameSha256, withheldAt, file, ...row }: Row): ListedAttachment {
  const { id, name, title, scan, mayNameAuthor } = row;
  const isWithheld = withheldAt !== null;
  const isChanged = cameSha256 !== null;
  return { id, name, title, scan, mayNameAuthor, sha256: fileSha256, isChanged, isWithheld, ...file };
}
