import { FollowLink } from "@/components/following/follow-link";
import { ContributionLines } from "@/components/reading/contribution-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import type { TopicParagraph } from "@/lib/documents/said-on-topic";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";

type Props = {
  locale: string;
  topic: { id: string; name: string };
  /** On the first page only. */
  paragraphs: readonly TopicParagraph[];
  said: Page<PublicContributionLine>;
  isFirst: boolean;
};

/** What texts say on a topic, and what was said on it. */
export function TopicPage({ locale, topic, paragraphs, said, isFirst }: Props) {
  const t = useTranslations("documents.onTopic");
  const kinds = useTranslations("following.kinds");
  const base = `/${locale}/topics/${topic.id}`;
  return (
    <>
      <PageHead
        above={kinds("topic")}
        title={topic.name}
        actions={
          <>
            <FollowLink locale={locale} kind="topic" subject={topic.id} />
            <a href={`/${locale}/organisations?topic=${topic.id}`}>{t("organisations")}</a>
          </>
        }
      />
      {paragraphs.length === 0 && said.items.length === 0 ? (
        <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>
      ) : null}
      <div className="sections">
        {paragraphs.length === 0 ? null : (
          <section aria-labelledby="paragraphs">
            <h2 id="paragraphs">{t("paragraphs")}</h2>
            <ul className="list dense">
              {paragraphs.map(({ path, title, number, language, text }) => (
                <li key={path}>
                  <a href={`/${locale}${path}`}>
                    <bdi lang={language}>{title}</bdi>
                    {number === null ? null : `\u00a0· ${t("paragraph", { number: isolatedNumber(number) })}`}
                  </a>
                  <p className="small" lang={language} dir={directionOf(language)}>
                    {text.length < 400 ? text : `${text} …`}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {said.items.length === 0 ? null : (
          <section aria-labelledby="said">
            <h2 id="said">{t("said")}</h2>
            <ContributionLines {...{ locale, base, isFirst }} page={said} />
          </section>
        )}
      </div>
    </>
  );
}
