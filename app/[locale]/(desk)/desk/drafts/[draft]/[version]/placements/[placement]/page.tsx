import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectionForm } from "@/components/placements/correction-form";
import { PlacementCard } from "@/components/placements/placement-card";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { WithReference } from "@/components/ui/with-reference";
import { requireActor } from "@/lib/auth/get-actor";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { getPlacement } from "@/lib/placements/queries";
import { readable } from "@/lib/web/readable";
import { saveCorrection } from "../actions";

type Props = { params: Promise<{ locale: string; draft: string; version: string; placement: string }> };

/** One comment, to say where it stands and what became of its words. */
export default async function CorrectPlacementPage({ params }: Props) {
  const { locale, draft: draftId, version: versionId, placement: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId) || !isId(id)) notFound();
  const found = await readable(getPlacement(actor, { versionId, id }));
  if (found === null || found.draft.id !== draftId || !found.item.mayConfirm) notFound();
  const { item, version } = found;
  const t = await getTranslations("placements");
  const label = inLocale(version.label, locale).text;
  const above = `/${locale}/desk/drafts/${draftId}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: above, label: <LocalisedText text={found.draft.title} locale={locale} /> },
              { href: `${above}/${versionId}/placements`, label: t("desk.title", { label: isolated(label) }) },
            ]}
          />
        }
        title={
          <WithReference
            sentence={t("correct.title", { reference: item.comment.reference })}
            reference={item.comment.reference}
          />
        }
      />
      <PlacementCard locale={locale} item={item} label={version.label} />
      <CorrectionForm
        key={item.revision}
        action={saveCorrection}
        placement={{
          id: item.id,
          revision: item.revision,
          state: item.state,
          paragraphIds: item.to.map((paragraph) => paragraph.id),
          adoption: item.adoption?.outcome ?? null,
        }}
        choices={found.choices.map(({ id: value, number, text }) => ({
          id: value,
          number,
          opening: openingOf(text),
        }))}
      />
    </>
  );
}

/** The first words of a paragraph, by whole characters. */
function openingOf(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join("")}…` : text;
}
