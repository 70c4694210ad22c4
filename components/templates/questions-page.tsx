import { LocalisedText } from "@/components/reading/localised-text";
import { RoundState, type ShownWindow } from "@/components/reading/round-state";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import type { AskedRound } from "@/lib/templates/public";
import type { TemplateView } from "@/lib/templates/template-view";
import { AskedParts } from "./asked-parts";
import { GroupChoice } from "./group-choice";

type Props = {
  locale: string;
  asked: AskedRound;
  /** Null where the questions of every group are shown. */
  group: StakeholderGroupName | null;
  template: TemplateView;
  window: ShownWindow | null;
};

/** The whole form of a round on one page, ready for the printer. */
export function QuestionsPage({ locale, asked, group, template, window }: Props) {
  const t = useTranslations("templates.public");
  const { consultation, round } = asked;
  const isOpen = window !== null && (window.state === "open" || window.state === "closing_soon");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${consultation.slug}`,
                label: <LocalisedText text={consultation.title} locale={locale} />,
              },
            ]}
          />
        }
        title={
          <>
            {t("title")}: <LocalisedText text={round.name} locale={locale} />
          </>
        }
        facts={
          window === null ? undefined : (
            <span>
              <RoundState window={window} />
            </span>
          )
        }
        lead={t("printLead")}
        actions={
          isOpen ? (
            <LinkButton kind="primary" href={`/${locale}/compose/input/${round.id}`}>
              {t("answer")}
            </LinkButton>
          ) : undefined
        }
      />
      {asked.groups.length === 0 ? null : (
        <GroupChoice groups={asked.groups} chosen={group} label={t("forGroup")} noneLabel={t("everyQuestion")} />
      )}
      <AskedParts locale={locale} template={template} withGroups={group === null} />
    </>
  );
}
