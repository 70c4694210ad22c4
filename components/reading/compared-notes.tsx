import { comma, listedNumbers } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { OutlineEntry } from "@/lib/text/alignment/comparison-outline";
import type { ComparisonContext } from "./comparison-context";

export type ChangeProps = { context: ComparisonContext; entry: Extract<OutlineEntry, { type: "change" }> };

/** What happened to a paragraph, in words: its kind, the number it had, what it goes back to, the way to the next. */
export function ComparedNotes({ context, entry }: ChangeProps) {
  const t = useTranslations("public.comparison");
  const { locale, byId, causes } = context;
  const { row } = entry;
  const from = listedNumbers(
    row.before.flatMap((id) => byId.get(id)?.number ?? []),
    locale,
  );
  const behind = row.after.flatMap((id) => causes.get(byId.get(id)?.lineageId ?? "") ?? []);
  const next = context.next(entry.place);
  return (
    <div className="notes" lang={locale} dir={directionOf(locale)}>
      <strong>{t(`kinds.${row.kind === "identical" ? "moved" : row.kind}`)}</strong>
      {row.moved && row.kind !== "moved" ? <span>{t("movedToo")}</span> : null}
      {from !== "" && row.moved ? <span className="quiet">{t("movedFrom", { number: from })}</span> : null}
      {from !== "" && !row.moved && row.renumbered ? (
        <span className="quiet">{t("numberedBefore", { number: from })}</span>
      ) : null}
      {behind.length === 0 ? null : (
        <span>
          {t("goesBackTo")}{" "}
          {behind.map(({ reference, organisation }, index) => (
            <span key={reference}>
              {index === 0 ? "" : comma(locale)}
              <a href={`/${locale}/contributions/${reference}`}>
                <bdi>{reference}</bdi>
              </a>
              {organisation === null ? null : (
                <span className="quiet">
                  {" "}
                  <bdi>{organisation.name}</bdi>
                </span>
              )}
            </span>
          ))}
        </span>
      )}
      {next === null ? null : <a href={`#${next}`}>{t("next")}</a>}
    </div>
  );
}
