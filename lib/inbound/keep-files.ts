import { addAttachment } from "@/lib/attachments/add-attachment";
import { database } from "@/lib/db/client";
import { proposeImport } from "@/lib/imports/propose-import";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { sha256Hex } from "@/lib/text/canonical-json";
import type { Drafted, Note } from "./drafted";
import { isDocument } from "./is-document";
import type { MessageFile } from "./read-message";

/**
 * Puts the files of a message beside its written input, or beside its first comment, judged as files are that are
 * uploaded; the document that an input is to be made of is read and proposed for its parts instead. One that is refused
 * is named with the reason and holds back nothing.
 */
export async function keepFiles(deps: Deps, drafted: Drafted, files: readonly MessageFile[]): Promise<Note[]> {
  const { contributions } = drafted;
  const beside = contributions.find(({ kind }) => kind === "input") ?? contributions[0];
  if (beside === undefined) return [];
  const document = beside.waitsFor === "import" ? files.find(isDocument) : undefined;
  const notes: Note[] = [];
  for (const file of files) {
    const isRead = file === document && (await proposeOnce(deps, beside.id, file));
    notes.push(
      isRead ? { key: "inbound.answer.fileKept", values: { name: file.name } } : await keep(deps, beside.id, file),
    );
  }
  return notes;
}

async function keep(deps: Deps, contributionId: string, { name, bytes }: MessageFile): Promise<Note> {
  try {
    await addAttachment(deps, { contributionId, name, bytes });
    return { key: "inbound.answer.fileKept", values: { name } };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const [because = { key: error.messageKey, values: error.details.values }] = Object.values(
      error.details.fields ?? {},
    );
    return { key: "inbound.answer.fileRefused", values: { name }, because };
  }
}

/** Whether the document could be read: its sections then wait beside the input for a person to take them over. */
async function proposeOnce(deps: Deps, contributionId: string, { name, bytes }: MessageFile): Promise<boolean> {
  const before = await database().inputImport.count({ where: { contributionId, fileSha256: sha256Hex(bytes) } });
  if (before > 0) return true;
  try {
    await proposeImport(deps, { contributionId, name, bytes });
    return true;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return false;
  }
}
