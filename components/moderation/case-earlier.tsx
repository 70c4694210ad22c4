import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";

/** What was decided on this contribution before. */
export function CaseEarlier({ item, locale }: { item: Case; locale: string }) {
  const t = useTranslations("moderation.case");
  const past = useTranslations("moderation.decisions.past");
  if (item.earlier.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="case-earlier">
      <h3 id="case-earlier">{t("earlier")}</h3>
      <ul className="list dense">
        {item.earlier.map((one) => (
          <li key={one.id}>
            <p className="small quiet">
              {t("earlierLine", {
                decision: past(one.decision),
                text: showInstant(one.decidedAt, item.zone, locale).text,
                name: one.moderator ?? "",
              })}
            </p>
            {Object.keys(one.reason).length === 0 ? null : <p>{inLocale(one.reason, locale).text}</p>}
            {one.words === null ? null : <p dir="auto">{one.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
