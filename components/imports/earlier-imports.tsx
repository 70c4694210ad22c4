import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { EarlierImport } from "@/lib/imports/queries";

type Props = { locale: string; imports: EarlierImport[]; offer: FormAction };

/** Documents that were brought in before: each can be downloaded as it came; one that was written in may be offered to the public. */
export function EarlierImports({ locale, imports, offer }: Props) {
  const t = useTranslations("imports.earlier");
  if (imports.length === 0) return null;
  return (
    <section className="import-earlier">
      <h2>{t("heading")}</h2>
      <ul className="list">
        {imports.map((item) => {
          const at = showInstant(item.importedAt, "UTC", locale);
          return (
            <li key={item.id} className="stack">
              <p>
                <a href={`/api/imports/${item.id}/original`} download>
                  <bdi>{item.fileName}</bdi>
                </a>{" "}
                <span className="quiet small">
                  {t("by", { name: item.importedBy ?? "", at: at.text })} · {t(item.state)}
                  {item.offered ? ` · ${t("isOffered")}` : ""}
                </span>
              </p>
              {item.state === "confirmed" ? (
                <ActForm action={offer} values={{ importId: item.id, offered: item.offered ? "0" : "1" }} kind="quiet">
                  {t(item.offered ? "takeBack" : "offer")}
                </ActForm>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
