import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RoundForm } from "@/components/consultations/round-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { getConsultationForDesk } from "@/lib/consultations/queries";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { openRound } from "../../../actions";

type Props = { params: Promise<{ locale: string; consultation: string }> };

/** Where an organiser adds a round. */
export default async function NewRoundPage({ params }: Props) {
  const { locale, consultation: slug } = await params;
  setRequestLocale(locale);
  const consultation = await readable(getConsultationForDesk(await requireActor(locale), slug));
  if (!consultation.may.edit) notFound();
  const t = await getTranslations("consultations");
  const above = {
    href: `/${locale}/desk/consultations/${slug}`,
    label: <LocalisedText text={consultation.title} locale={locale} />,
  };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("round.addTitle")} lead={t("round.lead")} />
      <RoundForm
        action={openRound}
        zones={zones()}
        stages={consultation.process.stages.map(({ id, name }) => ({ id, name: inLocale(name, locale).text }))}
        consultationId={consultation.id}
        zone={consultation.rounds.at(-1)?.zone ?? "UTC"}
      />
    </>
  );
}
