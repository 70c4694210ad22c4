import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import type { OwnAttendance as Own } from "@/lib/attendance/queries";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  own: Own;
  /** Whether the event is over: there is no door any more to show anything at. */
  isOver: boolean;
  actions: { certify: FormAction; setListing: FormAction };
};

/** One's own way in, the list of participants, and the certificate afterwards. */
export function OwnAttendance({ locale, own, isOver, actions }: Props) {
  const t = useTranslations("attendance");
  const { registrationId, code, certificate, mayAskForCertificate, listed, list, slug } = own;
  const pdf = `/${locale}/me/registrations/${registrationId}/certificate.pdf`;
  return (
    <>
      {code === null || isOver ? null : (
        <section className="ticket" aria-labelledby="ticket">
          <h2 id="ticket">{t("ticket.title")}</h2>
          <p className="quiet">{t("ticket.lead")}</p>
          {/* biome-ignore lint/performance/noImgElement: drawn anew for its owner and kept nowhere. */}
          <img src={`/api/events/tickets/${registrationId}.svg`} alt={t("ticket.alt")} width="192" height="192" />
          <p className="nums">
            <bdi>{code}</bdi>
          </p>
          <p className="small">
            <a href={`/api/events/tickets/${registrationId}.svg`} download>
              {t("ticket.keep")}
            </a>
          </p>
        </section>
      )}
      {code === null || list === "hidden" ? null : (
        <section className="stack" aria-labelledby="listing">
          <h2 id="listing">{t("participants.title")}</h2>
          <p>{t(`participants.shown.${list}`)}</p>
          <p>
            <a href={`/${locale}/events/${slug}/participants-list`}>{t("participants.see")}</a>
          </p>
          <ActForm action={actions.setListing} values={{ registrationId, listed: listed ? "false" : "true" }}>
            {t(listed ? "participants.takeOut" : "participants.putIn")}
          </ActForm>
        </section>
      )}
      {certificate === null && !mayAskForCertificate ? null : (
        <section className="stack" aria-labelledby="certificate">
          <h2 id="certificate">{t("certificate.kind")}</h2>
          {certificate === null ? (
            <ActForm action={actions.certify} values={{ registrationId }} next={t("certificate.askNext")}>
              {t("certificate.ask")}
            </ActForm>
          ) : (
            <p className="facts">
              <a href={pdf}>{t("certificate.download")}</a>
              <a href={`/${locale}/events/certificates/${certificate}`}>{t("certificate.checkPage")}</a>
              <bdi className="nums">{certificate}</bdi>
            </p>
          )}
        </section>
      )}
    </>
  );
}
