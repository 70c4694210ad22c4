import type { ReactNode } from "react";
import { StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { CorrectionShown } from "@/lib/session-reports/queries";

type Props = {
  locale: string;
  zone: string;
  corrections: readonly CorrectionShown[];
  /** Who asked stands over each where others read it. */
  showsWho: boolean;
  /** The form under a correction that has no answer yet. */
  answer?(id: string): ReactNode;
};

const marks = { pending: "pending", accepted: "published", not_accepted: "refused" } as const;

/** Corrections that were asked for, with their answers. */
export function CorrectionList({ locale, zone, corrections, showsWho, answer }: Props) {
  const t = useTranslations("session-reports.corrections");
  return (
    <ol className="list asked-corrections">
      {corrections.map((one) => {
        const at = showInstant(one.askedAt, zone, locale);
        return (
          <li key={one.id} className="stack" id={`correction-${one.id}`}>
            <p className="facts small">
              <StateMark state={marks[one.state]}>{t(`state.${one.state}`)}</StateMark>
              {showsWho ? <bdi>{one.by}</bdi> : null}
              {showsWho && one.organisation !== null ? <bdi>{one.organisation}</bdi> : null}
              <time dateTime={at.iso}>{at.text}</time>
            </p>
            {one.quote === null ? null : (
              <blockquote className="asked-quote" dir="auto">
                {one.quote}
              </blockquote>
            )}
            <p className="asked-words" dir="auto">
              {one.words}
            </p>
            {one.answer === null ? (
              answer?.(one.id)
            ) : (
              <p className="asked-words">
                <strong>{t("answer")}</strong> <bdi>{one.answer}</bdi>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
