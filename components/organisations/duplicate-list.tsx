import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";
import type { LikelyDuplicate } from "@/lib/organisations/likely-duplicates";

type Props = { locale: string; pairs: readonly LikelyDuplicate[]; part: FormAction };
type Named = LikelyDuplicate["one"];

/** Pairs of nearly one name: each can be merged into the other, or found to be another. */
export function DuplicateList({ locale, pairs, part }: Props) {
  const t = useTranslations("organisations.merge");
  return (
    <ul className="list">
      {pairs.map(({ one, other, likeness }) => (
        <li key={`${one.id} ${other.id}`} className="stack">
          <div className="old-and-new">
            <Side locale={locale} from={one} into={other} />
            <Side locale={locale} from={other} into={one} />
          </div>
          <p className="small quiet nums">{t("likeness", { share: likeness })}</p>
          <ActForm action={part} values={{ one: one.id, other: other.id }}>
            {t("areTwo")}
          </ActForm>
        </li>
      ))}
    </ul>
  );
}

/** One of the two: what tells it apart, and the way to merge it into the other. */
function Side({ locale, from, into }: { locale: string; from: Named; into: Named }) {
  const t = useTranslations("organisations.merge");
  const groups = useTranslations("public.groups");
  const here = `/${locale}/desk/organisations/${from.id}`;
  const { name, acronym, stakeholderGroup, country, website, people } = from;
  return (
    <div>
      <p className="line">
        <a href={here}>
          <bdi>{name}</bdi>
        </a>
        {acronym === null ? null : <bdi className="quiet">{acronym}</bdi>}
      </p>
      <p className="facts small quiet">
        {stakeholderGroup === null ? null : <span>{groups(stakeholderGroup)}</span>}
        {country === null ? null : <span>{countryName(country, locale)}</span>}
        {website === null ? null : <bdi dir="ltr">{website}</bdi>}
        <span>{t("people", { count: people })}</span>
      </p>
      <p className="small">
        <a href={`${here}?${new URLSearchParams({ into: into.name })}#decide`}>
          {t.rich("isOther", { name: () => <bdi>{into.name}</bdi> })}
        </a>
      </p>
    </div>
  );
}
