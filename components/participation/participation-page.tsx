import type { ReactNode } from "react";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { colon, listedApart } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import { regionName } from "@/lib/organisations/regions";
import type { Participation } from "@/lib/participation/public";
import { GenderTable } from "./gender-table";
import { VoiceTable } from "./voice-table";
import { WorldMap } from "./world-map";

type Props = {
  locale: string;
  /** The consultation or process. */
  title: Localised;
  home: string;
  participation: Participation;
  /** The same as data; `.csv` behind it gives it as CSV. */
  api: string;
  /** What became of it all. */
  children?: ReactNode;
};

/** Who contributed: by stakeholder group as bars, by region as a map, each with its table. */
export function ParticipationPage({ locale, title, home, participation, api, children }: Props) {
  const t = useTranslations("participation");
  const groups = useTranslations("public.groups");
  const { all } = participation;
  const named = participation.regions.map((row) => ({
    ...row,
    label: row.key === null ? t("regions.none") : regionName(row.key, locale),
  }));
  const figures = named.map((row) => `${row.label}${colon(locale)}${row.contributions}`);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: home, label: <LocalisedText text={title} locale={locale} /> }]} />}
        title={t("title")}
        lead={t("lead", { contributions: all.contributions, organisations: all.organisations })}
        facts={
          <>
            <a href={`${api}.csv`}>{t("csv")}</a>
            <a href={api}>{t("json")}</a>
          </>
        }
      />
      {all.contributions === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <div className="sections">
          <section id="groups">
            <h2>{t("groups.title")}</h2>
            <VoiceTable
              id="by-group"
              title={t("groups.title")}
              head={t("groups.head")}
              rows={participation.groups.map((row) => ({
                ...row,
                label: row.key === null ? t("groups.none") : groups(row.key),
              }))}
            />
          </section>
          <section id="regions">
            <h2>{t("regions.title")}</h2>
            <WorldMap regions={named} label={t("map", { figures: listedApart(figures, locale) })} />
            <p className="small quiet">{t("regions.disclaimer")}</p>
            <VoiceTable id="by-region" title={t("regions.title")} head={t("regions.head")} rows={named} />
          </section>
          {participation.genders === null ? null : <GenderTable rows={participation.genders} />}
          {children}
        </div>
      )}
    </>
  );
}
