import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicSubject } from "@/lib/following/read-subject";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";

/** The name of what is followed, each part in its own language. */
export function SubjectName({ subject: { name }, locale }: { subject: PublicSubject; locale: string }) {
  const t = useTranslations("following.subjects");
  switch (name.kind) {
    case "words":
      return <LocalisedText text={name.text} locale={locale} />;
    case "paragraph": {
      const document = <LocalisedText text={name.document} locale={locale} />;
      if (name.number === null) return document;
      return <>{t.rich("paragraph", { number: isolatedNumber(name.number), name: () => document })}</>;
    }
    case "norm":
      return <>{t("norm", { number: name.norm.slice("norm-".length) })}</>;
    case "search":
      return <>{t.rich(name.isNarrowed ? "narrowed" : "search", { name: () => <bdi>{name.words}</bdi> })}</>;
  }
}
