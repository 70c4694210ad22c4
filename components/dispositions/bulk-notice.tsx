import { Notice } from "@/components/ui/notice";
import { isolated } from "@/lib/i18n/isolated";
import { listed } from "@/lib/i18n/lists";
import { useLocale, useTranslations } from "@/lib/i18n/words";

type Query = Record<string, string | string[] | undefined>;

const causes = ["own", "answeredMeanwhile", "byParagraph"] as const;

/** What was done with many at once, and which of them were left as they are, by name. */
export function BulkNotice({ query }: { query: Query }) {
  const t = useTranslations("dispositions.bulk");
  const locale = useLocale();
  const count = typeof query.done === "string" && /^\d{1,5}$/.test(query.done) ? Number(query.done) : null;
  if (count === null) return null;
  const left = causes.flatMap((why) => {
    const references = namesIn(query[why]);
    return references.length === 0 ? [] : [{ why, references: listed(references.map(isolated), locale) }];
  });
  return (
    <Notice kind={left.length === 0 ? "success" : "warning"} title={t("done", { count })} announce>
      {left.length === 0 ? null : (
        <ul>
          {left.map(({ why, references }) => (
            <li key={why}>{t(`left.${why}`, { references })}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** References out of an address: nothing else can be put into a page by it. */
function namesIn(value: string | string[] | undefined): string[] {
  if (typeof value !== "string") return [];
  return value.split(",").filter((reference) => /^[A-Z0-9]{1,20}-\d{4}-\d{1,9}$/.test(reference) || reference === "…");
}
