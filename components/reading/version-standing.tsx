import { Notice } from "@/components/ui/notice";
import type { LaterPlace, LaterText } from "@/lib/drafts/later-text";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  /** Address of the draft, under which its versions stand. */
  drafts: string;
  later: LaterText | null;
  /** The day of the adoption, as shown; null for a text that was not adopted. */
  adopted: string | null;
};

/** What a reader must know of a text that is no longer open: that it was replaced, by which one, or that it is final. */
export function VersionStanding({ locale, drafts, later, adopted }: Props) {
  const t = useTranslations("lineage.read");
  if (adopted !== null) return <Notice title={t("final", { day: adopted })}>{t("finalText")}</Notice>;
  if (later === null) return null;
  const { text, language } = inLocale(later.label, locale);
  return (
    <Notice kind="warning">
      {t.rich("replaced", {
        version: () => (
          <a href={`${drafts}/${later.slug}`} hrefLang={later.language} lang={language}>
            {text}
          </a>
        ),
      })}
    </Notice>
  );
}

/** Where one paragraph of a replaced text stands now; nothing where it is gone. */
export function LaterPlaces({
  locale,
  drafts,
  later,
  paragraphId,
}: Pick<Props, "locale" | "drafts"> & { later: LaterText | null; paragraphId: string }) {
  const t = useTranslations("lineage.read");
  if (later === null) return null;
  const label = inLocale(later.label, locale).text;
  const name = ({ number, anchor }: LaterPlace) =>
    t("nowAt", { number: isolatedNumber(number ?? `#${anchor}`), label });
  return (later.places.get(paragraphId) ?? []).map((place) => (
    <a key={place.anchor} href={`${drafts}/${later.slug}#${place.anchor}`}>
      {name(place)}
    </a>
  ));
}
