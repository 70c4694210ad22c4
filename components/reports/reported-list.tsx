import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showInstant } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ReportedContribution } from "@/lib/reports/queries";
import { ConcernedHead } from "./concerned-head";

type Props = { locale: string; items: readonly ReportedContribution[]; dismiss: FormAction };

/** What readers reported, by contribution, with the two ways on. */
export function ReportedList({ locale, items, dismiss }: Props) {
  const t = useTranslations("reports.desk");
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.contributionId} className="stack">
          <ConcernedHead locale={locale} item={item} />
          <p>
            <strong>{t("count", { count: item.count })}</strong>
          </p>
          <ul className="list dense">
            {item.reports.map((report) => (
              <li key={report.id}>
                <p>{inLocale(report.reason, locale).text}</p>
                {report.words === null ? null : (
                  <p className="plain-words" lang={report.language} dir={directionOf(report.language)}>
                    {report.words}
                  </p>
                )}
                <p className="small quiet">{showInstant(report.reportedAt, item.zone, locale).text}</p>
              </li>
            ))}
          </ul>
          {item.mayDecide ? (
            <div className="button-row">
              <LinkButton href={`/${locale}/desk/moderation/${item.contributionId}/hide`}>{t("hide")}</LinkButton>
              <ActForm
                action={dismiss}
                values={{ contributionId: item.contributionId, until: item.until.toISOString() }}
              >
                {t("dismiss")}
              </ActForm>
            </div>
          ) : (
            <Notice kind="warning" title={t("own")} />
          )}
        </li>
      ))}
    </ul>
  );
}
