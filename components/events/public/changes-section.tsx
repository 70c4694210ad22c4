import { Facts } from "@/components/ui/facts";
import type { PublicChange } from "@/lib/events/public-changes";
import { showDate } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { showDays, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Change = PublicChange["changes"][number];
type Hour = Extract<Change, { kind: "hour" }>["before"];

/** What was changed since the event was announced, with what stood before, the latest first; nothing where nothing was. */
export function ChangesSection({ locale, changes }: { locale: string; changes: readonly PublicChange[] }) {
  const t = useTranslations("events");
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("changes.title")}</h2>
      <ol className="list dense">
        {changes.map(({ id, at, changes: those }) => (
          <li key={id}>
            <p className="small quiet">
              <time dateTime={at.toISOString()}>{t("changes.on", { day: showDate(at, locale, "UTC") })}</time>
            </p>
            <Facts
              facts={those.map((change) => ({
                term: t(`changes.of.${change.kind}`),
                value: (
                  <>
                    {sideOf(change, "after")}
                    <br />
                    <span className="small quiet">{t("changes.before", { what: sideOf(change, "before") })}</span>
                  </>
                ),
              }))}
            />
          </li>
        ))}
      </ol>
    </section>
  );

  function sideOf(change: Change, side: "before" | "after"): string {
    if (change.kind === "mode") return t(`modes.${change[side]}`);
    if (change.kind === "hour") {
      return whenOf(change[side], locale) ?? t(change[side].zone === null ? "hours.zoneUnknown" : "hours.open");
    }
    const { text } = inLocale(change[side], locale);
    return text === "" ? t("changes.noPlace") : isolated(text);
  }
}

/** The hours of one side in their zone; null where there were none. */
function whenOf({ startsAt, endsAt, zone, wholeDays }: Hour, locale: string): string | null {
  if (startsAt === null || zone === null) return null;
  const start = new Date(startsAt);
  const end = endsAt === null ? null : new Date(endsAt);
  if (!wholeDays) return showSpan(start, end, zone, locale).text;
  const { first, last } = wholeDaysOf(start, end, zone);
  return showDays(first, last, locale);
}
