import type { PublicConsultationLine } from "@/lib/consultations/public";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { LocalisedText } from "./localised-text";
import { RoundState, type ShownWindow } from "./round-state";

type Props = { locale: string; consultation: PublicConsultationLine; window: ShownWindow | null };

/** A consultation in a list: until when, what, who asks, how many have spoken. */
export function ConsultationLine({ locale, consultation, window }: Props) {
  const t = useTranslations("public");
  const { voices } = consultation;
  return (
    <li>
      {window === null ? null : (
        <p className="small">
          <RoundState window={window} />
        </p>
      )}
      <h2>
        <a href={`/${locale}/consultations/${consultation.slug}`}>
          <LocalisedText text={consultation.title} locale={locale} />
        </a>
      </h2>
      <p>
        <LocalisedText text={consultation.summary} locale={locale} />
      </p>
      <p className="facts stacked small quiet">
        <a href={`/${locale}/processes/${consultation.process.slug}`}>
          {inLocale(consultation.process.name, locale).text}
        </a>
        <span>{voices.contributions === 0 ? t("nobodyYet") : t("voices", voices)}</span>
      </p>
    </li>
  );
}
