import type { ReactNode } from "react";
import { showInstant } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  /** IANA zone in which hours are told. */
  zone: string;
  appeal: {
    words: string;
    language: string;
    filedAt: Date;
    reply: string | null;
    repliedAt: Date | null;
    outcome: "granted" | "granted_in_part" | "dismissed" | null;
    decisionWords: string | null;
    decidedAt: Date | null;
  };
};

/** Complaint, reply and decision, in the order in which they were written. */
export function AppealSteps({ locale, zone, appeal }: Props) {
  const t = useTranslations("appeals.steps");
  const step = (title: string, at: Date | null, words: ReactNode) => (
    <div className="reply">
      <p className="facts">
        <strong>{title}</strong>
        {at === null ? null : <span className="quiet">{showInstant(at, zone, locale).text}</span>}
      </p>
      {words}
    </div>
  );
  return (
    <div className="answer">
      {step(
        t("complaint"),
        appeal.filedAt,
        <p className="plain-words" lang={appeal.language} dir={directionOf(appeal.language)}>
          {appeal.words}
        </p>,
      )}
      {appeal.reply === null
        ? null
        : step(
            t("reply"),
            appeal.repliedAt,
            <p className="plain-words" dir="auto">
              {appeal.reply}
            </p>,
          )}
      {appeal.outcome === null
        ? null
        : step(
            t(`outcome.${appeal.outcome}`),
            appeal.decidedAt,
            <p className="plain-words" dir="auto">
              {appeal.decisionWords}
            </p>,
          )}
    </div>
  );
}
