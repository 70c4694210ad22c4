import { useTranslations } from "next-intl";
import { paragraphNames } from "@/components/reading/paragraph-names";
import { inLocale } from "@/lib/kernel/localised";
import type { QueueItem } from "@/lib/moderation/queries";

/** An item and how long it has waited. */
export type AgedItem = QueueItem & { age: { unit: "minutes" | "hours" | "days"; count: number } };

type Props = {
  locale: string;
  items: readonly AgedItem[];
  /** Everything that waits, counted to a limit. */
  waiting: number;
  mostCounted: number;
  current: string | null;
  /** Address of the following part of the list, and of its beginning; null where there is none. */
  moreHref: string | null;
  firstHref: string | null;
  /** Kept in the addresses, so that the same part of the list stays beside the case. */
  cursor: string | null;
};

/** What waits, the oldest first. */
export function QueueList({ locale, items, waiting, mostCounted, current, moreHref, firstHref, cursor }: Props) {
  const t = useTranslations("moderation.queue");
  const age = useTranslations("moderation.age");
  const oldest = cursor === null ? items[0] : undefined;
  return (
    <nav className="queue" aria-label={t("label")}>
      <p>
        {waiting > mostCounted ? t("waitingCapped", { count: mostCounted }) : t("waiting", { count: waiting })}
        {oldest === undefined ? null : (
          <> · {t("oldest", { age: age(oldest.age.unit, { count: oldest.age.count }) })}</>
        )}
      </p>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <a
              href={`/${locale}/desk/moderation/${item.id}${cursor === null ? "" : `?cursor=${cursor}`}`}
              aria-current={item.id === current ? "true" : undefined}
            >
              <strong>
                <bdi>{item.organisation ?? t("person")}</bdi>
              </strong>
              <span className="small quiet">
                {item.kind === "comment" ? (
                  <>
                    <What item={item} locale={locale} /> ·{" "}
                  </>
                ) : (
                  <>
                    <bdi>{item.title}</bdi> ·{" "}
                  </>
                )}
                {age(item.age.unit, { count: item.age.count })}
              </span>
              <span className="small quiet">{inLocale(item.consultation, locale).text}</span>
              {item.isOwn ? <span className="hint">{t("own")}</span> : null}
            </a>
          </li>
        ))}
      </ol>
      {moreHref === null ? null : (
        <p>
          <a href={moreHref}>{t("more")}</a>
        </p>
      )}
      {firstHref === null ? null : (
        <p>
          <a href={firstHref}>{t("first")}</a>
        </p>
      )}
    </nav>
  );
}

/** What a comment is about, in a line. */
function What({ item: { paragraphs }, locale }: { item: AgedItem; locale: string }): string {
  const t = useTranslations("moderation.queue");
  const words = useTranslations("contributions");
  const [only] = paragraphs;
  if (only === undefined) return t("commentText");
  if (paragraphs.length === 1 && only.number === null) return t("commentHeading");
  const names = paragraphNames(paragraphs, locale, {
    heading: words("list.heading"),
    more: (values) => words("asks.more", values),
  });
  return paragraphs.length === 1 ? t("comment", { number: names }) : t("commentSeveral", { numbers: names });
}
