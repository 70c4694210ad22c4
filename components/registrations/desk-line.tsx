import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { DeskRegistration } from "@/lib/registrations/desk-queries";
import { RegistrationState } from "./registration-state";

type Props = {
  locale: string;
  /** Address of the list; null on the page of the registration itself, whose title is the name. */
  here: string | null;
  line: DeskRegistration;
  zone: string | null;
};

/** A registration in the organisers' list. */
export function DeskLine({ locale, here, line, zone }: Props) {
  const t = useTranslations("registrations");
  const shown = showInstant(line.createdAt, zone ?? "UTC", locale);
  const from = line.organisation?.name ?? line.affiliation;
  return (
    <>
      {here === null ? null : (
        <a href={`${here}/${line.id}`}>
          <bdi>{line.name}</bdi>
        </a>
      )}
      <span className="facts small quiet">
        <RegistrationState state={line.state} isOffered={line.isOffered} />
        {line.awaitsOrganiser && line.state !== "pending" ? <span>{t("desk.again")}</span> : null}
        {line.awaitsFocalPoint ? <span>{t("desk.focalPoint")}</span> : null}
        {from === null ? null : <bdi>{from}</bdi>}
        {line.roleTitle === null ? null : <bdi>{line.roleTitle}</bdi>}
        <span>{t(`attendance.${line.attendance}`)}</span>
        <span className="nums">
          {t("desk.arrival", { number: line.arrival })} <time dateTime={shown.iso}>{shown.text}</time>
        </span>
      </span>
    </>
  );
}
