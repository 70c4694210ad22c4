import { documentTagsOf } from "@/lib/contributions/public-tags";
import { connectDatabase, database, disconnectDatabase, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { borrowEmbeddedDatabase } from "@/lib/db/embedded/database";
import { env } from "@/lib/env";

/** Takes the protection off everything by hand, as a fault of the program would: what reads leaks must then find them. */
const embedded = await borrowEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
connectDatabase(embedded.url);
const lifted = await database().contribution.updateManyAndReturn({
  where: { publication: "published", submission: "submitted" },
  data: { protection: "none", pseudonym: null, embargoUntil: null },
  select: { id: true, versionId: true, consultationId: true, organisationId: true },
});
await transaction(async (tx) => {
  for (const one of lifted) await dropDocuments(tx, documentTagsOf({ ...one, consultation: { process: { id: "" } } }));
});
await disconnectDatabase();
await embedded.stop();
