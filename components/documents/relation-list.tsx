import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicRelation } from "@/lib/documents/public";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; relations: readonly PublicRelation[] };

/** How a draft stands to other documents, in both directions: "Derived from …", "Derived texts …". */
export function RelationList({ locale, relations }: Props) {
  const t = useTranslations("documents.relations");
  const groups = Map.groupBy(relations, ({ direction, kind }) => t(`${direction}.${kind}`));
  if (groups.size === 0) return null;
  return (
    <dl className="fact-list">
      {[...groups].map(([words, group]) => (
        <div key={words} className="pair">
          <dt>{words}</dt>
          <dd>
            <ul className="plain-list">
              {group.map((relation) => (
                <li key={relation.id}>
                  <RelatedDocument locale={locale} relation={relation} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RelatedDocument({ locale, relation }: { locale: string; relation: PublicRelation }) {
  const title = <LocalisedText text={relation.title} locale={locale} />;
  if (relation.page !== null) return <a href={`/${locale}${relation.page}`}>{title}</a>;
  if (relation.address === null) return title;
  return (
    <a href={relation.address} rel="nofollow noopener">
      {title}
    </a>
  );
}
