import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import type { PublicStage } from "@/lib/answers/public";
import type { PublicInput } from "@/lib/answers/read-inputs";
import { type AnswersFilter, isNarrowed } from "@/lib/answers/schema";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import { AnswersFilters } from "./answers-filters";
import { InputList } from "./input-list";

type Props = { locale: string; stage: PublicStage; filter: AnswersFilter; inputs: Page<PublicInput>; isFirst: boolean };

/** The written inputs given to one session or stage of a process, with the agenda item that each belongs to. */
export function StagePage({ locale, stage, filter, inputs, isFirst }: Props) {
  const t = useTranslations("answers");
  const home = `/${locale}/processes/${stage.process.slug}`;
  const base = `${home}/stages/${stage.position}`;
  const day = (date: string) => <time dateTime={date}>{showDate(new Date(`${date}T12:00:00Z`), locale, "UTC")}</time>;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: home, label: <LocalisedText text={stage.process.name} locale={locale} /> }]} />
        }
        title={<LocalisedText text={stage.name} locale={locale} />}
        facts={
          <span>
            {day(stage.startsOn)}
            {stage.endsOn === null ? null : <> – {day(stage.endsOn)}</>}
          </span>
        }
        lead={t("stage.lead")}
      />
      <AnswersFilters
        filter={filter}
        areas={stage.areas.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
        clearHref={isNarrowed(filter) ? base : null}
      />
      <InputList {...{ locale, inputs, base, filter, isFirst }} shows={filter.area ? "answers" : "brief"} withPlace />
    </>
  );
}
