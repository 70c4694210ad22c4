import { z } from "zod";
import { documentTagsOf } from "@/lib/contributions/public-tags";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { defineJob } from "@/lib/jobs/queue";

/** Drops the finished documents that should show a contribution from this hour on. */
export const liftEmbargo = defineJob({
  name: "lift-embargo",
  payload: z.strictObject({ contributionId: z.uuid() }),
  run: ({ contributionId }) =>
    transaction(async (tx) => {
      const contribution = await tx.contribution.findUnique({
        where: { id: contributionId },
        select: {
          id: true,
          versionId: true,
          consultationId: true,
          organisationId: true,
          consultation: { select: { process: { select: { id: true } } } },
        },
      });
      if (contribution !== null) await dropDocuments(tx, documentTagsOf(contribution));
    }),
});
