import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; slug: string; isOpen: boolean };

/** From a process to its register, and to the application while it takes any. */
export function AccreditationLinks({ locale, slug, isOpen }: Props) {
  const t = useTranslations("accreditations.register");
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>
        <a href={`/${locale}/processes/${slug}/accreditation`}>{t("seeRegister")}</a>
      </p>
      {isOpen ? (
        <p>
          {t("open")}{" "}
          <a href={`/${locale}/organisation/accreditation/${slug}`} rel="nofollow">
            {t("apply")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
