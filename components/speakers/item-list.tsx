import { LocalisedText } from "@/components/reading/localised-text";
import { useTranslations } from "@/lib/i18n/words";
import type { ItemLine } from "@/lib/speakers/chair-query";
import { ItemNumber } from "./item-number";

type Props = { locale: string; here: string; items: readonly ItemLine[]; current: string };

/** The agenda, with how the list of each item stands; the one that is looked at is marked. */
export function ItemList({ locale, here, items, current }: Props) {
  const t = useTranslations("speakers");
  return (
    <nav aria-label={t("chair.items")}>
      <ul className="floor-items">
        {items.map(({ id, number, title, stands }) => (
          <li key={id}>
            <a href={`${here}?item=${id}`} aria-current={id === current ? "page" : undefined}>
              {number === null ? null : <ItemNumber number={number} />}
              <LocalisedText text={title} locale={locale} />
            </a>
            <span className="small quiet">{t(`list.${stands}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
