import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { AlikeLetter, AlikeOne } from "@/lib/campaigns/public";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; letters: readonly AlikeLetter[]; representative: AlikeOne | null };

/** Published letters that say nearly the same: who sent each, and what it changes in the one that stands for all. */
export function AlikeList({ locale, letters, representative }: Props) {
  const t = useTranslations("campaigns");
  return (
    <ul className="list">
      {letters.map((letter) => (
        <li key={letter.reference}>
          <p className="facts small">
            {letter.author?.slug == null ? (
              <bdi>{letter.author?.name ?? t("person")}</bdi>
            ) : (
              <a href={`/${locale}/organisations/${letter.author.slug}`}>
                <bdi>{letter.author.name}</bdi>
              </a>
            )}
            <a href={`/${locale}/contributions/${letter.reference}`}>
              <bdi>{letter.reference}</bdi>
            </a>
            {letter.reference === representative?.reference ? (
              <span className="tag">{t("page.isRepresentative")}</span>
            ) : null}
          </p>
          {letter.reference === representative?.reference ? null : <Variant letter={letter} />}
        </li>
      ))}
    </ul>
  );
}

function Variant({ letter: { language, opening, changes } }: { letter: AlikeLetter }) {
  const t = useTranslations("campaigns.page");
  const labels = useRedlineLabels();
  if (changes?.length === 0) return <p className="quiet">{t("same")}</p>;
  return (
    <p className="letter" lang={language} dir={directionOf(language)}>
      {changes === null ? opening : <Redline segments={changes} labels={labels} />}
    </p>
  );
}
