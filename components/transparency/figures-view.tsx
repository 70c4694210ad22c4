import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import { showDuration, showShare } from "@/lib/i18n/durations";
import { colon, listedApart } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import { regionName } from "@/lib/organisations/regions";
import type { Figures } from "@/lib/transparency/figures";
import { appealStates, outcomes } from "@/lib/transparency/schema";
import { FigureRows } from "./figure-rows";
import { FigureBar, OutcomeBar, OutcomeKey } from "./outcome-bar";

type Props = {
  locale: string;
  figures: Figures;
  /** Each reason of the list in two or three words, by its code. */
  reasons: ReadonlyMap<string, Localised>;
  /** The same figures as data; `.csv` behind it gives them as CSV. */
  api: string;
};

/** The figures of one consultation, or of all: what became of what was received, why, how fast, and for whom. */
export function FiguresView({ locale, figures, reasons, api }: Props) {
  const t = useTranslations("transparency");
  const groups = useTranslations("public.groups");
  return (
    <>
      <Outcomes locale={locale} figures={figures} api={api} />
      <Refusals locale={locale} refused={figures.refused} reasons={reasons} />
      <Acts locale={locale} figures={figures} />
      <section id="groups">
        <h2>{t("groups.title")}</h2>
        <p className="quiet">{t("groups.lead")}</p>
        <FigureRows
          id="by-group"
          locale={locale}
          title={t("groups.title")}
          head={t("groups.group")}
          rows={figures.groups.map((row) => ({ ...row, label: row.key === null ? t("groups.none") : groups(row.key) }))}
        />
      </section>
      <section id="regions">
        <h2>{t("regions.title")}</h2>
        <p className="quiet">{t("regions.lead")}</p>
        <FigureRows
          id="by-region"
          locale={locale}
          title={t("regions.title")}
          head={t("regions.region")}
          rows={figures.regions.map((row) => ({
            ...row,
            label: row.key === null ? t("regions.none") : regionName(row.key, locale),
          }))}
        />
      </section>
    </>
  );
}

function Outcomes({ locale, figures, api }: Pick<Props, "locale" | "figures" | "api">) {
  const t = useTranslations("transparency");
  const counted = outcomes.filter((outcome) => figures.outcomes[outcome] > 0);
  const label = listedApart(
    counted.map((outcome) => `${t(`outcomes.${outcome}`)}${colon(locale)}${figures.outcomes[outcome]}`),
    locale,
  );
  return (
    <section id="outcomes">
      <h2>{t("received", { count: figures.received })}</h2>
      <p className="quiet">{t("receivedLead")}</p>
      <div className="outcome-counts">
        <OutcomeBar counts={figures.outcomes} label={label} />
        <dl className="outcome-legend">
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>
                <OutcomeKey outcome={outcome} />
                {t(`outcomes.${outcome}`)}
              </dt>
              <dd className="nums">{figures.outcomes[outcome]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="list-head">
        <a href={`${api}.csv`}>{t("csv")}</a>
        <a href={api}>{t("json")}</a>
      </p>
    </section>
  );
}

type RefusalProps = { locale: string; refused: Figures["refused"]; reasons: Props["reasons"] };

function Refusals({ locale, refused, reasons }: RefusalProps) {
  const t = useTranslations("transparency");
  if (refused.length === 0) return null;
  const most = Math.max(...refused.map(({ count }) => count));
  return (
    <section id="refused">
      <h2>{t("refused.title")}</h2>
      <Table
        id="by-reason"
        title={t("refused.title")}
        titleHidden
        columns={[
          { key: "reason", label: t("refused.reason") },
          { key: "bar", label: <span className="visually-hidden">{t("chart")}</span>, kind: "wide" },
          { key: "count", label: t("refused.count"), kind: "number" },
        ]}
        rows={refused.map(({ code, count }) => {
          const label = reasons.get(code);
          return {
            id: code,
            cells: {
              reason: label === undefined ? <bdi>{code}</bdi> : <LocalisedText text={label} locale={locale} />,
              bar: <FigureBar value={count} most={most} />,
              count,
            },
          };
        })}
      />
    </section>
  );
}

/** What was done besides deciding, and how fast decisions came. */
function Acts({ locale, figures }: Pick<Props, "locale" | "figures">) {
  const t = useTranslations("transparency");
  const { returned, hidings, appeals, time } = figures;
  const appealed = appealStates.reduce((sum, state) => sum + appeals[state], 0);
  const duration = (seconds: number | null) => (seconds === null ? t("time.nothing") : showDuration(seconds, locale));
  return (
    <>
      <section id="time">
        <h2>{t("time.title")}</h2>
        <p className="quiet">{t("time.lead")}</p>
        <Facts
          facts={[
            { term: t("time.median"), value: duration(time.median) },
            { term: t("time.ninetieth"), value: duration(time.ninetieth) },
            {
              term: t("time.promise"),
              value:
                time.promised === 0
                  ? t("time.noPromise")
                  : t("time.kept", { share: showShare(time.kept, time.promised, locale), count: time.promised }),
            },
          ]}
        />
      </section>
      <section id="acts">
        <h2>{t("acts.title")}</h2>
        <Facts
          facts={[
            { term: t("acts.returned"), value: t("acts.times", { count: returned }) },
            {
              term: t("acts.hidden"),
              value:
                hidings.all === 0
                  ? t("acts.times", { count: 0 })
                  : t("acts.hiddenAndShown", { count: hidings.all, restored: hidings.restored }),
            },
            {
              term: t("acts.appealed"),
              value: (
                <>
                  {t("acts.appeals", { count: appealed })}
                  {appealed === 0 ? null : (
                    <ul className="facts small">
                      {appealStates
                        .filter((state) => appeals[state] > 0)
                        .map((state) => (
                          <li key={state}>{t(`appeals.${state}`, { count: appeals[state] })}</li>
                        ))}
                    </ul>
                  )}
                </>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}
