import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicDefinition } from "@/lib/glossary/public";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; definitions: readonly PublicDefinition[] };

/** What a term means: one definition, or several that stand beside each other, each with its source and its users. */
export function DefinitionList({ locale, definitions }: Props) {
  const [only, another] = definitions;
  if (only === undefined) return null;
  if (another === undefined) return <Definition locale={locale} definition={only} />;
  return (
    <ol className="definitions">
      {definitions.map((definition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: definitions are their places, written all at once
        <li key={index}>
          <Definition locale={locale} definition={definition} />
        </li>
      ))}
    </ol>
  );
}

function Definition({ locale, definition }: { locale: string; definition: PublicDefinition }) {
  const t = useTranslations("glossary");
  const { words, source, address, usedBy } = definition;
  const named = source ?? address;
  return (
    <>
      <p>
        <LocalisedText text={words} locale={locale} />
      </p>
      {Object.keys(usedBy).length === 0 ? null : (
        <p className="small quiet">
          {t("usedBy")} <LocalisedText text={usedBy} locale={locale} />
        </p>
      )}
      {named === null ? null : (
        <p className="small quiet">
          {t("source")}{" "}
          {address === null ? (
            <bdi>{named}</bdi>
          ) : (
            <a href={address} rel="noopener nofollow external">
              <bdi>{named}</bdi>
            </a>
          )}
        </p>
      )}
    </>
  );
}
