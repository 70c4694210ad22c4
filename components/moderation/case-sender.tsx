import { type Fact, Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { regionName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";

type Props = { locale: string; item: Case };

/** Who sent it, and what became of what they sent before; of a protected name nothing but that it is one. */
export function CaseSender({ locale, item }: Props) {
  const t = useTranslations("moderation.case");
  const protection = useTranslations("protection.case");
  const record = useRecord(locale);
  const { organisation, author, isProtected, reference, consultation } = item;
  return (
    <section className="stack" aria-labelledby="case-sender">
      <h3 id="case-sender">{t("record")}</h3>
      {isProtected ? (
        <Notice kind="information" title={protection("protected")}>
          <a href={`/${locale}/desk/protected/${consultation.slug}/${reference}`}>{protection("open")}</a>
        </Notice>
      ) : null}
      <Facts
        facts={[
          ...(organisation === null ? [] : record(organisation)),
          { term: t("author"), value: <bdi>{author ?? t("notStated")}</bdi> },
        ]}
      />
    </section>
  );
}

type Organisation = NonNullable<Case["organisation"]>;

/** What is known of the organisation, and what became of what it sent so far. */
function useRecord(locale: string): (organisation: Organisation) => Fact[] {
  const t = useTranslations("moderation.case");
  const groups = useTranslations("public.groups");
  return ({ slug, name, stakeholderGroup, country, published, returned, refused }) => [
    {
      term: t("organisation"),
      value: (
        <a href={`/${locale}/organisations/${slug}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    { term: t("group"), value: stakeholderGroup === null ? t("notStated") : groups(stakeholderGroup) },
    { term: t("country"), value: country === null ? t("notStated") : regionName(country, locale) },
    { term: t("published"), value: published },
    { term: t("returned"), value: returned },
    { term: t("refused"), value: refused },
  ];
}
