import { colon, listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { HeatCell } from "./heat-cells";
import { stanceOrder, totalOf } from "./stance-counts";

/**
 * The whole text as one slim column, a cell for each paragraph: how long a bar is tells how many comments there are,
 * its parts of which stance they are. A picture for the eye and the pointer; the table of the same figures is what
 * keyboards and listeners use. Sizes are classes: the security policy allows no inline styles.
 */
export function HeatColumn({ locale, cells }: { locale: string; cells: readonly HeatCell[] }) {
  const t = useTranslations("public");
  const range = useTranslations("amendments");
  const label = ({ from, to, counts }: HeatCell) => {
    const words = stanceOrder
      .filter((stance) => counts[stance] > 0)
      .map((stance) => t(`stanceCount.${stance}`, { count: counts[stance] }));
    const place = from !== null && to !== null ? range("range", { from, to }) : (from ?? "¶");
    return `${place}${colon(locale)}${listWords(words, locale)}`;
  };
  return (
    <div className="heat-column" aria-hidden="true">
      {cells.map((cell) => {
        const total = totalOf(cell.counts);
        return total === 0 ? (
          <span key={cell.anchor} />
        ) : (
          <a
            key={cell.anchor}
            href={`#${cell.anchor}`}
            tabIndex={-1}
            title={label(cell)}
            className={`t${sizeOf(total)}`}
          >
            {stanceOrder
              .filter((stance) => cell.counts[stance] > 0)
              .map((stance) => (
                <i key={stance} className={`${stance} n${Math.min(9, cell.counts[stance])}`} />
              ))}
          </a>
        );
      })}
    </div>
  );
}

/** One, a few, many, very many. */
function sizeOf(total: number): number {
  if (total < 2) return 1;
  if (total < 4) return 2;
  return total < 10 ? 3 : 4;
}
