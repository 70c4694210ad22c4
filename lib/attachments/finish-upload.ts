import { database } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { isDomainError, notFound } from "@/lib/kernel/errors";
import { type AddedFile, addAttachment } from "./add-attachment";
import type { OwnUpload } from "./load-upload";
import { dropPieces, joinPieces } from "./upload-pieces";

/**
 * Makes an upload whose pieces are all there an attachment. A file that is refused for what it is goes with its pieces;
 * where it is refused for another reason the pieces wait, and it can be tried again. Refuses as `addAttachment` does.
 */
export async function finishUpload(deps: Deps, upload: OwnUpload): Promise<AddedFile> {
  const bytes = await joinPieces(upload.id, upload.bytes);
  if (bytes === null) {
    await forget(upload.id);
    throw notFound();
  }
  try {
    const { contributionId, name, id: uploadId } = upload;
    const made = await addAttachment(deps, { contributionId, name, bytes, uploadId });
    await dropPieces(upload.id);
    return made;
  } catch (error) {
    if (isDomainError(error) && error.code === "invalid") await forget(upload.id);
    throw error;
  }
}

async function forget(id: string): Promise<void> {
  await database().upload.deleteMany({ where: { id } });
  await dropPieces(id);
}
