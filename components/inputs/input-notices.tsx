import { MarkedPlaces } from "@/components/contributions/marked-places";
import { LateLeave } from "@/components/deadlines/late-leave";
import { Notice } from "@/components/ui/notice";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { InputHead } from "@/lib/inputs/input-head";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; head: InputHead; done: "saved" | "restored" | "questions" | null; isReplaced: boolean };

/** What a writer should know before writing: what was done, why it came back, where it is now. */
export function InputNotices({ locale, head, done, isReplaced }: Props) {
  const t = useTranslations("inputs.notices");
  const { returned, returnNote, submission, trackingNumber } = head;
  return (
    <>
      {done === null ? null : <Notice kind="success" title={t(done)} announce />}
      {returnNote === null || submission !== "draft" ? null : (
        <Notice kind="warning" title={t("handedBack")}>
          <blockquote dir="auto">{returnNote}</blockquote>
        </Notice>
      )}
      {returned === null ? null : (
        <Notice kind="warning" title={t("returned")}>
          <p>{inLocale(returned.reason, locale).text}</p>
          {returned.words === null ? null : <blockquote dir="auto">{returned.words}</blockquote>}
          <MarkedPlaces locale={locale} places={returned.marks} language={head.language} writtenAt="" />
        </Notice>
      )}
      {isReplaced ? (
        <Notice kind="warning" title={t("replaced")}>
          <a href={`/${locale}/me/inputs/${head.id}/questions`}>{t("replacedSee")}</a>
        </Notice>
      ) : null}
      {head.round.state !== "closed" || !head.may.edit ? null : head.lateUntil === null ? (
        <Notice kind="warning" title={t("closed")} />
      ) : (
        <LateLeave locale={locale} until={head.lateUntil} zone={head.round.zone} />
      )}
      {submission === "awaiting_approval" ? <Notice title={t(head.may.submit ? "yours" : "waits")} /> : null}
      {submission === "submitted" ? (
        <Notice title={t("submitted")}>
          {trackingNumber === null ? null : (
            <a href={`/${locale}/me/receipts/${trackingNumber}`}>
              {t("receipt", { number: isolated(trackingNumber) })}
            </a>
          )}
        </Notice>
      ) : null}
      {!head.may.edit && submission === "draft" ? <Notice title={t("readOnly")} /> : null}
    </>
  );
}
