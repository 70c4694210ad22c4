import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { database } from "@/lib/db/client";
import { withServer } from "@/scripts/prepare/journey-server.mjs";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { temporaryFolder } from "../../support/temporary-folder";

const { url } = await testDatabase();

const built = existsSync(join(import.meta.dirname, "../../../.next/BUILD_ID"));
if (!built) console.info("Two instances are not tried: the pages are not built (npm run build).");

/** Runs the work with the production server twice on one database, each with files, keys and a port of its own. */
async function withTwoInstances(work: (addresses: readonly [string, string]) => Promise<void>): Promise<void> {
  const settings = {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: "kept by two instances: 8Zr1qWcN5xTt0aYh",
    MAIL_FROM: "Openfloor <openfloor@openfloor.example>",
    // Nobody listens there: no mail leaves.
    SMTP_URL: "smtp://127.0.0.1:9",
  };
  const folders = [temporaryFolder("first"), temporaryFolder("second")] as const;
  const serve = (folder: string, then: (address: string) => Promise<void>) =>
    withServer(folder, ({ OPENFLOOR_E2E_URL: address }) => then(address), settings);
  try {
    await serve(folders[0].path, (first) => serve(folders[1].path, (second) => work([first, second])));
  } finally {
    for (const folder of folders) await folder.remove();
  }
}

describe.skipIf(!built)("two instances of the site on one database", () => {
  it("keep a page each, and both drop it with the decision that outdates it", { timeout: 120_000 }, async () => {
    const at = await aConsultation.open();
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const kept = await aComment.published({ at, by, words: { bodyPlain: "The words that were here first." } });
    const page = `/en/consultations/${at.consultation.slug}/drafts/${at.draft.slug}/${at.version.slug}`;
    const data = `/api/v1/consultations/${at.consultation.slug}/contributions`;
    await withTwoInstances(async (addresses) => {
      const answersTo = (path: string) =>
        Promise.all(addresses.map(async (address) => (await fetch(address + path, { redirect: "manual" })).text()));
      const bodies = () => answersTo(page);
      const lists = () => answersTo(data);
      for (const list of await lists()) expect(list).toContain("The words that were here first.");
      for (const body of await bodies()) expect(body).toContain("The words that were here first.");

      // Behind everybody's back: whoever renders the page again would show it.
      await database().contribution.update({ where: { id: kept.id }, data: { bodyHtml: "<p>Changed behind.</p>" } });
      for (const body of await bodies()) expect(body).toContain("The words that were here first.");

      await database().contribution.update({ where: { id: kept.id }, data: { bodyText: "Nor is this asked again." } });
      for (const list of await lists()) expect(list).toContain("The words that were here first.");

      await aComment.published({ at, by, words: { bodyPlain: "What was decided just now." } });
      await vi.waitFor(
        async () => {
          for (const body of await bodies()) {
            expect(body).toContain("What was decided just now.");
            expect(body).toContain("Changed behind.");
          }
          for (const list of await lists()) {
            expect(list).toContain("What was decided just now.");
            expect(list).toContain("Nor is this asked again.");
          }
        },
        { timeout: 1_000, interval: 50 },
      );
    });
  });
});
