import { getTranslations } from "next-intl/server";
import { countAppeals } from "@/lib/appeals/queries";
import { countReplies } from "@/lib/dispositions/queries";
import { countWaitingEndorsements } from "@/lib/endorsements/queries";
import { countWaitingMessages } from "@/lib/inbound/queries";
import type { Actor } from "@/lib/kernel/actor";
import { moderationPolicy } from "@/lib/moderation/policy";
import { countReported } from "@/lib/reports/queries";

/** A line of a work list: where the work is done, and how much of it waits. */
export type Work = { href: string; title: string; count: string };

/** What waits for a moderator beside the queue of contributions; what nobody has to do is left out. */
export async function moderatorsWork(actor: Actor, locale: string): Promise<Work[]> {
  const work: Work[] = [];
  if (moderationPolicy.openQueue(actor, undefined)) {
    const support = await getTranslations("endorsements.desk");
    const count = await countWaitingEndorsements(actor);
    if (count > 0) {
      work.push({
        href: `/${locale}/desk/endorsements`,
        title: support("title"),
        count: support("waiting", { count }),
      });
    }
    const reports = await getTranslations("reports.desk");
    const reported = await countReported(actor);
    if (reported > 0) {
      work.push({
        href: `/${locale}/desk/moderation/reports`,
        title: reports("title"),
        count: reports("waiting", { count: reported }),
      });
    }
  }
  const appeals = await countAppeals(actor);
  if (appeals !== null && appeals > 0) {
    const appealing = await getTranslations("appeals.desk");
    work.push({
      href: `/${locale}/desk/appeals`,
      title: appealing("title"),
      count: appealing("waiting", { count: appeals }),
    });
  }
  const replies = await countReplies(actor);
  if (replies !== null) {
    const words = await getTranslations("dispositions.replies");
    work.push({ href: `/${locale}/desk/replies`, title: words("title"), count: words("waiting", { count: replies }) });
  }
  const messages = await countWaitingMessages(actor);
  if (messages !== null && messages > 0) {
    const inbound = await getTranslations("inbound.desk");
    work.push({
      href: `/${locale}/desk/messages`,
      title: inbound("title"),
      count: inbound("waiting", { count: messages }),
    });
  }
  return work;
}
