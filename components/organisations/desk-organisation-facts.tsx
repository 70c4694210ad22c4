import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { StateMark } from "@/components/ui/state-mark";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { OrganisationForDesk } from "@/lib/organisations/desk-queries";
import { OrganisationFacts } from "./organisation-facts";
import { StatusMark } from "./status-mark";

/** What an organisation says of itself, what only administrators read, and who else has nearly its name. */
export function DeskOrganisationFacts({ locale, organisation }: { locale: string; organisation: OrganisationForDesk }) {
  const t = useTranslations("organisations");
  const { description, descriptionLanguage, contactEmail, contactConfirmedAt, proof, similar, statusReason } =
    organisation;
  const mark =
    contactConfirmedAt === null ? (
      <StateMark state="pending">{t("desk.unconfirmed")}</StateMark>
    ) : (
      <StateMark state="verified">{t("desk.confirmed")}</StateMark>
    );
  return (
    <>
      {similar.length === 0 ? null : (
        <Notice kind="warning" title={t("desk.similarTitle")}>
          <ul>
            {similar.map(({ id, name, status }) => (
              <li key={id} className="line">
                <a href={`/${locale}/desk/organisations/${id}`}>
                  <bdi>{name}</bdi>
                </a>
                <StatusMark status={status} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {statusReason === null ? null : (
        <Notice title={t("desk.reasonGiven")}>
          <p dir="auto">{statusReason}</p>
        </Notice>
      )}
      <section aria-labelledby="check">
        <h2 id="check">{t("desk.check")}</h2>
        <Facts
          facts={[
            {
              term: t("fields.contactEmail"),
              value:
                contactEmail === null ? (
                  t("fields.notStated")
                ) : (
                  <span className="line">
                    <bdi dir="ltr">{contactEmail}</bdi>
                    {mark}
                  </span>
                ),
            },
            { term: t("fields.proof"), value: proof === null ? t("fields.notStated") : <bdi>{proof}</bdi> },
          ]}
        />
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{t("desk.facts")}</h2>
        {description === null ? null : (
          <p lang={descriptionLanguage ?? undefined} dir={directionOf(descriptionLanguage ?? locale)}>
            {description}
          </p>
        )}
        <OrganisationFacts locale={locale} organisation={organisation} />
      </section>
    </>
  );
}
