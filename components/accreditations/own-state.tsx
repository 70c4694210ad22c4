import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import type { Application } from "@/lib/accreditations/find-application";
import type { ObjectionRule } from "@/lib/accreditations/schema";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { ObjectionList } from "./objection-list";
import { StateOf } from "./state-of";

type Props = { locale: string; application: Application; rule: ObjectionRule };

/** What became of an application so far, and what happens next. */
export function OwnState({ locale, application, rule }: Props) {
  const t = useTranslations("accreditations");
  const { state, appliedAt, asked, objections } = application;
  const sent = showInstant(appliedAt, application.zone ?? "UTC", locale);
  return (
    <section className="stack">
      {asked === null ? null : (
        <Notice kind="warning" title={t("own.asked")}>
          <p className="plain-words" dir="auto">
            {asked}
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { term: t("own.state"), value: <StateOf locale={locale} {...application} /> },
          { term: t("own.appliedAt"), value: <time dateTime={sent.iso}>{sent.text}</time> },
          ...(state === "objected" && rule !== "hidden"
            ? [{ term: t("register.objectedBy"), value: <ObjectionList objections={objections} /> }]
            : []),
        ]}
      />
      <p className="quiet">{t(`own.next.${state === "applied" && application.isComplete ? "complete" : state}`)}</p>
      {state === "objected" && rule === "hidden" ? <p className="quiet">{t("register.rule.hidden")}</p> : null}
    </section>
  );
}
