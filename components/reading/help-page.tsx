import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicReason } from "@/lib/moderation/public";
import { LocalisedText } from "./localised-text";

/** Each step, and the page on which it is taken. */
const steps = [
  ["register", "/register"],
  ["read", "/consultations"],
  ["write", null],
  ["submit", null],
  ["moderated", null],
  ["published", "/search"],
] as const;

/** How a consultation runs here, in six steps, and the reasons for which something is not published. */
export function HelpPage({ locale, reasons }: { locale: string; reasons: readonly PublicReason[] }) {
  const t = useTranslations("public.help");
  const transparency = useTranslations("transparency");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="sections">
        <section>
          <ol className="steps">
            {steps.map(([step, path]) => (
              <li key={step}>
                <strong>
                  {path === null ? t(`${step}.title`) : <a href={`/${locale}${path}`}>{t(`${step}.title`)}</a>}
                </strong>{" "}
                {t(`${step}.text`)}
              </li>
            ))}
          </ol>
        </section>
        <section id="reasons">
          <h2>{t("reasons")}</h2>
          <p>
            {t("reasonsLead")} <a href={`/${locale}/reasons`}>{t("reasonsAll")}</a>
          </p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason.code}>
                <LocalisedText text={reason.words} locale={locale} />
              </li>
            ))}
          </ul>
          <p>
            <a href={`/${locale}/transparency`}>{transparency("link")}</a>
          </p>
        </section>
      </div>
    </>
  );
}
