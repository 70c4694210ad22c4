import { Table } from "@/components/ui/table";
import { showShare } from "@/lib/i18n/durations";
import { useTranslations } from "@/lib/i18n/words";
import type { Flow } from "@/lib/participation/flow";

type Props = {
  locale: string;
  flow: Flow;
  /** Of the consultation; its pages say more of each stage. */
  home: string;
};

/**
 * From received to answered: three bars on one scale, one below the other, so that each part hangs from what it is a
 * part of. The table below says the same in words and numbers.
 */
export function FlowView({ locale, flow, home }: Props) {
  const t = useTranslations("participation.flow");
  const outcomes = useTranslations("transparency.outcomes");
  const states = useTranslations("dispositions.states");
  const { width, received, published } = flow;
  const rows = [
    ...flow.outcomes.map(({ key, count }) => ({ stage: t("outcome"), key, label: outcomes(key), count, of: received })),
    ...flow.answers.map(({ key, count }) => ({ stage: t("answer"), key, label: states(key), count, of: published })),
  ];
  return (
    <section id="flow">
      <h2>{t("title")}</h2>
      <p className="quiet">{t("lead", { received, published })}</p>
      <div className="flow">
        <Stage name={t("received")} width={width} parts={[{ key: "received", at: 0, length: width }]} />
        <Stage name={t("outcome")} width={width} parts={flow.outcomes} />
        {published === 0 ? null : <Stage name={t("answer")} width={width} parts={flow.answers} />}
      </div>
      <Table
        id="flow-figures"
        title={t("title")}
        titleHidden
        columns={[
          { key: "label", label: t("became") },
          { key: "count", label: t("count"), kind: "number" },
          { key: "share", label: t("share"), kind: "number" },
          { key: "stage", label: t("stage"), kind: "wide" },
        ]}
        rows={rows.map(({ stage, key, label, count, of }) => ({
          id: `${stage} ${key}`,
          cells: {
            label: (
              <span className="flow-label">
                <svg className="flow-key" viewBox="0 0 24 12" aria-hidden="true">
                  <line className={key} x1="0" x2="24" y1="6" y2="6" />
                </svg>
                {label}
              </span>
            ),
            stage,
            count,
            share: showShare(count, of, locale),
          },
        }))}
        download={
          <>
            <a href={`${home}/transparency`}>{t("transparency")}</a>
            <a href={`${home}/dispositions`}>{t("dispositions")}</a>
          </>
        }
      />
    </section>
  );
}

type StageProps = { name: string; width: number; parts: readonly { key: string; at: number; length: number }[] };

/** One bar. It says nothing that the table does not, so it is left to the eyes. */
function Stage({ name, width, parts }: StageProps) {
  return (
    <div className="flow-stage">
      <p className="small quiet">{name}</p>
      <svg viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ key, at, length }) => (
          <line key={key} className={key} x1={at} x2={at + Math.max(length - 2, 1)} y1="6" y2="6" />
        ))}
      </svg>
    </div>
  );
}
