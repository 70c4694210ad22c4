import { stillOnItsSide } from "@/lib/contributions/still-on-its-side";
import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { LockedEndorsement } from "./lock-endorsement";

type Decided = {
  endorsement: LockedEndorsement;
  decision: "publish" | "refuse";
  /** Localised words of the listed reason; null for publishing. */
  reasonWords: unknown;
};

/**
 * Tells whoever endorsed what became of their words, or the focal points where they no longer speak for the
 * organisation. An input is named by its reference: it may have been withdrawn meanwhile, and its title with it.
 */
export async function mailDecided(
  tx: Transaction,
  jobs: Jobs,
  { endorsement, decision, reasonWords }: Decided,
): Promise<void> {
  const { id, revision, contribution, version, organisation, endorsedBy } = endorsement;
  const place = contribution === null ? `version/${version?.id ?? ""}` : `contribution/${contribution.id}`;
  for (const { email: to, locale } of await stillOnItsSide(tx, organisation?.id ?? null, [endorsedBy])) {
    await queueMail(tx, jobs, {
      to,
      template: "endorsement-decided",
      locale,
      values: {
        organisation: organisation?.name ?? "",
        text: contribution?.reference ?? version?.title ?? "",
        decision,
        reason: inLocale(readLocalised(reasonWords), locale).text,
        path: `/${locale}/endorse/${place}`,
      },
      key: `endorsement-decided ${id} ${revision} ${to}`,
    });
  }
}
