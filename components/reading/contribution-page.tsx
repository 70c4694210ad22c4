import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { Fingerprint } from "@/components/ui/fingerprint";
import { PageHead } from "@/components/ui/page-head";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { PublicContributionPage } from "@/lib/contributions/public";
import { showDate, showInstant } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { Citation } from "./citation";
import { CommentCard } from "./comment-card";
import { LocalisedText } from "./localised-text";

type Props = {
  locale: string;
  contribution: PublicContributionPage;
  /** What became of it since: sections of their own. */
  children?: ReactNode;
};

/** One published contribution, readable without the draft: the paragraph it is about, the wording, the reasons. */
export function ContributionPage({ locale, contribution, children }: Props) {
  const t = useTranslations("public");
  const labels = useRedlineLabels();
  const { place, paragraphs } = contribution;
  // A deletion of one paragraph has its redline in the comment; of several, each is struck where it stands.
  const isStruck = contribution.stance === "delete" && contribution.redline === null;
  const consultation = `/${locale}/consultations/${place.consultation.slug}`;
  const draft = `${consultation}/drafts/${place.draft.slug}/${place.version.slug}`;
  const received = showInstant(contribution.submittedAt, "UTC", locale);
  const numbers = paragraphs.flatMap(({ number }) => number ?? []);
  const citation = `${place.draft.symbol ?? place.draft.title}/${inLocale(place.version.label, "en").text}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: consultation, label: <LocalisedText text={place.consultation.title} locale={locale} /> },
              { href: draft, label: inLocale(place.version.label, locale).text },
            ]}
          />
        }
        title={t("contributionTitle", { reference: contribution.reference })}
        facts={
          <>
            <span>{contribution.submitter?.name ?? t("aPerson")}</span>
            <span className="quiet">
              {t("publishedOn", { day: showDate(contribution.publishedAt, locale, "UTC") })}
            </span>
          </>
        }
      />
      <div className="sections">
        {paragraphs.map((paragraph) => (
          <section key={paragraph.anchor} aria-label={t("onParagraph", { number: paragraph.number ?? "" })}>
            <div className="para alone" lang={place.version.language} dir={directionOf(place.version.language)}>
              <a className="number" href={`${draft}#${paragraph.anchor}`}>
                <bdi>{paragraph.number ?? "¶"}</bdi>
              </a>
              <p className="text">
                {isStruck ? (
                  <Redline segments={[{ kind: "deleted", text: paragraph.text }]} labels={labels} />
                ) : (
                  paragraph.text
                )}
              </p>
            </div>
          </section>
        ))}
        <CommentCard
          locale={locale}
          comment={contribution}
          textLanguage={place.version.language}
          published={showDate(contribution.publishedAt, locale, "UTC")}
          alone
        />
        {children}
        <section>
          <h2>{t("aboutThisContribution")}</h2>
          <Facts
            facts={[
              { term: t("reference"), value: <Citation text={contribution.reference} /> },
              {
                term: t("onText"),
                value: (
                  <a href={paragraphs[0] === undefined ? draft : `${draft}#${paragraphs[0].anchor}`}>
                    <bdi>
                      {citation}
                      {numbers.length === 0
                        ? ""
                        : `, ${numbers.length === 1 ? "para." : "paras."} ${numbers.join(", ")}`}
                    </bdi>
                  </a>
                ),
              },
              { term: t("received"), value: <time dateTime={received.iso}>{received.text}</time> },
              ...(contribution.sha256 === null
                ? []
                : [{ term: t("fingerprint"), value: <Fingerprint value={contribution.sha256} /> }]),
            ]}
          />
        </section>
      </div>
    </>
  );
}
