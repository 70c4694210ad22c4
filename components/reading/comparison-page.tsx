import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { DocumentHead } from "@/components/ui/document-head";
import { Notice } from "@/components/ui/notice";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicVersion } from "@/lib/drafts/public";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import type { ComparedParagraph } from "@/lib/text/alignment/compare-texts";
import { ComparedRow } from "./compared-row";
import { foldUnchanged } from "./fold-unchanged";

type Props = {
  locale: string;
  before: PublicVersion;
  after: PublicVersion;
  compared: readonly ComparedParagraph[];
};

/** Two versions of a draft as one text with its changes marked; stretches without a change are folded. */
export function ComparisonPage({ locale, before, after, compared }: Props) {
  const t = useTranslations("public");
  const { consultation, draft } = after;
  const drafts = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}`;
  const label = (version: PublicVersion) => inLocale(version.label, locale).text;
  const byId = new Map([...before.paragraphs, ...after.paragraphs].map((paragraph) => [paragraph.id, paragraph]));
  const stretches = foldUnchanged(compared);
  return (
    <>
      <DocumentHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${consultation.slug}`,
                label: inLocale(consultation.title, locale).text,
              },
              { href: `${drafts}/${after.slug}`, label: label(after) },
            ]}
          />
        }
        title={after.title}
        lang={after.language}
        dir={directionOf(after.language)}
        facts={<span>{t("comparison.fromTo", { from: label(before), to: label(after) })}</span>}
      />
      <Toolbar label={t("aboutThisText")}>
        <a href={`${drafts}/${before.slug}`}>{t("comparison.read", { label: label(before) })}</a>
        <a href={`${drafts}/${after.slug}`}>{t("comparison.read", { label: label(after) })}</a>
        <a href={`${drafts}/compare/${after.slug}...${before.slug}`}>{t("comparison.turnRound")}</a>
      </Toolbar>
      {stretches.every((stretch) => stretch.unchanged) ? <Notice>{t("comparison.same")}</Notice> : null}
      <article className="reading" lang={after.language} dir={directionOf(after.language)}>
        {stretches.map((stretch) => {
          const rows = stretch.rows.map((row) => (
            <ComparedRow key={[...row.before, ">", ...row.after].join()} locale={locale} compared={row} byId={byId} />
          ));
          return stretch.unchanged ? (
            <Disclosure
              key={stretch.key}
              summary={
                <span lang={locale} dir={directionOf(locale)}>
                  {t("comparison.unchanged", { count: stretch.rows.length })}
                </span>
              }
            >
              {rows}
            </Disclosure>
          ) : (
            rows
          );
        })}
      </article>
    </>
  );
}
