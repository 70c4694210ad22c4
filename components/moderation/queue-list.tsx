import { paragraphNames } from "@/components/reading/paragraph-names";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { QueueItem } from "@/lib/moderation/queries";

type Age = { unit: "minutes" | "hours" | "days"; count: number };

/** An item, how long it has waited, and how long until (or since) the hour that was promised for it. */
export type AgedItem = QueueItem & { age: Age; due: (Age & { isOver: boolean }) | null };

type Props = {
  locale: string;
  items: readonly AgedItem[];
  /** Everything that waits and matches, counted to a limit. */
  waiting: number;
  mostCounted: number;
  /** Conditions that narrow the list; with some, the way back to them is shown. */
  conditions: number;
  current: string | null;
  /** Address of the desk of moderation with the same filter, of the following part of the list, and of its beginning; null where there is none. */
  deskHref: string;
  moreHref: string | null;
  firstHref: string | null;
  /** Kept in the addresses, so that the same part of the list stays beside the case: with its question mark, or empty. */
  query: string;
  /** Whether the first item of this part is the oldest of all. */
  fromOldest: boolean;
};

/** What waits, in the order of the filter. */
export function QueueList(props: Props) {
  const { locale, items, waiting, mostCounted, conditions, current, deskHref, moreHref, firstHref, query } = props;
  const t = useTranslations("moderation.queue");
  const age = useTranslations("moderation.age");
  const oldest = props.fromOldest ? items[0] : undefined;
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
              href={`/${locale}/desk/moderation/${item.id}${query}`}
              aria-current={item.id === current ? "true" : undefined}
            >
              <strong>
                <bdi>{item.organisation ?? t("person")}</bdi>
              </strong>
              <span className="small quiet">
                {item.kind === "comment" ? <What item={item} locale={locale} /> : <bdi>{item.title}</bdi>} ·{" "}
                {age(item.age.unit, { count: item.age.count })}
              </span>
              <span className="small quiet">{inLocale(item.consultation, locale).text}</span>
              <Signs item={item} />
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
      <p>
        <a href={deskHref}>{conditions === 0 ? t("toDesk") : t("toFilters", { count: conditions })}</a>
      </p>
    </nav>
  );
}

/** What a moderator should know before they open it, each in a few words. */
function Signs({ item: { due, hints, claim, proposal, isOwn } }: { item: AgedItem }) {
  const t = useTranslations("moderation.queue");
  const age = useTranslations("moderation.age");
  const kinds = useTranslations("moderation.filters.hints");
  return (
    <>
      {due === null ? null : (
        <span className={due.isOver ? "hint" : "small quiet"}>
          {t(due.isOver ? "overdue" : "due", { age: age(due.unit, { count: due.count }) })}
        </span>
      )}
      {hints.length === 0 ? null : <span className="hint">{hints.map((kind) => kinds(kind)).join(" · ")}</span>}
      {proposal === null ? null : <span className="hint">{t(proposal.isMine ? "proposedMine" : "proposed")}</span>}
      {claim === null ? null : (
        <span className="small quiet claimed">
          {claim.isMine ? t("claimMine") : t("claimOther", { name: claim.name ?? t("someone") })}
        </span>
      )}
      {isOwn ? <span className="hint">{t("own")}</span> : null}
    </>
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
