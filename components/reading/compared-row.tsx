import { useTranslations } from "next-intl";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { PublicParagraph } from "@/lib/drafts/public";
import { directionOf } from "@/lib/i18n/locales";
import type { ComparedParagraph } from "@/lib/text/alignment/compare-texts";

type Props = { locale: string; compared: ComparedParagraph; byId: ReadonlyMap<string, PublicParagraph> };

/** What became of one paragraph: its words with their changes, and in the margin what happened, in words. */
export function ComparedRow({ locale, compared, byId }: Props) {
  const t = useTranslations("public.comparison");
  const labels = useRedlineLabels();
  const numbers = (ids: readonly string[]) => ids.map((id) => byId.get(id)?.number ?? "¶").join(", ");
  const shown = byId.get(compared.after[0] ?? compared.before[0] ?? "");
  const level = shown?.kind === "paragraph" && shown.depth > 0 ? ` level-${Math.min(shown.depth, 2) + 1}` : "";
  const from = numbers(compared.before);
  const isMoved = compared.moved || compared.kind === "moved";
  return (
    <div className={`para${level}`}>
      <span className="number">
        <bdi>{compared.after.length === 0 ? from : numbers(compared.after)}</bdi>
      </span>
      <div className={shown?.kind === "heading" ? "text heading" : "text"}>
        {compared.parts.map((part) => (
          <p key={part.after ?? "gone"}>
            <Redline segments={part.segments} labels={labels} />
          </p>
        ))}
      </div>
      <div className="notes" lang={locale} dir={directionOf(locale)}>
        {compared.kind === "identical" ? null : <span>{t(`kinds.${compared.kind}`)}</span>}
        {isMoved ? <span className="quiet">{t("movedFrom", { number: from })}</span> : null}
        {compared.renumbered && !isMoved ? (
          <span className="quiet">{t("numberedBefore", { number: from })}</span>
        ) : null}
      </div>
    </div>
  );
}
