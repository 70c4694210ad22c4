import { getTranslations } from "next-intl/server";
import { countAppeals } from "@/lib/appeals/queries";
import { countWaitingCampaigns } from "@/lib/campaigns/queries";
import { countCorrections } from "@/lib/corrections/queries";
import { countReplies } from "@/lib/dispositions/queries";
import { countWaitingEndorsements } from "@/lib/endorsements/queries";
import { countWaitingMessages } from "@/lib/inbound/queries";
import type { Actor } from "@/lib/kernel/actor";
import { moderationPolicy } from "@/lib/moderation/policy";
import { countReported } from "@/lib/reports/queries";
import { countWaitingStatements } from "@/lib/speakers/statement-query";

/** A line of a work list: where the work is done, and how much of it waits. */
export type Work = { href: string; title: string; count: string };

/** The same with the figure, for lists that leave out what nobody has to do. */
export type CountedWork = Work & { waits: number };

/** Everything that waits for a moderator beside the queue of contributions; what the actor has no part in is left out. */
export async function moderatorsWork(actor: Actor, locale: string): Promise<CountedWork[]> {
  const t = await getTranslations();
  const isModerator = moderationPolicy.openQueue(actor, undefined);
  const [campaigns, endorsements, reports, appeals, corrections, replies, messages, statements] = await Promise.all([
    countWaitingCampaigns(actor),
    isModerator ? countWaitingEndorsements(actor) : null,
    isModerator ? countReported(actor) : null,
    countAppeals(actor),
    countCorrections(actor),
    countReplies(actor),
    countWaitingMessages(actor),
    isModerator ? countWaitingStatements(actor) : null,
  ]);
  const line = (waits: number | null, path: string, say: (count: number) => { title: string; count: string }) =>
    waits === null ? [] : [{ waits, href: `/${locale}/desk/${path}`, ...say(waits) }];
  return [
    line(campaigns, "moderation/campaigns", (count) => ({
      title: t("campaigns.list.title"),
      count: t("campaigns.waiting", { count }),
    })),
    line(endorsements, "endorsements", (count) => ({
      title: t("endorsements.desk.title"),
      count: t("endorsements.desk.waiting", { count }),
    })),
    line(reports, "moderation/reports", (count) => ({
      title: t("reports.desk.title"),
      count: t("reports.desk.waiting", { count }),
    })),
    line(appeals, "appeals", (count) => ({
      title: t("appeals.desk.title"),
      count: t("appeals.desk.waiting", { count }),
    })),
    line(corrections, "corrections", (count) => ({
      title: t("corrections.desk.title"),
      count: t("corrections.desk.waiting", { count }),
    })),
    line(replies, "replies", (count) => ({
      title: t("dispositions.replies.title"),
      count: t("dispositions.replies.waiting", { count }),
    })),
    line(statements, "statements", (count) => ({
      title: t("speakers.desk.title"),
      count: t("speakers.desk.waiting", { count }),
    })),
    line(messages, "messages", (count) => ({
      title: t("inbound.desk.title"),
      count: t("inbound.desk.waiting", { count }),
    })),
  ].flat();
}
