import { useTranslations } from "next-intl";
import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import type { LikelyDuplicate } from "@/lib/organisations/likely-duplicates";

type Props = { locale: string; pairs: readonly LikelyDuplicate[]; part: FormAction };
type Named = LikelyDuplicate["one"];

/** Pairs of nearly one name: each can be merged into the other, or found to be another. */
export function DuplicateList({ locale, pairs, part }: Props) {
  const t = useTranslations("organisations.merge");
  return (
    <ul className="list">
      {pairs.map(({ one, other, likeness }) => (
        <li key={`${one.id} ${other.id}`}>
          <Line locale={locale} from={one} into={other} />
          <Line locale={locale} from={other} into={one} />
          <p className="small quiet nums">{t("likeness", { share: likeness })}</p>
          <ActForm action={part} values={{ one: one.id, other: other.id }}>
            {t("areTwo")}
          </ActForm>
        </li>
      ))}
    </ul>
  );
}

function Line({ locale, from, into }: { locale: string; from: Named; into: Named }) {
  const t = useTranslations("organisations.merge");
  const here = `/${locale}/desk/organisations/${from.id}`;
  return (
    <p className="line">
      <a href={here}>
        <bdi>{from.name}</bdi>
      </a>
      {from.acronym === null ? null : <bdi className="quiet">{from.acronym}</bdi>}
      <a className="small" href={`${here}?${new URLSearchParams({ into: into.name })}#decide`}>
        {t.rich("isOther", { name: () => <bdi>{into.name}</bdi> })}
      </a>
    </p>
  );
}
