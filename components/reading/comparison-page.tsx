import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DocumentHead } from "@/components/ui/document-head";
import { Notice } from "@/components/ui/notice";
import { Toolbar } from "@/components/ui/toolbar";
import type { PublicVersion } from "@/lib/drafts/public";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ComparedParagraph } from "@/lib/text/alignment/compare-texts";
import { outlineOf } from "@/lib/text/alignment/comparison-outline";
import { ComparedChange } from "./compared-change";
import { ComparedPair, PairHead } from "./compared-pair";
import { ComparisonChoice } from "./comparison-choice";
import type { ComparisonContext, ComparisonView } from "./comparison-context";
import { ComparisonDeparture } from "./comparison-departure";
import { ComparisonFigures } from "./comparison-figures";
import { ComparisonFold } from "./comparison-fold";

type Props = Omit<ComparisonContext, "drafts" | "byId" | "next"> & {
  compared: readonly ComparedParagraph[];
  view: ComparisonView;
};

/** Two versions of a draft with their changes marked, as one text or side by side; what did not change is folded. */
export function ComparisonPage({ compared, view, ...given }: Props) {
  const t = useTranslations("public");
  const { locale, before, after } = given;
  const { consultation, draft } = after;
  const drafts = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}`;
  const here = `${drafts}/compare/${before.slug}...${after.slug}`;
  const label = (version: PublicVersion) => inLocale(version.label, locale).text;
  const outline = outlineOf(compared, before.paragraphs, after.paragraphs);
  const last = outline.entries.findLast((entry) => entry.type === "change")?.place ?? 0;
  const context: ComparisonContext = {
    ...given,
    drafts,
    byId: new Map([...before.paragraphs, ...after.paragraphs].map((paragraph) => [paragraph.id, paragraph])),
    next: (place) => (place < last ? `change-${place + 1}` : null),
  };
  const Change = view === "inline" ? ComparedChange : ComparedPair;
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
      <ComparisonChoice context={context} here={here} view={view} />
      <Toolbar label={t("aboutThisText")}>
        {view === "inline" ? (
          <a href={`${here}?view=side-by-side`}>{t("comparison.sideBySide")}</a>
        ) : (
          <a href={here}>{t("comparison.inline")}</a>
        )}
        <a href={`${drafts}/${before.slug}`}>{t("comparison.read", { label: label(before) })}</a>
        <a href={`${drafts}/${after.slug}`}>{t("comparison.read", { label: label(after) })}</a>
      </Toolbar>
      {last === 0 ? <Notice>{t("comparison.same")}</Notice> : null}
      <ComparisonFigures outline={outline} />
      <article
        className={view === "inline" ? "reading" : "reading pairs"}
        lang={after.language}
        dir={directionOf(after.language)}
      >
        {view === "inline" || last === 0 ? null : <PairHead context={context} />}
        {outline.entries.map((entry) => {
          if (entry.type === "change") return <Change key={`change-${entry.place}`} context={context} entry={entry} />;
          if (entry.type === "unchanged")
            return <ComparisonFold key={`fold-${entry.place}`} context={context} entry={entry} />;
          return <ComparisonDeparture key={`from-${entry.rows[0]?.before[0]}`} context={context} entry={entry} />;
        })}
      </article>
    </>
  );
}
