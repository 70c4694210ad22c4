import { countAttempt } from "@/lib/accounts/count-attempt";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition, recordTransitions } from "@/lib/db/transitions";
import { keepFile } from "@/lib/files/keep-file";
import { lockWritableInput } from "@/lib/inputs/load-input";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { cleanLine } from "@/lib/text/clean-text";
import { recogniseSections } from "@/lib/text/submission/recognise-sections";
import { toKept } from "./kept-proposal";
import { recognitionSetting } from "./known-parts";
import { importLifecycle, recordOf } from "./lifecycle";
import { readDocument } from "./read-document";

export type ProposeImport = { contributionId: string; name: string; bytes: Uint8Array };

/** Reading is work: far more than anybody brings in within an hour. */
const newImports = { act: "import", attempts: 40, minutes: 60 };

/**
 * Brings a finished document to a draft: the file is kept byte for byte, read, and its sections are proposed for the parts of the
 * template; nothing of the draft changes. A proposal that was open before is discarded. Refuses: not_found, forbidden, conflict (submitted
 * already), too_many, and beside `file` what cannot be read.
 */
export async function proposeImport({ actor, clock }: Deps, given: ProposeImport): Promise<{ id: string }> {
  const { contributionId, bytes } = given;
  // Asked before the file is read, too: reading is work that only those who may are given.
  await transaction((tx) => lockWritableInput(tx, actor, contributionId));
  await countAttempt({ clock }, newImports, actor.personId);
  const { document, mediaType, source } = await readRefusable(bytes, given.name);
  return transaction(async (tx) => {
    const { contribution, input } = await lockWritableInput(tx, actor, contributionId);
    const setting = recognitionSetting(input.template, await namesOf(tx, contribution.organisationId));
    const proposal = toKept(recogniseSections(document, setting), source);
    const at = await databaseNow(tx);
    await discardOpen(tx, actor, contributionId, at);
    const made = await tx.inputImport.create({
      data: {
        contributionId,
        fileSha256: await keepFile(tx, bytes, mediaType),
        fileName: fileNameOf(given.name),
        proposal,
        importedById: actor.personId,
        importedAt: at,
      },
      select: { id: true },
    });
    await recordTransition(tx, { ...recordOf(made.id), from: null, to: "proposed", actor, at });
    return made;
  });
}

/** One proposal at a time: what was open before is let be. */
async function discardOpen(tx: Transaction, actor: Actor, contributionId: string, at: Date): Promise<void> {
  const open = await tx.inputImport.updateManyAndReturn({
    where: { contributionId, state: "proposed" },
    data: { state: importLifecycle.next("discard", "proposed"), decidedAt: at },
    select: { id: true, state: true },
  });
  await recordTransitions(
    tx,
    open.map(({ id, state }) => ({ ...recordOf(id), from: "proposed", to: state, actor, at })),
  );
}

/** Some browsers send the path on the disk of the sender. */
function fileNameOf(name: string): string {
  const last = cleanLine(name.split(/[\\/]/).at(-1) ?? "").slice(0, 200);
  return last === "" ? "document" : last;
}

async function readRefusable(bytes: Uint8Array, name: string) {
  try {
    return await readDocument(bytes, name);
  } catch (error) {
    if (!isDomainError(error) || error.code !== "invalid") throw error;
    const { values } = error.details;
    throw new DomainError("invalid", error.messageKey, { values, fields: { file: { key: error.messageKey, values } } });
  }
}

async function namesOf(tx: Transaction, organisationId: string | null): Promise<string[]> {
  if (organisationId === null) return [];
  const row = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, acronym: true },
  });
  return [row.name, row.acronym ?? ""].filter((name) => name !== "");
}
