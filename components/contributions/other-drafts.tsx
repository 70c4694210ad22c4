import { StanceMark } from "@/components/ui/stance-mark";
import type { OtherDraft } from "@/lib/contributions/other-drafts";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  versionId: string;
  drafts: readonly OtherDraft[];
  /** Null for a person who writes for themselves. */
  organisation: string | null;
  zone: string;
};

/** What one's own side has on the same paragraph, so that nobody writes the same twice. */
export function OtherDrafts({ locale, versionId, drafts, organisation, zone }: Props) {
  const t = useTranslations("contributions.composer");
  return (
    <aside className="aside">
      <section>
        <h2>{organisation === null ? t("othersTitleAlone") : t("othersTitle", { name: organisation })}</h2>
        {drafts.length === 0 ? <p className="quiet">{t("noOthers")}</p> : null}
        <ul>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <OtherLine locale={locale} versionId={versionId} draft={draft} zone={zone} />
            </li>
          ))}
        </ul>
        <p>
          <a href={`/${locale}/me/contributions`}>
            {organisation === null ? t("allDraftsAlone") : t("allDrafts", { name: organisation })}
          </a>
        </p>
      </section>
    </aside>
  );
}

function OtherLine({
  locale,
  versionId,
  draft,
  zone,
}: {
  locale: string;
  versionId: string;
  draft: OtherDraft;
  zone: string;
}) {
  const t = useTranslations("contributions");
  const isOpen = draft.submission === "draft" || draft.submission === "awaiting_approval";
  const words = draft.opening === "" ? t("composer.noWords") : draft.opening;
  const changed = showInstant(draft.updatedAt, zone, locale);
  return (
    <>
      <span className="small">
        <StanceMark stance={draft.stance ?? "general"}>{t(`stances.${draft.stance ?? "none"}`)}</StanceMark>
      </span>
      {isOpen ? (
        <a href={`/${locale}/compose/${versionId}?contribution=${draft.id}`} dir="auto">
          {words}
        </a>
      ) : (
        <span dir="auto">{words}</span>
      )}
      <span className="small quiet">
        {t("list.byAt", { name: isolated(draft.author ?? t("list.unknownAuthor")), text: changed.text })}
      </span>
    </>
  );
}
