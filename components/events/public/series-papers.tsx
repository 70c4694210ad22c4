import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicDocument } from "@/lib/events/public-documents";
import type { EventLink } from "@/lib/events/public-event";
import { useTranslations } from "@/lib/i18n/words";
import { PaperList } from "./documents-section";

type Props = { locale: string; series: EventLink; documents: readonly PublicDocument[] };

/** On the page of a session: the papers of the series that it is in, without those that were replaced; nothing where there are none. */
export function SeriesPapers({ locale, series, documents }: Props) {
  const t = useTranslations("events.papers");
  const current = documents.filter(({ isReplaced }) => !isReplaced);
  if (current.length === 0) return null;
  const id = `papers-of-${series.slug}`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t("ofSeries")}</h2>
      <p className="small quiet">
        <a href={`/${locale}/events/${series.slug}#documents`}>
          <LocalisedText text={series.title} locale={locale} />
        </a>
      </p>
      <PaperList locale={locale} documents={current} />
    </section>
  );
}
