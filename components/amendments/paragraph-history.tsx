import { useTranslations } from "next-intl";
import type { PublicAnnotation } from "@/lib/documents/public";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import type { PublicCause } from "@/lib/placements/public-cause";

type Props = { locale: string; causes: readonly PublicCause[]; annotations: readonly PublicAnnotation[] };

/** What stands beside a paragraph since it was published, and the contributions that its change goes back to. */
export function ParagraphHistory({ locale, causes, annotations }: Props) {
  return (
    <>
      {annotations.length === 0 ? null : <Annotations locale={locale} annotations={annotations} />}
      {causes.length === 0 ? null : <Causes locale={locale} causes={causes} />}
    </>
  );
}

function Annotations({ locale, annotations }: Omit<Props, "causes">) {
  const t = useTranslations("amendments");
  return (
    <section aria-labelledby="annotations-name">
      <h2 className="part" id="annotations-name">
        {t("annotations.title")}
      </h2>
      <ul className="plain-lines">
        {annotations.map(({ id, kind, words }) => {
          const { text, language } = inLocale(words, locale);
          return (
            <li key={id}>
              {t(`annotations.${kind}`)}{" "}
              <span lang={language} dir={directionOf(language)}>
                {text}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Causes({ locale, causes }: Omit<Props, "annotations">) {
  const t = useTranslations("amendments");
  return (
    <section aria-labelledby="causes-name">
      <h2 className="part" id="causes-name">
        {t("causes.title")}
      </h2>
      <ul className="plain-lines">
        {causes.map(({ reference, organisation, verbatim }) => (
          <li key={reference}>
            <a href={`/${locale}/contributions/${reference}`}>
              <bdi>{reference}</bdi>
            </a>{" "}
            <bdi>{organisation?.name ?? t("aPerson")}</bdi>
            <span className="quiet"> · {verbatim ? t("causes.verbatim") : t("causes.changed")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
