import { Table } from "@/components/ui/table";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { KeyWord } from "@/lib/session-reports/key-words";
import type { WordCloud } from "@/lib/session-reports/word-cloud";

type Props = {
  words: readonly KeyWord[];
  cloud: WordCloud;
  language: string;
  /** Where the picture and the counts can be downloaded; the ending is added. */
  download: string;
};

/** Key words as a picture and, beside it, as a table with counts: the table says all that the picture does. */
export function KeyWords({ words, cloud, language, download }: Props) {
  const t = useTranslations("session-reports.keyWords");
  const dir = directionOf(language);
  return (
    <section className="key-words-part" aria-labelledby="key-words">
      <h2 id="key-words">{t("title")}</h2>
      <p className="quiet small">{t("lead")}</p>
      <div className="key-words">
        <svg
          className="word-cloud"
          viewBox={`0 0 ${cloud.width} ${cloud.height}`}
          role="img"
          aria-label={t("picture")}
          lang={language}
        >
          {cloud.placed.map(({ word, x, y, size }) => (
            <text key={word} x={x} y={y} fontSize={size} textAnchor="middle" direction={dir}>
              {word}
            </text>
          ))}
        </svg>
        <Table
          id="key-word-counts"
          title={t("table")}
          titleHidden
          columns={[
            { key: "word", label: t("word") },
            { key: "count", label: t("count"), kind: "number" },
          ]}
          rows={words.map(({ word, count }) => ({
            id: word,
            cells: {
              word: (
                <bdi lang={language} dir={dir}>
                  {word}
                </bdi>
              ),
              count,
            },
          }))}
          download={
            <>
              <a href={`${download}.csv`} download>
                {t("csv")}
              </a>{" "}
              <a href={`${download}.svg`} download>
                {t("svg")}
              </a>
            </>
          }
        />
      </div>
    </section>
  );
}
