import type { WaitingTable } from "@/lib/commenting/queries";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; versionId: string; tables: readonly WaitingTable[]; zone: string };

/** Tables that were uploaded and wait for their person. */
export function WaitingTables({ locale, versionId, tables, zone }: Props) {
  const t = useTranslations("commenting.page");
  if (tables.length === 0) return null;
  return (
    <section id="waiting">
      <h2>{t("waitingTitle")}</h2>
      <ul className="list dense">
        {tables.map(({ id, fileName, rows, createdAt }) => (
          <li key={id}>
            <a href={`/${locale}/compose/${versionId}/table?table=${id}`}>
              <bdi>{fileName}</bdi>
            </a>
            <span className="small quiet">
              {t("waitingRows", { count: rows, text: showInstant(createdAt, zone, locale).text })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
