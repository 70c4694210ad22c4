import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import { type DrawnStep, drawnSteps, StepPicture } from "./step-picture";

type Props = {
  locale: string;
  /** Whether there are people to try it as. */
  demo: boolean;
  /** Where the administrators are reached, a mailto: or https: address; null where the site names none. */
  contact: string | null;
};

/** Where each step can be seen by everybody. */
const seen: Partial<Record<DrawnStep, string>> = {
  open: "/consultations",
  decide: "/transparency",
  meet: "/events",
};

/** What is done here for those who run a consultation, step by step, and how they begin. */
export function OrganisersPage({ locale, demo, contact }: Props) {
  const t = useTranslations("organisers");
  const link = (path: string) => (words: ReactNode) => <a href={`/${locale}${path}`}>{words}</a>;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="sections">
        <section aria-label={t("steps")}>
          <ol className="drawn-steps">
            {drawnSteps.map((step) => (
              <li key={step}>
                <StepPicture step={step} />
                <div>
                  <h2>{t(`${step}.title`)}</h2>
                  <p>{t(`${step}.text`)}</p>
                  {seen[step] === undefined ? null : (
                    <p className="small">
                      <a href={`/${locale}${seen[step]}`}>{t(`${step}.see`)}</a>
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{t("counted.title")}</h2>
          <ul>
            <li>{t.rich("counted.proof", { a: link("/verify") })}</li>
            <li>{t.rich("counted.data", { a: link("/developers") })}</li>
            <li>{t.rich("counted.reading", { a: link("/accessibility") })}</li>
          </ul>
        </section>
        <section className="stack">
          <h2>{t("begin.title")}</h2>
          <ol className="steps narrow">
            {demo ? <li>{t.rich("begin.demo", { a: link("/sign-in") })}</li> : null}
            <li>
              {t("begin.office")}{" "}
              {contact === null
                ? t("begin.noAddress")
                : t.rich("begin.write", {
                    a: () => (
                      <a href={contact} dir="ltr">
                        {contact.replace(/^(mailto:|https:\/\/)/, "").replace(/\?.*$/, "")}
                      </a>
                    ),
                  })}{" "}
              {demo && contact !== null ? <span className="quiet">{t("begin.example")}</span> : null}
            </li>
            <li>{t("begin.prepare")}</li>
            <li>{t.rich("begin.own", { code: (words) => <code dir="ltr">{words}</code> })}</li>
          </ol>
          <p>{t.rich("begin.others", { a: link("/help") })}</p>
        </section>
      </div>
    </>
  );
}
