import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; references: readonly string[] };

/** The published comments on earlier versions that stand on a paragraph now; nothing where there is none. */
export function PlacedHere({ locale, references }: Props) {
  const t = useTranslations("placements.public");
  if (references.length === 0) return null;
  return (
    <Disclosure summary={t("onEarlier", { count: references.length })}>
      <ul className="plain-list">
        {references.map((reference) => (
          <li key={reference}>
            <a className="reference" href={`/${locale}/contributions/${reference}`}>
              <bdi>{reference}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
