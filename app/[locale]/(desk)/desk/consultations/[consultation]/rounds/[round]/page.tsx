import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RoundForm } from "@/components/consultations/round-form";
import { RoundAddress } from "@/components/inbound/round-address";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { getConsultationForDesk } from "@/lib/consultations/queries";
import { roundAddress } from "@/lib/inbound/queries";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { saveRound } from "../../../actions";

type Props = { params: Promise<{ locale: string; consultation: string; round: string }> };

/** The terms of one round. */
export default async function RoundPage({ params }: Props) {
  const { locale, consultation: slug, round: roundId } = await params;
  setRequestLocale(locale);
  const consultation = await readable(getConsultationForDesk(await requireActor(locale), slug));
  const round = consultation.rounds.find(({ id }) => id === roundId);
  if (round === undefined || !consultation.may.edit) notFound();
  const t = await getTranslations("consultations");
  const address = await roundAddress(round.id);
  const above = {
    href: `/${locale}/desk/consultations/${slug}`,
    label: <LocalisedText text={consultation.title} locale={locale} />,
  };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("round.editTitle")}
        lead={t("round.lead")}
        actions={
          <LinkButton href={`/${locale}/desk/consultations/${slug}/rounds/${round.id}/template`}>
            {t("page.template")}
          </LinkButton>
        }
      />
      <RoundForm
        action={saveRound}
        zones={zones()}
        round={round}
        stages={consultation.process.stages.map(({ id, name }) => ({ id, name: inLocale(name, locale).text }))}
      />
      {address === null ? null : <RoundAddress address={address} hint="desk" />}
    </>
  );
}
