import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { PartForm } from "@/components/templates/part-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { inLocale } from "@/lib/kernel/localised";
import { getTemplateForDesk } from "@/lib/templates/queries";
import { readable } from "@/lib/web/readable";
import { savePart } from "../../actions";

type Props = { params: Promise<{ locale: string; consultation: string; round: string; part: string }> };

/** One section or question of a template. */
export default async function PartPage({ params }: Props) {
  const { locale, consultation: slug, round: roundId, part: key } = await params;
  setRequestLocale(locale);
  const { template, may, areas, round } = await readable(getTemplateForDesk(await requireActor(locale), slug, roundId));
  const part = template?.parts.find((one) => one.key === key);
  if (template === null || part === undefined || !may.edit) notFound();
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
        title={t("part.editTitle")}
      />
      {template.state === "current" && template.answers > 0 ? <Notice>{t("desk.makesNext")}</Notice> : null}
      <PartForm
        action={savePart}
        named={{ templateId: template.id, seenRevision: template.revision, key }}
        part={part}
        areas={areas.map(({ id, name }) => ({ id, name: inLocale(name, locale).text }))}
      />
    </>
  );
}
