import { useTranslations } from "@/lib/i18n/words";

/** How many organisations of each group support a text. */
export function GroupCounts({ counts }: { counts: readonly { group: string | null; count: number }[] }) {
  const t = useTranslations("endorsements.public");
  const groups = useTranslations("public.groups");
  return (
    <p className="facts small nums">
      {counts.map(({ group, count }) => (
        <span key={group ?? ""}>
          {group === null ? t("notStated") : groups(group)}: {count}
        </span>
      ))}
    </p>
  );
}
