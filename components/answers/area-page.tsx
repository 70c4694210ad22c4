import { FollowLink } from "@/components/following/follow-link";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import type { PublicArea } from "@/lib/answers/public";
import type { PublicInput } from "@/lib/answers/read-inputs";
import { type AnswersFilter, isNarrowed } from "@/lib/answers/schema";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";
import { AnswersFilters } from "./answers-filters";
import { InputList } from "./input-list";

type Props = { locale: string; area: PublicArea; filter: AnswersFilter; inputs: Page<PublicInput>; isFirst: boolean };

/** All that written inputs say on one area of a process, across its consultations. */
export function AreaPage({ locale, area, filter, inputs, isFirst }: Props) {
  const t = useTranslations("answers");
  const home = `/${locale}/processes/${area.process.slug}`;
  const base = `${home}/areas/${area.slug}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: home, label: <LocalisedText text={area.process.name} locale={locale} /> }]} />
        }
        title={<LocalisedText text={area.name} locale={locale} />}
        lead={t(`area.${filter.field ?? "all"}`)}
        actions={<FollowLink locale={locale} kind="topic" subject={area.id} />}
      />
      <AnswersFilters filter={filter} clearHref={isNarrowed(filter) ? base : null} />
      <InputList {...{ locale, inputs, base, filter, isFirst }} shows="answers" withPlace withQuestion={false} />
    </>
  );
}
