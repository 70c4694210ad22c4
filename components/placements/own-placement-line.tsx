import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OwnPlacement } from "@/lib/placements/own-placements";

type Props = { locale: string; reference: string; placement: OwnPlacement };

/** What a contributor reads in their own list: where it stands now and what became of the words, with the way there. */
export function OwnPlacementLine({ locale, reference, placement }: Props) {
  const t = useTranslations("placements");
  const { adoption, label, state } = placement;
  const said =
    adoption === null ? t(`state.${state}`) : t(`adoption.${adoption.outcome}`, { measure: adoption.measure });
  return (
    <p className="small">
      <a href={`/${locale}/contributions/${reference}#placements`}>
        {t("own.line", { label: isolated(inLocale(label, locale).text), state: said })}
      </a>
    </p>
  );
}
