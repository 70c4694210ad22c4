import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { HiddenContribution } from "@/lib/reports/queries";
import { ConcernedHead } from "./concerned-head";
import { HidingWords } from "./hiding-words";

type Props = { locale: string; items: readonly HiddenContribution[] };

/** What is out of sight and waits for somebody else to look again. */
export function HiddenList({ locale, items }: Props) {
  const t = useTranslations("reports.desk");
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.hidingId} className="stack">
          <ConcernedHead locale={locale} item={item} />
          <HidingWords locale={locale} hiding={item} zone={item.zone} />
          {item.mayDecide && !item.isOwnHiding ? (
            <p>
              <LinkButton href={`/${locale}/desk/moderation/${item.contributionId}/hide`}>{t("lookAgain")}</LinkButton>
            </p>
          ) : (
            <Notice kind="warning" title={t(item.isOwnHiding ? "ownHiding" : "own")} />
          )}
        </li>
      ))}
    </ul>
  );
}
