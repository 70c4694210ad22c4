import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { RelatedPage } from "@/components/processes/related-page";
import { publishedContributions } from "@/lib/contributions/published-list";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { milestonesOf } from "@/lib/processes/milestones";
import { referredInputIds, relatedProcesses, sessionsOf } from "@/lib/processes/related";
import { clashesOf } from "@/lib/processes/sessions";
import { timelineOf } from "@/lib/processes/timeline";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; process: string }>;

const pageSize = 25;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process: slug } = params;
  const related = await relatedProcesses(slug);
  const t = await getTranslations({ locale, namespace: "processes.related" });
  return related === null ? {} : { title: `${t("title")} · ${inLocale(related.process.name, locale).text}` };
}

/** How a process stands to others, their shared calendar, and inputs of others that stand before it. */
async function body({ params, searchParams }: Props) {
  const { locale, process: slug } = params;
  const related = await relatedProcesses(slug);
  if (related === null) notFound();
  const all = [related.process, ...related.others].map(({ id }) => id);
  tagDocument(...all.map((id) => `process:${id}`), "events");
  const now = systemClock.now();
  const cursor = readInstantCursor(searchParams);
  const ids = await referredInputIds(related.process.id);
  const [sessions, milestones, referred] = await Promise.all([
    sessionsOf(all, now.toISOString().slice(0, 10)),
    milestonesOf(all),
    publishedContributions({ id: { in: ids } }, now, pageSize, cursor),
  ]);
  // They belong to other processes, whose acts drop none of this one's pages.
  tagDocument(...ids.map((id) => `contribution:${id}`));
  return (
    <RelatedPage
      {...{ locale, related, sessions, referred }}
      clashes={clashesOf(sessions)}
      timeline={timelineOf(milestones, now)}
      isFirst={cursor === undefined}
    />
  );
}

export const GET = publicPage({ head, body });
