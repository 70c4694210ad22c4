import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { StartForm } from "@/components/templates/start-form";
import { TemplateBuilder } from "@/components/templates/template-builder";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getTemplateForDesk } from "@/lib/templates/queries";
import { readable } from "@/lib/web/readable";
import { askThis, beginTemplate, doublePart, dropTemplate, placePart, saveTemplate, takePartOut } from "./actions";

type Props = {
  params: Promise<{ locale: string; consultation: string; round: string }>;
  searchParams: Promise<{ done?: string }>;
};

const doneKeys = ["saved", "moved", "removed", "current", "dropped"] as const;

/** What a round asks of a written input: begun from a ready-made template, then changed part by part. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { locale, consultation: slug, round: roundId } = await params;
  setRequestLocale(locale);
  const found = await readable(getTemplateForDesk(await requireActor(locale), slug, roundId));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("templates")]);
  const said = doneKeys.find((key) => key === done);
  const here = `/${locale}/desk/consultations/${slug}/rounds/${roundId}`;
  const above = (
    <Breadcrumbs
      items={[
        {
          href: `/${locale}/desk/consultations/${slug}`,
          label: <LocalisedText text={found.consultation.title} locale={locale} />,
        },
        { href: here, label: <LocalisedText text={found.round.name} locale={locale} /> },
      ]}
    />
  );
  return (
    <>
      <PageHead above={above} title={t("desk.title")} lead={t("desk.lead")} />
      {said === undefined ? null : (
        <Notice kind="success" announce>
          {t(`done.${said}`)}
        </Notice>
      )}
      {found.round.acceptsInputs ? null : <Notice kind="warning">{t("desk.notTaken")}</Notice>}
      {found.template === null ? (
        found.may.edit ? (
          <StartForm action={beginTemplate} roundId={found.round.id} locale={locale} />
        ) : (
          <p className="quiet">{t("desk.nothingYet")}</p>
        )
      ) : (
        <TemplateBuilder
          locale={locale}
          here={`${here}/template`}
          found={found}
          template={found.template}
          actions={{ saveTemplate, placePart, takePartOut, doublePart, askThis, dropTemplate, beginTemplate }}
        />
      )}
    </>
  );
}
