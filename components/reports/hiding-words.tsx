import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  hiding: { hiddenAt: Date; hiddenBy: string | null; reason: Localised; words: string };
  zone: string;
};

/** Who took it out of sight, when and why. */
export function HidingWords({ locale, hiding, zone }: Props) {
  const t = useTranslations("reports.desk");
  const at = showInstant(hiding.hiddenAt, zone, locale);
  return (
    <div className="answer">
      <p className="small quiet">
        <time dateTime={at.iso}>{t("hiddenLine", { text: at.text, name: hiding.hiddenBy ?? t("person") })}</time>
      </p>
      <p>{inLocale(hiding.reason, locale).text}</p>
      <p className="plain-words" dir="auto">
        {hiding.words}
      </p>
    </div>
  );
}
