import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { AreaPage } from "@/components/answers/area-page";
import { EventListSection } from "@/components/events/public/event-list-section";
import { AreaOutcomes } from "@/components/session-reports/area-outcomes";
import { publicArea, publicInputs } from "@/lib/answers/public";
import { isNarrowed, readAnswersFilter } from "@/lib/answers/schema";
import { eventsAt } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { outcomesTag } from "@/lib/session-reports/outcomes-tag";
import { outcomesOfArea } from "@/lib/session-reports/public-outcomes";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; process: string; area: string }>;

const pageSize = 20;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, process, area } = params;
  const found = await publicArea(process, area);
  return found === null ? {} : { title: inLocale(found.name, locale).text };
}

async function body({ params, searchParams: query }: Props) {
  const { locale, process, area: slug } = params;
  const area = await publicArea(process, slug);
  if (area === null) notFound();
  tagDocument(`process:${area.process.id}`, outcomesTag);
  const { field, group } = readAnswersFilter(query);
  const filter = { field, group };
  const cursor = readInstantCursor(query);
  const now = systemClock.now();
  const inputs = await publicInputs({ areaId: area.id }, filter, now, pageSize, cursor);
  const isFirst = cursor === undefined;
  // Further and narrowed pages are about the inputs alone.
  const isWhole = isFirst && !isNarrowed(filter);
  const [outcomes, events] = isWhole
    ? await Promise.all([outcomesOfArea(area.id), eventsAt({ areaId: area.id }, now)])
    : [[], []];
  return (
    <>
      <AreaPage {...{ locale, area, filter, inputs, isFirst }} />
      <div className="sections">
        <AreaOutcomes locale={locale} outcomes={outcomes} />
        <EventListSection
          locale={locale}
          events={events}
          moreHref={`/${locale}/events?${new URLSearchParams({ process: area.process.slug, area: area.slug })}`}
        />
      </div>
    </>
  );
}

export const GET = publicPage({ head, body });
