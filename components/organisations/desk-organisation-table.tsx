import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";
import type { DeskOrganisation } from "@/lib/organisations/desk-queries";

type Props = { locale: string; title: string; organisations: readonly DeskOrganisation[] };

/** Organisations in one state: who, since when, and whether the contact address answered. */
export function DeskOrganisationTable({ locale, title, organisations }: Props) {
  const t = useTranslations("organisations");
  const groups = useTranslations("public.groups");
  return (
    <Table
      id="organisations"
      title={title}
      titleHidden
      columns={[
        { key: "name", label: t("fields.name") },
        { key: "group", label: t("fields.stakeholderGroup") },
        { key: "country", label: t("fields.country") },
        { key: "since", label: t("desk.since") },
        { key: "contact", label: t("desk.contact") },
      ]}
      rows={organisations.map((organisation) => ({
        id: organisation.id,
        cells: {
          name: (
            <a href={`/${locale}/desk/organisations/${organisation.id}`}>
              <bdi>{organisation.name}</bdi>
            </a>
          ),
          group: organisation.stakeholderGroup === null ? t("fields.notStated") : groups(organisation.stakeholderGroup),
          country: organisation.country === null ? t("fields.notStated") : countryName(organisation.country, locale),
          since: showDate(organisation.createdAt, locale, "UTC"),
          contact:
            organisation.contactConfirmedAt === null ? (
              <StateMark state="pending">{t("desk.unconfirmed")}</StateMark>
            ) : (
              <StateMark state="verified">{t("desk.confirmed")}</StateMark>
            ),
        },
      }))}
    />
  );
}
