import { LocalisedText } from "@/components/reading/localised-text";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Toolbar } from "@/components/ui/toolbar";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import type { ListedMarker } from "@/lib/transparency/public-markers";
import { type MarkerState, markerStates } from "@/lib/transparency/schema";

type Props = {
  locale: string;
  base: string;
  state: MarkerState | null;
  markers: Page<ListedMarker>;
  isFirst: boolean;
  reasons: ReadonlyMap<string, Localised>;
};

/** What stays in public of each refused or withdrawn contribution: number, day, reason. */
export function MarkerList({ locale, base, state, markers, isFirst, reasons }: Props) {
  const t = useTranslations("transparency.markers");
  const to = (query: string) => `${base}${query === "" ? "" : `?${query}`}#markers`;
  const chosen = state === null ? "" : `state=${state}`;
  return (
    <section id="markers">
      <h2>{t("title")}</h2>
      <p className="quiet">{t("lead")}</p>
      <Toolbar label={t("narrow")}>
        <a href={to("")} aria-current={state === null ? "page" : undefined}>
          {t("all")}
        </a>
        {markerStates.map((known) => (
          <a key={known} href={to(`state=${known}`)} aria-current={known === state ? "page" : undefined}>
            {t(`states.${known}`)}
          </a>
        ))}
      </Toolbar>
      {markers.items.length === 0 ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <Table
          id="marker-table"
          title={t("title")}
          titleHidden
          columns={[
            { key: "reference", label: t("reference") },
            { key: "state", label: t("state") },
            { key: "date", label: t("date") },
            { key: "reason", label: t("reason"), kind: "wide" },
          ]}
          rows={markers.items.map(({ reference, state: found, reasonCode, at }) => {
            const reason = reasonCode === null ? undefined : reasons.get(reasonCode);
            return {
              id: reference,
              cells: {
                reference: (
                  <a className="reference" href={`/${locale}/contributions/${reference}`}>
                    <bdi>{reference}</bdi>
                  </a>
                ),
                state: t(`states.${found}`),
                date: (
                  <time className="nums" dateTime={at.toISOString()}>
                    {showDate(at, locale, "UTC")}
                  </time>
                ),
                reason: reason === undefined ? t("byItsSide") : <LocalisedText text={reason} locale={locale} />,
              },
            };
          })}
        />
      )}
      <Pagination
        newerHref={isFirst ? undefined : to(chosen)}
        newerLabel={t("first")}
        olderHref={markers.next === null ? undefined : to([chosen, `cursor=${markers.next}`].filter(Boolean).join("&"))}
        olderLabel={t("more")}
      />
    </section>
  );
}
