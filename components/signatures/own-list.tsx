import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OwnSignatureLine } from "@/lib/signatures/queries";
import { SignatureMark } from "./signature-mark";

/** Texts that the organisation is asked to sign, or has signed. */
export function OwnList({ locale, lines }: { locale: string; lines: readonly OwnSignatureLine[] }) {
  const t = useTranslations("signatures.own");
  return (
    <ol className="list">
      {lines.map((line) => (
        <li key={line.id}>
          <h2 className="small-heading">
            <a href={`/${locale}/me/signatures/${line.id}`}>
              <bdi>{line.title === "" ? t("untitled") : line.title}</bdi>
            </a>
          </h2>
          <p className="facts small">
            <SignatureMark state={line.state} />
            <span>{t.rich("ledBy", { lead: () => <bdi key="lead">{line.lead}</bdi> })}</span>
            <bdi className="quiet">{inLocale(line.consultation, locale).text}</bdi>
            {line.closesAt === null || line.submission !== "collecting_signatures" ? null : (
              <time dateTime={line.closesAt.toISOString()}>
                {t("until", { hour: showInstant(line.closesAt, line.zone, locale).text })}
              </time>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
