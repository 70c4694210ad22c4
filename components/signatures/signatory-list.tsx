import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { StateMark } from "@/components/ui/state-mark";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { AskedSignatory, LedInput } from "@/lib/signatures/led-query";
import { SignatureMark } from "./signature-mark";

type Props = { locale: string; input: LedInput; acts: { remove: FormAction; invite: FormAction } };

/** Everybody who was asked, with what they answered and what the lead can do about it. */
export function SignatoryList({ locale, input, acts }: Props) {
  const t = useTranslations("signatures");
  const { contributionId } = input;
  return (
    <ol className="list dense">
      {input.signatories.map((signatory) => (
        <li key={signatory.id}>
          <h3>
            {signatory.slug === null ? (
              <bdi>{signatory.name}</bdi>
            ) : (
              <a href={`/${locale}/organisations/${signatory.slug}`}>
                <bdi>{signatory.name}</bdi>
              </a>
            )}
          </h3>
          <p className="facts small">
            <SignatureMark state={signatory.state} />
            {signatory.isSuspended ? <StateMark state="refused">{t("led.suspended")}</StateMark> : null}
            <StandingSince locale={locale} zone={input.round.zone} signatory={signatory} />
          </p>
          {signatory.askedChange === null ? null : (
            <div className="small">
              <p className="quiet">{t("led.asks")}</p>
              <blockquote dir="auto">{signatory.askedChange}</blockquote>
            </div>
          )}
          {signatory.mayRemove || (signatory.mayAskAgain && signatory.organisationId !== null) ? (
            <div className="button-row">
              {signatory.mayRemove ? (
                <ActForm action={acts.remove} values={{ id: signatory.id, contributionId }} kind="quiet">
                  {t("led.remove")}
                </ActForm>
              ) : null}
              {signatory.mayAskAgain && signatory.organisationId !== null ? (
                <ActForm
                  action={acts.invite}
                  values={{ contributionId, organisationId: signatory.organisationId }}
                  kind="quiet"
                >
                  {t("led.askAgain")}
                </ActForm>
              ) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function StandingSince({ locale, zone, signatory }: { locale: string; zone: string; signatory: AskedSignatory }) {
  const t = useTranslations("signatures.led");
  const { state, confirmedAt, endedAt, remindedAt, email, slug } = signatory;
  const day = (at: Date) => showDate(at, locale, zone);
  return (
    <>
      {state === "confirmed" && confirmedAt !== null ? (
        <span className="quiet">{t("confirmedOn", { date: day(confirmedAt) })}</span>
      ) : null}
      {state === "declined" && endedAt !== null ? (
        <span className="quiet">{t("declinedOn", { date: day(endedAt) })}</span>
      ) : null}
      {state === "withdrawn" && endedAt !== null ? (
        <span className="quiet">{t("withdrawnOn", { date: day(endedAt) })}</span>
      ) : null}
      {state === "invited" && slug === null && email !== null ? (
        <span className="quiet">{t.rich("waitsForAddress", { address: () => <bdi key="address">{email}</bdi> })}</span>
      ) : null}
      {remindedAt !== null && state !== "confirmed" ? (
        <span className="quiet">{t("remindedOn", { date: day(remindedAt) })}</span>
      ) : null}
    </>
  );
}
