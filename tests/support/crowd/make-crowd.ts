import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { hashSessionToken } from "@/lib/auth/token-hash";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/kernel/actor";
import { seedBase } from "@/prisma/seed/base";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import type { Crowd, Seat } from "./crowd";

/** Makes a site of its own in the var folder: one open round, and many focal points who have each written a draft. */
const [count = "0", file = ""] = process.argv.slice(2);

const embedded = await startEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
await migrate(embedded.url, () => undefined);
connectDatabase(embedded.url);
await seedBase();
const at = await aConsultation.open();
const seats: Seat[] = [];
for (let number = 0; number < Number(count); number += 1) {
  seats.push(await takeSeat(at, await aRepresentative.focalPointOf(await anOrganisation.verified())));
}
const crowd: Crowd = { roundId: at.round.id, seats };
writeFileSync(file, JSON.stringify(crowd));
await disconnectDatabase();
await embedded.stop();

async function takeSeat(to: MadeConsultation, actor: Actor): Promise<Seat> {
  const draft = await aComment.draft({ at: to, by: actor });
  const session = randomBytes(32).toString("hex");
  await database().session.create({
    data: {
      tokenHash: hashSessionToken(session),
      personId: actor.personId,
      expiresAt: new Date(Date.now() + 3_600_000),
      actingRepresentationId: actor.organisation?.representationId ?? null,
    },
  });
  return { session, contributionId: draft.id, revision: draft.revision, kind: "comment" };
}
