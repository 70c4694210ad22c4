import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LocalisedText } from "@/components/reading/localised-text";
import { RecordingEntry } from "@/components/recordings/recording-entry";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { showDate } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { systemClock } from "@/lib/kernel/clock";
import { countAppearances, recordingsPage } from "@/lib/recordings/public";
import { recordingsTag } from "@/lib/recordings/recordings-tag";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";

const pageSize = 20;

async function head({ params }: Asked): Promise<DocumentHead> {
  const t = await getTranslations({ locale: params.locale, namespace: "recordings" });
  return { title: t("list.title") };
}

/** Every recording by date or by number, or those in which one person appears. */
async function body({ params, searchParams: query }: Asked) {
  const { locale } = params;
  tagDocument(recordingsTag, "events");
  const order = query.order === "number" ? "number" : "date";
  const person = typeof query.person === "string" ? query.person.slice(0, 200) : undefined;
  const cursor = readCursor(query) ?? null;
  const now = systemClock.now();
  const [page, counted] = await Promise.all([
    recordingsPage({ order, person, now, size: pageSize, cursor }),
    person === undefined ? null : countAppearances(person, now),
  ]);
  const t = await getTranslations("recordings");
  const address = (with_: Record<string, string>) => {
    const all = { ...(person === undefined ? {} : { person }), ...(order === "date" ? {} : { order }), ...with_ };
    const search = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== "")).toString();
    return [`/${locale}/recordings`, search].filter(Boolean).join("?");
  };
  return (
    <>
      <PageHead
        title={t("list.title")}
        lead={
          person === undefined || counted === null
            ? t("list.lead")
            : t("list.person", { name: isolated(person), appearances: counted.appearances, titles: counted.titles })
        }
        facts={
          <>
            {order === "number" ? (
              <a href={address({ order: "" })}>{t("list.byDate")}</a>
            ) : (
              <a href={address({ order: "number" })}>{t("list.byNumber")}</a>
            )}
            {person === undefined ? null : <a href={`/${locale}/recordings`}>{t("list.everybody")}</a>}
            <a href="/feeds/recordings.rss" type="application/rss+xml">
              {t("list.feed")}
            </a>
          </>
        }
      />
      {page.items.length === 0 ? <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState> : null}
      <ul className="list">
        {page.items.map((recording) => (
          <li key={recording.id}>
            <RecordingEntry
              locale={locale}
              recording={recording}
              level="h2"
              facts={
                <>
                  <a href={`/${locale}/events/${recording.event.slug}`}>
                    <LocalisedText text={recording.event.title} locale={locale} />
                  </a>
                  <time dateTime={recording.event.orderedAt.toISOString()}>
                    {showDate(recording.event.orderedAt, locale, recording.event.zone)}
                  </time>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <Pagination
        newerHref={cursor === null ? undefined : address({})}
        olderHref={page.next === null ? undefined : address({ cursor: page.next })}
        newerLabel={t("list.first")}
        olderLabel={t("list.further")}
      />
    </>
  );
}

export const GET = publicPage({ head, body });
