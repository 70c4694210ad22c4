import { LocalisedText } from "@/components/reading/localised-text";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StanceMark } from "@/components/ui/stance-mark";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Position } from "@/lib/positions/position";

type Props = {
  locale: string;
  position: Position;
  /** Whether the column says already who speaks. */
  isNamed: boolean;
};

/** A position: the exact words from their beginning, who said them, and the source that they lead to. */
export function PositionView({ locale, position, isNamed }: Props) {
  const t = useTranslations("positions");
  const words = useTranslations("public");
  const { author, stance, choices, path, version, reference, meeting, publishedAt, lead } = position;
  return (
    <>
      {isNamed ? null : (
        <span className="speaker">
          <bdi>{author?.name ?? words("aPerson")}</bdi>
        </span>
      )}
      {stance === null ? null : <StanceMark stance={stance}>{words(`stances.${stance}`)}</StanceMark>}
      <Words position={position} />
      {position.words !== "" || choices.length === 0 ? null : (
        <ul className="choices">
          {choices.map((label) => (
            <li key={Object.values(label).join()}>
              <LocalisedText text={label} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <span className="source">
        <a href={`/${locale}${path}`}>
          {reference === null ? (
            <>
              {t("statement")}: <LocalisedText text={meeting ?? {}} locale={locale} />
            </>
          ) : (
            <bdi className="nums">{reference}</bdi>
          )}
        </a>{" "}
        <span className="quiet">
          {version === null ? null : (
            <>
              <LocalisedText text={version.label} locale={locale} />
              {"\u00a0· "}
            </>
          )}
          <time dateTime={publishedAt.toISOString()}>{showDate(publishedAt, locale, "UTC")}</time>
          {lead === null ? null : (
            <>
              {"\u00a0· "}
              {t.rich("coSigned", { lead, name: (chunks) => <bdi>{chunks}</bdi> })}
            </>
          )}
        </span>
      </span>
    </>
  );
}

/** Of a comment the change it asks for, of everything else the words themselves. */
function Words({ position: { wording, version, words, language } }: Pick<Props, "position">) {
  const labels = useRedlineLabels();
  if (wording !== null && version !== null) {
    return (
      <span className="words" lang={version.language} dir={directionOf(version.language)}>
        <Redline segments={wording} labels={labels} />
      </span>
    );
  }
  if (words === "") return null;
  return (
    <q className="words" lang={language} dir={directionOf(language)}>
      {words}
    </q>
  );
}
