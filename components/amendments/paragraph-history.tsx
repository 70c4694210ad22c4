import { useTranslations } from "@/lib/i18n/words";
import type { PublicCause } from "@/lib/placements/public-cause";

/** The contributions that the change of a paragraph goes back to. */
export function ParagraphHistory({ locale, causes }: { locale: string; causes: readonly PublicCause[] }) {
  const t = useTranslations("amendments");
  if (causes.length === 0) return null;
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
