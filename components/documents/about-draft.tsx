import type { VersionDocuments } from "@/lib/documents/public";
import { useTranslations } from "@/lib/i18n/words";
import { RelationList } from "./relation-list";
import { SponsorList } from "./sponsor-list";

type Props = { locale: string; documents: VersionDocuments };

/** Below a text: who puts their name to it and how it stands to other documents. */
export function AboutDraft({ locale, documents }: Props) {
  const t = useTranslations("documents");
  const { sponsors, relations } = documents;
  if (sponsors.length + relations.length === 0) return null;
  return (
    <div className="about-draft">
      {sponsors.length === 0 ? null : (
        <section aria-labelledby="sponsors">
          <h2 id="sponsors">{t("sponsors.title")}</h2>
          <SponsorList locale={locale} sponsors={sponsors} />
        </section>
      )}
      {relations.length === 0 ? null : (
        <section aria-labelledby="related-documents">
          <h2 id="related-documents">{t("relations.title")}</h2>
          <RelationList locale={locale} relations={relations} />
        </section>
      )}
    </div>
  );
}
