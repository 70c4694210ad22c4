import type { DeskRow } from "@/lib/dispositions/desk-list";
import { listedNumbers } from "@/lib/i18n/lists";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { AnswerMark } from "./answer-mark";

type Props = {
  rows: readonly DeskRow[];
  hrefs: Readonly<Record<string, string>>;
  current: string;
  matching: number;
  /** Address of the whole list, and of its following part; null where there is none. */
  listHref: string;
  moreHref: string | null;
};

/** The list beside a contribution: which are answered, and where one goes on. */
export function AnswerQueue({ rows, hrefs, current, matching, listHref, moreHref }: Props) {
  const t = useTranslations("dispositions");
  const locale = useLocale();
  return (
    <nav className="queue" aria-label={t("desk.contributions")}>
      <p>
        <a href={listHref}>{t("desk.toList", { count: matching })}</a>
      </p>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={hrefs[row.id]} aria-current={row.id === current ? "true" : undefined}>
              <strong>
                <bdi>{row.organisation ?? t("public.aPerson")}</bdi>
              </strong>
              <span className="small quiet">
                <bdi className="reference">{row.reference}</bdi> ·{" "}
                {row.paragraphs.length === 0
                  ? t("public.wholeText")
                  : listedNumbers(
                      row.paragraphs.map(({ number }) => number),
                      locale,
                    )}
              </span>
              <span className="small">
                <AnswerMark state={row.state}>{t(`states.${row.state}`)}</AnswerMark>
              </span>
              {row.isOwn ? <span className="hint">{t("desk.own")}</span> : null}
            </a>
          </li>
        ))}
      </ol>
      {moreHref === null ? null : (
        <p>
          <a href={moreHref}>{t("public.more")}</a>
        </p>
      )}
    </nav>
  );
}
