import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { PartForm } from "@/components/templates/part-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { inLocale } from "@/lib/kernel/localised";
import { getTemplateForDesk } from "@/lib/templates/queries";
import { readable } from "@/lib/web/readable";
import { newPart } from "../../actions";

type Props = { params: Promise<{ locale: string; consultation: string; round: string }> };

/** A section or a question that is to be added. */
export default async function NewPartPage({ params }: Props) {
  const { locale, consultation: slug, round: roundId } = await params;
  setRequestLocale(locale);
  const { template, may, areas, round } = await readable(getTemplateForDesk(await requireActor(locale), slug, roundId));
  if (template === null || !may.edit) notFound();
  const t = await getTranslations("templates");
  const rounds = `/${locale}/desk/consultations/${slug}/rounds/${roundId}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: rounds, label: <LocalisedText text={round.name} locale={locale} /> },
              { href: `${rounds}/template`, label: t("desk.title") },
            ]}
          />
        }
        title={t("part.addTitle")}
      />
      <PartForm
        action={newPart}
        named={{ templateId: template.id, seenRevision: template.revision }}
        areas={areas.map(({ id, name }) => ({ id, name: inLocale(name, locale).text }))}
      />
    </>
  );
}
