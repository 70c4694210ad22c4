import type { PublicAppeal } from "@/lib/appeals/public";
import { useTranslations } from "@/lib/i18n/words";
import { AppealSteps } from "./appeal-steps";

/** The public appeals on one contribution, or on its marker; nothing where there are none. */
export function PublicAppeals({ locale, appeals }: { locale: string; appeals: readonly PublicAppeal[] }) {
  const t = useTranslations("appeals");
  if (appeals.length === 0) return null;
  return (
    <section>
      <h2>{t("public.heading")}</h2>
      {appeals.map((appeal) => (
        <div key={appeal.id} className="stack">
          <p>{t(`against.${appeal.against}`)}</p>
          <AppealSteps locale={locale} zone="UTC" appeal={appeal} />
        </div>
      ))}
    </section>
  );
}
