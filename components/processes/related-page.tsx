import { ContributionLines } from "@/components/reading/contribution-lines";
import { LocalisedText } from "@/components/reading/localised-text";
import { ProcessTimeline } from "@/components/reading/process-timeline";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { colon, listedApart } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import type { RelatedProcesses } from "@/lib/processes/related";
import type { Clash, Session } from "@/lib/processes/sessions";
import type { Timeline } from "@/lib/processes/timeline";
import { RelationMap } from "./relation-map";
import { SessionCalendar } from "./session-calendar";

type Props = {
  locale: string;
  related: RelatedProcesses;
  sessions: readonly Session[];
  clashes: readonly Clash[];
  /** All of these processes along the years; null where nothing has a day. */
  timeline: Timeline | null;
  /** Inputs of other processes that stand before this one too. */
  referred: Page<PublicContributionLine>;
  isFirst: boolean;
};

/** How a process stands to others, when their sessions meet, and what was sent to one and stands before both. */
export function RelatedPage({ locale, related, sessions, clashes, timeline, referred, isFirst }: Props) {
  const t = useTranslations("processes.related");
  const { process, others, relations } = related;
  const home = `/${locale}/processes/${process.slug}`;
  const base = `${home}/related`;
  const named = relations.map((relation) => {
    const isOut = relation.from.id === process.id;
    const other = isOut ? relation.to : relation.from;
    const how = t(isOut ? `out.${relation.kind}` : `in.${relation.kind}`);
    return { ...relation, other, how, number: others.findIndex(({ id }) => id === other.id) + 1 };
  });
  const label = named.map(
    ({ number, other, how }) => `${number}. ${inLocale(other.name, locale).text}${colon(locale)}${how}`,
  );
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: home, label: <LocalisedText text={process.name} locale={locale} /> }]} />}
        title={t("title")}
        lead={t("publicLead")}
      />
      <div className="sections">
        <section aria-labelledby="relations">
          <h2 id="relations">{t("relations")}</h2>
          {named.length === 0 ? (
            <p className="quiet">{t("noRelations")}</p>
          ) : (
            <>
              <RelationMap related={related} label={t("map", { relations: listedApart(label, locale) })} />
              <p className="map-key small quiet">{t("mapKey")}</p>
              <Table
                id="related"
                title={t("relations")}
                titleHidden
                columns={[
                  { key: "process", label: t("process") },
                  { key: "how", label: t("how") },
                  { key: "words", label: t("why"), kind: "wide" },
                ]}
                rows={named.map(({ kind, number, other, how, words }) => ({
                  id: `${kind} ${other.id} ${how}`,
                  cells: {
                    process: (
                      <>
                        <span className="nums">{number}. </span>
                        <a href={`/${locale}/processes/${other.slug}`}>
                          <LocalisedText text={other.name} locale={locale} />
                        </a>
                      </>
                    ),
                    how,
                    words: <LocalisedText text={words} locale={locale} />,
                  },
                }))}
              />
            </>
          )}
        </section>
        <SessionCalendar locale={locale} sessions={sessions} clashes={clashes} />
        {timeline === null ? null : <ProcessTimeline locale={locale} timeline={timeline} />}
        <section aria-labelledby="referred">
          <h2 id="referred">{t("referred")}</h2>
          <p className="quiet">{t(referred.items.length === 0 ? "noReferred" : "referredLead")}</p>
          <ContributionLines {...{ locale, base, isFirst }} page={referred} anchor="#referred" />
        </section>
      </div>
    </>
  );
}
