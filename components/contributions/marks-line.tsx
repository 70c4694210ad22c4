import { impactKinds } from "@/lib/contributions/impact-kinds";
import { useTranslations } from "@/lib/i18n/words";
import { topicName } from "@/lib/organisations/topics";

type Props = { locale: string; topics: readonly string[]; impacts: readonly string[] };

/** What a contribution was marked with, as one line of facts; nothing where it was not. */
export function MarksLine({ locale, topics, impacts }: Props) {
  const t = useTranslations("contributions.marks");
  const named = [
    ...topics.flatMap((id) => topicName(id, locale) ?? []),
    ...impactKinds.filter((kind) => impacts.includes(kind)).map((kind) => t(`impacts.${kind}`)),
  ];
  if (named.length === 0) return null;
  return (
    <p className="facts small quiet">
      {named.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </p>
  );
}
