import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  zone: string;
  against: "refused" | "redacted" | "hidden";
  reason: Localised;
  words: string | null;
  at: Date;
};

/** What an appeal complains of: what was done, when, for which reason, with which words. */
export function ComplainedOf({ locale, zone, against, reason, words, at }: Props) {
  const t = useTranslations("appeals.against");
  const shown = showInstant(at, zone, locale);
  return (
    <div className="answer">
      <p className="facts">
        <strong>{t(against)}</strong>
        <time className="quiet" dateTime={shown.iso}>
          {shown.text}
        </time>
      </p>
      {Object.keys(reason).length === 0 ? null : <p>{inLocale(reason, locale).text}</p>}
      {words === null ? null : (
        <p className="plain-words" dir="auto">
          {words}
        </p>
      )}
    </div>
  );
}
