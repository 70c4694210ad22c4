import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { AskedParts } from "@/components/templates/asked-parts";
import { GroupChoice } from "@/components/templates/group-choice";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { getTemplateForDesk } from "@/lib/templates/queries";
import { asSeenBy } from "@/lib/templates/template-view";
import { readable } from "@/lib/web/readable";

type Props = {
  params: Promise<{ locale: string; consultation: string; round: string }>;
  searchParams: Promise<{ group?: string }>;
};

/** The form as a representative of a group will see it; nothing can be sent from here. */
export default async function TemplatePreviewPage({ params, searchParams }: Props) {
  const { locale, consultation: slug, round: roundId } = await params;
  setRequestLocale(locale);
  const { template, round } = await readable(getTemplateForDesk(await requireActor(locale), slug, roundId));
  if (template === null) notFound();
  const [{ group: asked }, t] = await Promise.all([searchParams, getTranslations("templates")]);
  const group = stakeholderGroups.find((name) => name === asked) ?? null;
  const seen = asSeenBy(template, group);
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
        title={t("preview.title")}
      />
      <Notice>{t("preview.notice")}</Notice>
      <GroupChoice groups={stakeholderGroups} chosen={group} label={t("preview.as")} noneLabel={t("preview.noGroup")} />
      {seen.parts.length === 0 ? <p className="quiet">{t("preview.nothing")}</p> : null}
      <AskedParts locale={locale} template={seen} />
    </>
  );
}
