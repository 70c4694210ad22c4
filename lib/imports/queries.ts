import { database } from "@/lib/db/client";
import { loadInput } from "@/lib/inputs/load-input";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { type DroppedView, droppedViews, type SectionView, sectionViews } from "./import-view";
import { type KeptProposal, readKept } from "./kept-proposal";
import { importPolicy } from "./policy";

/** Imports that are listed; the rest is in the history of the input. */
const mostListed = 20;

export type EarlierImport = {
  id: string;
  fileName: string;
  state: "proposed" | "confirmed" | "discarded";
  importedAt: Date;
  importedBy: string | null;
  offered: boolean;
};

export type OpenImport = {
  id: string;
  fileName: string;
  /** The title of the document; empty when it has none. */
  title: string;
  noteCount: number;
  /** Places where a choice is asked. */
  doubtCount: number;
  /** The text as it came; null for a document that has none to show. */
  source: string | null;
  sections: SectionView[];
  dropped: DroppedView[];
  remarks: KeptProposal["remarks"];
};

/** What the page of imports shows of one input. */
export type ImportPage = {
  contributionId: string;
  revision: number;
  language: string;
  title: string;
  asksAbout: boolean;
  /** The parts that take a text. */
  parts: { key: string; number: string | null; title: Localised; isWritten: boolean }[];
  open: OpenImport | null;
  earlier: EarlierImport[];
};

const listed = {
  id: true,
  fileName: true,
  state: true,
  importedAt: true,
  offered: true,
  importedBy: { select: { name: true } },
} as const;

/** The imports into an input of the actor's side; for everybody else there is nothing at this id (not_found). */
export async function getImportPage(actor: Actor, contributionId: string): Promise<ImportPage> {
  const db = database();
  const row = await db.contribution.findUnique({
    where: { id: contributionId, kind: "input" },
    select: {
      id: true,
      revision: true,
      language: true,
      organisationId: true,
      authorId: true,
      organisation: { select: { stakeholderGroup: true } },
    },
  });
  if (row === null || !importPolicy.readOwn(actor, row)) throw notFound();
  const { template, content } = await loadInput(db, { ...row, organisation: row.organisation });
  const imports = await db.inputImport.findMany({
    where: { contributionId },
    orderBy: { importedAt: "desc" },
    take: mostListed,
    select: listed,
  });
  const proposed = imports.find(({ state }) => state === "proposed");
  const written = new Set(
    content.parts.filter(({ body, keyMessage }) => body !== null || keyMessage !== null).map(({ key }) => key),
  );
  return {
    contributionId,
    revision: row.revision,
    language: row.language,
    title: content.title,
    asksAbout: template.asksAbout,
    parts: template.parts
      .filter(({ asksBody }) => asksBody)
      .map(({ key, number, title }) => ({ key, number, title, isWritten: written.has(key) })),
    open: proposed === undefined ? null : await openImport(proposed.id, row.language),
    earlier: imports
      .filter(({ state }) => state !== "proposed")
      .map(({ importedBy, ...rest }) => ({ ...rest, importedBy: importedBy.name })),
  };
}

async function openImport(id: string, language: string): Promise<OpenImport> {
  const { proposal, fileName } = await database().inputImport.findUniqueOrThrow({
    where: { id },
    select: { proposal: true, fileName: true },
  });
  const kept = readKept(proposal);
  return {
    id,
    fileName,
    title: kept.title ?? "",
    noteCount: kept.notes.length,
    doubtCount: kept.findings.filter(({ doubt }) => doubt !== null).length,
    source: kept.source,
    sections: sectionViews(kept, language),
    dropped: droppedViews(kept),
    remarks: kept.remarks,
  };
}

/** A file as it is handed out. */
export type OriginalFile = { sha256: string; mediaType: string; bytes: number; name: string };

/** The original of an import for its own side, and for the team once it is submitted. Refuses everybody else as not_found. */
export async function getOriginal(actor: Actor, importId: string): Promise<OriginalFile> {
  const row = await database().inputImport.findUnique({
    where: { id: importId },
    select: {
      fileName: true,
      state: true,
      file: { select: { sha256: true, mediaType: true, bytes: true } },
      input: {
        select: {
          contribution: {
            select: {
              organisationId: true,
              authorId: true,
              submission: true,
              publication: true,
              protection: true,
              consultation: { select: { processId: true } },
            },
          },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const { contribution } = row.input;
  const subject = { ...contribution, processId: contribution.consultation.processId };
  const isOwn = importPolicy.readOwn(actor, subject);
  // It holds all that was written: once some of it is kept from the public, the text behind a look is what is read.
  const isSealed = contribution.publication === "refused" || contribution.publication === "published_redacted";
  // What was discarded was never part of a submission.
  const isForTeam = row.state === "confirmed" && !isSealed && importPolicy.readOriginal(actor, subject);
  if (!isOwn && !isForTeam) throw notFound();
  return { ...row.file, name: row.fileName };
}
