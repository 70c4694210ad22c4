import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Disclosure } from "@/components/ui/disclosure";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnRequest } from "@/lib/speakers/own-query";
import { OwnStatementView } from "./own-statement";
import { PartnerForm } from "./partner-form";
import { StatementForm } from "./statement-form";
import { SpeakerName } from "./who";

const marks = {
  asked: "pending",
  speaking: "open",
  heard: "published",
  not_heard: "closed",
  withdrawn: "withdrawn",
} as const satisfies Record<OwnRequest["state"], MarkedState>;

const partnerMarks = { invited: "pending", confirmed: "verified", declined: "refused" } as const;

type Props = {
  locale: string;
  own: OwnRequest;
  withdraw: FormAction;
  invite: FormAction;
  handIn: FormAction;
  takeBack: FormAction;
};

/** One's own place on the list: who speaks, with whom, and with which words. */
export function OwnRequestView({ locale, own, withdraw, invite, handIn, takeBack }: Props) {
  const t = useTranslations("speakers");
  const { id, state, place, partners, statement, mayHandIn } = own;
  const isWaiting = state === "asked";
  return (
    <div className="own-request stack">
      <p className="facts">
        <StateMark state={marks[state]}>{t(`states.${state}`)}</StateMark>
        {place === null ? null : <span>{t("own.place", { place })}</span>}
        {own.kind === "right_of_reply" ? <span>{t("rightOfReply")}</span> : null}
        <SpeakerName line={own} />
      </p>
      {partners.length === 0 ? null : (
        <ul className="plain-list">
          {partners.map((partner) => (
            <li key={partner.id}>
              <bdi>{partner.organisation}</bdi>{" "}
              <StateMark state={partnerMarks[partner.state]}>{t(`partnerStates.${partner.state}`)}</StateMark>
            </li>
          ))}
        </ul>
      )}
      {statement === null ? null : <OwnStatementView locale={locale} statement={statement} />}
      {mayHandIn ? (
        <Disclosure
          summary={t(statement === null ? "handIn.title" : "handIn.titleAgain")}
          open={statement?.state === "returned" || (state === "heard" && statement === null)}
        >
          <StatementForm
            key={statement?.revision ?? 0}
            action={handIn}
            locale={locale}
            id={id}
            statement={statement}
            isSaid={state === "heard"}
          />
        </Disclosure>
      ) : null}
      {isWaiting ? (
        <Disclosure summary={t("partners.title")}>
          <p>{t("partners.lead")}</p>
          <PartnerForm key={partners.length} action={invite} id={id} />
        </Disclosure>
      ) : null}
      {statement === null || !["kept", "pending", "returned", "published"].includes(statement.state) ? null : (
        <Disclosure summary={t("own.takeBack")}>
          <ActForm
            action={takeBack}
            values={{ id, seenRevision: statement.revision }}
            kind="danger"
            next={t("own.takeBackNext")}
          >
            {t("own.takeBackNow")}
          </ActForm>
        </Disclosure>
      )}
      {isWaiting ? (
        <Disclosure summary={t("own.withdraw")}>
          <ActForm
            action={withdraw}
            values={{ id, seenRevision: own.revision }}
            kind="danger"
            next={t("own.withdrawNext")}
          >
            {t("own.withdrawNow")}
          </ActForm>
        </Disclosure>
      ) : null}
    </div>
  );
}
