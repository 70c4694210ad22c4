import { clockText } from "@/components/islands/floor/clock-text";
import { LocalisedText } from "@/components/reading/localised-text";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicFloor } from "@/lib/speakers/public";
import type { FloorItem, HeardLine } from "@/lib/speakers/read-floor";
import { ItemNumber } from "./item-number";
import { ListState } from "./list-state";
import { NowSpeaking } from "./now-speaking";
import { SpeakerName, Who } from "./who";

type Props = { locale: string; floor: PublicFloor };

/** The lists of speakers of an event, item by item, as everybody follows them. */
export function PublicFloorView({ locale, floor }: Props) {
  const t = useTranslations("speakers");
  if (floor.items.length === 0) return <EmptyState title={t("public.none")}>{t("public.noneHint")}</EmptyState>;
  // What is under way meets the eye first.
  const isOver = ({ stands }: FloorItem) => stands === "ended";
  const items = [...floor.items.filter((item) => !isOver(item)), ...floor.items.filter(isOver)];
  return items.map((item) => <ItemSection key={item.id} locale={locale} floor={floor} item={item} />);
}

function ItemSection({ locale, floor, item }: Props & { item: FloorItem }) {
  const t = useTranslations("speakers");
  return (
    <section className="floor-item" id={`item-${item.id}`}>
      <h2>
        {item.number === null ? null : <ItemNumber number={item.number} />}
        <LocalisedText text={item.title} locale={locale} />
      </h2>
      <p className="facts small">
        <ListState locale={locale} zone={floor.event.zone} item={item} />
        <span>{t(`order.${item.order}`)}</span>
        <span>{t("limits", { each: clockText(item.secondsEach), coalition: clockText(item.secondsCoalition) })}</span>
      </p>
      {item.speaking === null ? null : <NowSpeaking speaking={item.speaking} asOf={floor.asOf} />}
      {item.waiting.length === 0 ? null : (
        <>
          <h3>{t("public.waiting", { count: item.waiting.length })}</h3>
          <ol className="floor-lines">
            {item.waiting.map((line) => (
              <li key={line.id}>
                <span className="floor-who">
                  <Who line={line} />
                </span>
                <SpeakerName line={line} />
              </li>
            ))}
          </ol>
        </>
      )}
      {item.speaking === null && item.waiting.length === 0 && item.stands !== "ended" ? (
        <p className="quiet">{t(`public.nobody.${item.stands}`)}</p>
      ) : null}
      <Heard locale={locale} item={item} />
    </section>
  );
}

function Heard({ locale, item: { heard, notHeard } }: { locale: string; item: FloorItem }) {
  const t = useTranslations("speakers.public");
  return (
    <>
      {heard.length === 0 ? null : (
        <>
          <h3>{t("heard", { count: heard.length })}</h3>
          <ul className="floor-lines">
            {heard.map((line) => (
              <li key={line.id}>
                <span className="floor-who">
                  <Who line={line} />
                </span>
                <SpeakerName line={line} />
                <span className="small quiet floor-end">
                  {line.seconds === null ? null : (
                    <bdi className="nums" dir="ltr">
                      {clockText(line.seconds)}
                    </bdi>
                  )}
                  <StatementLink locale={locale} line={line} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {notHeard.length === 0 ? null : (
        <>
          <h3>{t("notHeard", { count: notHeard.length })}</h3>
          <ul className="floor-lines">
            {notHeard.map((line) => (
              <li key={line.id}>
                <span className="floor-who">
                  <Who line={line} />
                </span>
                <SpeakerName line={line} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function StatementLink({ locale, line: { statement, organisation } }: { locale: string; line: HeardLine }) {
  const t = useTranslations("speakers.public");
  if (statement === null) return null;
  return (
    <>
      {" "}
      <a href={`/${locale}/statements/${statement.id}`}>
        {t(`statement.${statement.state}`)}
        <span className="visually-hidden"> {t("statementOf", { name: organisation })}</span>
      </a>
    </>
  );
}
