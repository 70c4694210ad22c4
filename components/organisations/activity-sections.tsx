import type { ReactNode } from "react";
import { LocalisedText } from "@/components/reading/localised-text";
import { Pagination } from "@/components/ui/pagination";
import type { GivenEndorsement } from "@/lib/endorsements/given";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";
import type { MadeStatement } from "@/lib/speakers/made-statements";

type SectionProps = {
  id: string;
  title: string;
  /** Address of the page of the organisation. */
  here: string;
  next: string | null;
  isFirst: boolean;
  children: ReactNode;
};

/** One kind of what an organisation did, as a list that goes on on pages of its own. */
function Section({ id, title, here, next, isFirst, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className="list dense">{children}</ol>
      <Pagination
        newerHref={isFirst ? undefined : `${here}#${id}`}
        olderHref={next === null ? undefined : `${here}?list=${id}&cursor=${next}`}
      />
    </section>
  );
}

type Shown<Item> = { locale: string; here: string; page: Page<Item>; isFirst: boolean };

/** Texts of others that it supports. */
export function EndorsementSection({ locale, here, page, isFirst }: Shown<GivenEndorsement>) {
  const t = useTranslations("organisations.page");
  if (page.items.length === 0) return null;
  return (
    <Section id="endorsements" title={t("endorsed")} here={here} next={page.next} isFirst={isFirst}>
      {page.items.map(({ id, path, title, place, endorsedAt, words, language }) => (
        <li key={id}>
          <p>
            <a href={`/${locale}${path}`}>
              <bdi>{title}</bdi>
            </a>
          </p>
          {words === null ? null : (
            <p lang={language} dir={directionOf(language)}>
              {words}
            </p>
          )}
          <p className="facts small quiet">
            <LocalisedText text={place} locale={locale} />
            <time dateTime={endorsedAt.toISOString()}>{showDate(endorsedAt, locale, "UTC")}</time>
          </p>
        </li>
      ))}
    </Section>
  );
}

/** What it said when it had the floor. */
export function StatementSection({ locale, here, page, isFirst }: Shown<MadeStatement>) {
  const t = useTranslations("organisations.page");
  if (page.items.length === 0) return null;
  return (
    <Section id="statements" title={t("statements")} here={here} next={page.next} isFirst={isFirst}>
      {page.items.map(({ id, speaker, item, event, publishedAt }) => (
        <li key={id}>
          <p>
            <a href={`/${locale}/statements/${id}`}>
              <LocalisedText text={item} locale={locale} />
            </a>
          </p>
          <p className="facts small quiet">
            <bdi>{speaker}</bdi>
            <a href={`/${locale}/events/${event.slug}`}>
              <LocalisedText text={event.title} locale={locale} />
            </a>
            <time dateTime={publishedAt.toISOString()}>{showDate(publishedAt, locale, "UTC")}</time>
          </p>
        </li>
      ))}
    </Section>
  );
}
