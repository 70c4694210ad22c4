import { addAttachment } from "@/lib/attachments/add-attachment";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import type { Drafted, Note } from "./drafted";
import type { MessageFile } from "./read-message";

/**
 * Puts the files of a message beside its written input, or beside its first comment, judged as files are that are
 * uploaded. One that is refused is named with the reason and holds back nothing.
 */
export async function keepFiles(
  deps: Deps,
  { contributions }: Drafted,
  files: readonly MessageFile[],
): Promise<Note[]> {
  const beside = contributions.find(({ kind }) => kind === "input") ?? contributions[0];
  if (beside === undefined) return [];
  const notes: Note[] = [];
  for (const { name, bytes } of files) {
    try {
      await addAttachment(deps, { contributionId: beside.id, name, bytes });
      notes.push({ key: "inbound.answer.fileKept", values: { name } });
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const [because = { key: error.messageKey, values: error.details.values }] = Object.values(
        error.details.fields ?? {},
      );
      notes.push({ key: "inbound.answer.fileRefused", values: { name }, because });
    }
  }
  return notes;
}
