import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { PartnerInvitation } from "@/lib/speakers/partner-query";
import { StatementWords } from "./statement-words";

const marks = { invited: "pending", confirmed: "verified", declined: "refused" } as const;

type Props = { locale: string; invitation: PartnerInvitation; isFocalPoint: boolean; answer: FormAction };

/** Another organisation asks to speak for one's own too: a focal point confirms or declines. */
export function Invitation({ locale, invitation, isFocalPoint, answer }: Props) {
  const t = useTranslations("speakers.invitation");
  const partnerStates = useTranslations("speakers.partnerStates");
  const { id, state, lead, speaker, itemTitle, statement, hasConfirmedWords, requestState } = invitation;
  const isWaiting = requestState === "asked";
  const asksWords = state === "confirmed" && !hasConfirmedWords && statement?.state !== "withdrawn";
  const mayConfirm = (isWaiting && state === "invited") || asksWords;
  const mayDecline = isWaiting && state !== "declined";
  const values = { id, seenStatement: statement?.revision ?? 0 };
  return (
    <li className="stack">
      <h3>
        <bdi>{lead}</bdi>
      </h3>
      <p className="facts small">
        <StateMark state={marks[state]}>{partnerStates(state)}</StateMark>
        <LocalisedText text={itemTitle} locale={locale} />
        <bdi>{speaker}</bdi>
      </p>
      {asksWords ? <Notice kind="warning" title={t("wordsCame")} /> : null}
      {statement === null || statement.state === "withdrawn" ? (
        <p className="quiet">{t("noWords")}</p>
      ) : (
        <Disclosure summary={t("read")} open={asksWords || state === "invited"}>
          <StatementWords locale={locale} statement={statement} />
        </Disclosure>
      )}
      {isFocalPoint ? (
        <>
          {mayConfirm ? (
            <ActForm
              key={`confirm-${values.seenStatement}`}
              action={answer}
              values={{ ...values, answer: "confirm" }}
              kind="primary"
              next={t("confirmNext")}
            >
              {t(asksWords ? "confirmWords" : "confirm")}
            </ActForm>
          ) : null}
          {mayDecline ? (
            <ActForm action={answer} values={{ ...values, answer: "decline" }}>
              {t(state === "confirmed" ? "leave" : "decline")}
            </ActForm>
          ) : null}
        </>
      ) : mayConfirm ? (
        <p className="quiet">{t("focalPointOnly")}</p>
      ) : null}
    </li>
  );
}
