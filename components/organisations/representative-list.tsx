import { StateMark } from "@/components/ui/state-mark";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { RepresentationLine } from "@/lib/organisations/queries";
import type { FormState } from "@/lib/web/form-state";
import { ActForm } from "./act-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  locale: string;
  representatives: readonly RepresentationLine[];
  /** Whether the reader may let in, end and change others. */
  mayManage: boolean;
  /** Whether the organisation may act: only then are people let in and roles changed. */
  isStanding: boolean;
  acts: { end: Action; changeRole: Action; revoke: Action; answer: Action };
};

/** Who acts for the organisation, who was invited, who asks to be let in, each with what can be done about it. */
export function RepresentativeList({ locale, representatives, mayManage, isStanding, acts }: Props) {
  const t = useTranslations("organisations.people");
  const roles = useTranslations("organisations.roles");
  return (
    <ul className="list dense">
      {representatives.map((person) => (
        <li key={person.id}>
          <h3>
            <bdi>{person.name ?? person.email}</bdi>
            {person.isOwn ? <span className="quiet small"> {t("you")}</span> : null}
          </h3>
          <p className="facts small">
            {person.name === null ? null : <bdi className="quiet">{person.email}</bdi>}
            <span>{roles(person.role)}</span>
            <PersonState locale={locale} person={person} />
          </p>
          {person.isLastFocalPoint ? <p className="small quiet">{t("lastFocalPoint")}</p> : null}
          <div className="button-row">
            <PersonActs person={person} mayManage={mayManage} isStanding={isStanding} acts={acts} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function PersonState({ locale, person }: { locale: string; person: RepresentationLine }) {
  const t = useTranslations("organisations.people");
  if (person.status === "invited") {
    const until = person.tokenExpiresAt === null ? "" : showDate(person.tokenExpiresAt, locale, "UTC");
    return <StateMark state="pending">{t("invitedUntil", { date: until })}</StateMark>;
  }
  if (person.status === "requested") {
    return <StateMark state="soon">{t("askedOn", { date: showDate(person.createdAt, locale, "UTC") })}</StateMark>;
  }
  return (
    <span className="quiet">{t("since", { date: showDate(person.startedAt ?? person.createdAt, locale, "UTC") })}</span>
  );
}

type ActsProps = Pick<Props, "mayManage" | "isStanding" | "acts"> & { person: RepresentationLine };

function PersonActs({ person, mayManage, isStanding, acts }: ActsProps) {
  const t = useTranslations("organisations.people");
  const { id } = person;
  if (person.status === "invited") {
    return mayManage ? <ActForm action={acts.revoke} fields={{ id }} label={t("revoke")} kind="quiet" /> : null;
  }
  if (person.status === "requested") {
    if (!mayManage || !isStanding) return null;
    return (
      <>
        <ActForm action={acts.answer} fields={{ id, answer: "admit" }} label={t("admit")} />
        <ActForm action={acts.answer} fields={{ id, answer: "turnDown" }} label={t("turnDown")} kind="quiet" />
      </>
    );
  }
  if (person.isLastFocalPoint) return null;
  const other = person.role === "focal_point" ? "representative" : "focal_point";
  return (
    <>
      {mayManage && isStanding ? (
        <ActForm action={acts.changeRole} fields={{ id, role: other }} label={t(`make.${other}`)} kind="quiet" />
      ) : null}
      {person.mayEnd ? (
        <ActForm action={acts.end} fields={{ id }} label={person.isOwn ? t("leave") : t("end")} kind="quiet" />
      ) : null}
    </>
  );
}
