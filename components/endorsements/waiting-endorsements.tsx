import type { FormAction } from "@/components/editor/use-kept-form";
import type { WaitingEndorsement } from "@/lib/endorsements/queries";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { DecideForm } from "./decide-form";

type Props = {
  locale: string;
  items: readonly WaitingEndorsement[];
  reasons: readonly { value: string; label: string }[];
  decide: FormAction;
};

/** Words of support that wait, each with the decision on it. */
export function WaitingEndorsements({ locale, items, reasons, decide }: Props) {
  const t = useTranslations("endorsements.desk");
  const places = useTranslations("endorsements.public");
  return (
    <ol className="list">
      {items.map((item) => {
        const own = { lang: item.language, dir: directionOf(item.language) };
        return (
          <li key={item.id} className="stack">
            <h2 className="small-heading">
              <bdi>{item.organisation}</bdi>
            </h2>
            <p className="facts small">
              <a href={`/${locale}${item.href}`}>
                <bdi>{item.title}</bdi>
              </a>
              <time dateTime={item.endorsedAt.toISOString()}>{showDate(item.endorsedAt, locale, "UTC")}</time>
            </p>
            {item.words === null ? null : (
              <p className="redline-text" {...own}>
                {item.words}
              </p>
            )}
            {item.reservations.map(({ key, part, number, words }) => (
              <div key={key} className="changed-field small">
                <p className="quiet">
                  {part === null
                    ? places.rich("onParagraph", { number: () => <bdi key="number">{number ?? "¶"}</bdi> })
                    : places.rich("onPart", { part: () => <bdi key="part">{inLocale(part, locale).text}</bdi> })}
                </p>
                <p className="redline-text" {...own}>
                  {words}
                </p>
              </div>
            ))}
            {item.isOwn ? (
              <p className="small quiet">{t("own")}</p>
            ) : (
              <DecideForm action={decide} item={{ id: item.id, revision: item.revision }} reasons={reasons} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
