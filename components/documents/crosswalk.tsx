import { LocalisedText } from "@/components/reading/localised-text";
import { Table } from "@/components/ui/table";
import type { SideBySide, SidedDraft, SidedParagraph } from "@/lib/documents/side-by-side";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; sides: SideBySide };

/** Which paragraph of which text stands under each theme, at a glance: a gap says that a text has nothing on it. */
export function Crosswalk({ locale, sides: { consultation, drafts, themes } }: Props) {
  const t = useTranslations("documents.crosswalk");
  const file = `/api/v1/consultations/${consultation.slug}/crosswalk`;
  return (
    <section className="crosswalk">
      <h2 id="crosswalk">{t("title")}</h2>
      <Table
        id="crosswalk-table"
        title={t("title")}
        titleHidden
        columns={[
          { key: "theme", label: t("theme") },
          ...drafts.map(({ slug, title }) => ({ key: slug, label: <LocalisedText text={title} locale={locale} /> })),
        ]}
        rows={themes.map(({ id, title, columns }) => ({
          id,
          cells: {
            theme: (
              <a href={`#theme-${id}`}>
                <LocalisedText text={title} locale={locale} />
              </a>
            ),
            ...Object.fromEntries(
              drafts.map((draft, index) => [
                draft.slug,
                <Places key={draft.slug} locale={locale} draft={draft} paragraphs={columns[index] ?? []} />,
              ]),
            ),
          },
        }))}
        download={
          <>
            <a href={`${file}.csv`}>{t("csv")}</a>
            <a href={`${file}.xlsx`}>{t("xlsx")}</a>
          </>
        }
      />
    </section>
  );
}

type PlacesProps = { locale: string; draft: SidedDraft; paragraphs: readonly SidedParagraph[] };

function Places({ locale, draft, paragraphs }: PlacesProps) {
  const t = useTranslations("documents.crosswalk");
  if (paragraphs.length === 0) return <span className="gap">{t("gap")}</span>;
  return (
    <ul className="facts">
      {paragraphs.map(({ id, number, anchor }) => (
        <li key={id}>
          <a href={`/${locale}${draft.page}#${anchor}`} aria-label={t("paragraph", { number: number ?? anchor })}>
            <bdi>{number ?? "¶"}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
