import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { loadUpload } from "./load-upload";
import { dropPieces } from "./upload-pieces";

/** Gives an upload up. Refuses as not_found for everybody but who began it. */
export async function endUpload({ actor }: Pick<Deps, "actor">, uploadId: string): Promise<{ contributionId: string }> {
  const { id, contributionId } = await transaction(async (tx) => {
    const upload = await loadUpload(tx, actor, uploadId);
    await tx.upload.deleteMany({ where: { id: upload.id } });
    return upload;
  });
  await dropPieces(id);
  return { contributionId };
}
