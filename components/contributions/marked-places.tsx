import { useFieldName } from "@/components/moderation/use-field-name";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { partField } from "@/lib/inputs/schema";
import type { MarkedPlace } from "@/lib/moderation/marked-places";
import { HighlightedMarks } from "./highlighted-marks";

type Props = {
  locale: string;
  places: readonly MarkedPlace[];
  /** Of the contribution. */
  language: string;
  /** Address of the page on which it is written; empty where that is this page. */
  writtenAt: string;
};

/** The places that a moderator marked: the words in their surroundings, what is wrong, and the way to the field. */
export function MarkedPlaces({ locale, places, language, writtenAt }: Props) {
  const t = useTranslations("decisions.marks");
  const nameOf = useFieldName(locale);
  if (places.length === 0) return null;
  return (
    <div className="stack">
      <p>
        <strong>{t("places", { count: places.length })}</strong>
      </p>
      <ol className="marked-places">
        {places.map((place) => (
          <li key={place.position}>
            <p className="small quiet">{nameOf(place)}</p>
            <p lang={language} dir={directionOf(language)}>
              {place.before}
              <mark className="quoted">{place.quote}</mark>
              {place.after}
            </p>
            {place.note === null ? null : <p dir="auto">{place.note}</p>}
            <p className="small">
              <a href={`${writtenAt}#${controlOf(place.field)}`}>{t("go")}</a>
            </p>
          </li>
        ))}
      </ol>
      {writtenAt === "" ? (
        <HighlightedMarks marks={places.map(({ field, quote }) => ({ control: controlOf(field), quote }))} />
      ) : null}
    </div>
  );
}

/** Id of the control in which a field is written. */
function controlOf(field: string): string {
  const [, key, name] = /^part:(.+):(keyMessage|recommendation|body)$/.exec(field) ?? [];
  if (key === undefined) return field;
  return name === "keyMessage" || name === "recommendation" ? partField(key, name) : partField(key, "body");
}
