import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { ProtectedList } from "@/lib/protection/desk-queries";
import { LookTable } from "./look-table";
import { ReaderForm } from "./reader-form";

type Props = { locale: string; list: ProtectedList; name: FormAction; end: FormAction };

/** The few who may see names, what is protected, and every look that was taken. */
export function ProtectedListPage({ locale, list, name, end }: Props) {
  const t = useTranslations("protection");
  return (
    <div className="sections">
      <section className="stack" aria-labelledby="readers">
        <h2 id="readers">{t("desk.readers")}</h2>
        <p className="quiet small">{t("desk.readersLead")}</p>
        {list.readers.length === 0 ? (
          <p>{t("desk.noReaders")}</p>
        ) : (
          <Table
            id="readers-table"
            title={t("desk.readers")}
            titleHidden
            columns={[
              { key: "name", label: t("desk.person") },
              { key: "since", label: t("desk.since") },
              { key: "by", label: t("desk.namedBy") },
              ...(list.mayName ? [{ key: "end", label: t("desk.act") }] : []),
            ]}
            rows={list.readers.map((reader) => ({
              id: reader.personId,
              cells: {
                name: <bdi>{reader.name}</bdi>,
                since: <When at={reader.namedAt} zone={list.zone} locale={locale} />,
                by: <bdi>{reader.namedBy}</bdi>,
                end: (
                  <ActForm
                    action={end}
                    kind="quiet"
                    values={{ consultationId: list.consultation.id, personId: reader.personId }}
                  >
                    {t("desk.end", { name: reader.name })}
                  </ActForm>
                ),
              },
            }))}
          />
        )}
        {list.mayName && list.team.length > 0 ? (
          <ReaderForm action={name} consultationId={list.consultation.id} team={list.team} />
        ) : null}
      </section>
      <section className="stack" aria-labelledby="submissions">
        <h2 id="submissions">{t("desk.submissions")}</h2>
        {list.submissions.length === 0 ? (
          <EmptyState title={t("desk.noSubmissions")}>{t("desk.noSubmissionsLead")}</EmptyState>
        ) : (
          <Table
            id="submissions-table"
            title={t("desk.submissions")}
            titleHidden
            columns={[
              { key: "reference", label: t("desk.reference") },
              { key: "received", label: t("desk.received") },
              { key: "kind", label: t("form.how") },
              { key: "pseudonym", label: t("form.pseudonym") },
              { key: "looks", label: t("own.looks"), kind: "number" },
            ]}
            rows={list.submissions.map((row) => ({
              id: row.reference,
              cells: {
                reference: (
                  <a href={`/${locale}/desk/protected/${list.consultation.slug}/${row.reference}`}>
                    <bdi>{row.reference}</bdi>
                  </a>
                ),
                received: <When at={row.submittedAt} zone={list.zone} locale={locale} />,
                kind: t(`kinds.${row.protection}`),
                pseudonym: <bdi>{row.pseudonym}</bdi>,
                looks: row.looks,
              },
            }))}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="looks">
        <h2 id="looks">{t("desk.looks")}</h2>
        {list.looks.length === 0 ? (
          <p>{t("desk.noLooks")}</p>
        ) : (
          <LookTable locale={locale} looks={list.looks} zone={list.zone} />
        )}
      </section>
    </div>
  );
}

function When({ at, zone, locale }: { at: Date; zone: string; locale: string }) {
  const shown = showInstant(at, zone, locale);
  return <time dateTime={shown.iso}>{shown.text}</time>;
}
