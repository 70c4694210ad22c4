import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectForm } from "@/components/corrections/correct-form";
import { CorrectPage } from "@/components/corrections/correct-page";
import { getActor } from "@/lib/auth/get-actor";
import { publicContribution } from "@/lib/contributions/public";
import { addsAtOnce } from "@/lib/corrections/adds-at-once";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { correct } from "../../correct-actions";

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "corrections.form" });
  return { title: t("title"), robots: { index: false } };
}

/** Where words of a published contribution are corrected; asks for no account. Never kept, so that its hour is its own. */
export default async function CorrectContributionPage({ params }: Props) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const now = systemClock.now();
  const found = await publicContribution(decodeURIComponent(reference), now);
  if (found === null || "state" in found) notFound();
  const actor = await getActor();
  const target = { of: "contribution" as const, target: found.id };
  const href = `/${locale}/contributions/${found.reference}`;
  return (
    <CorrectPage href={href} name={<bdi>{found.reference}</bdi>}>
      <CorrectForm
        {...target}
        action={correct}
        opened={stampForm(now)}
        back={href}
        asksAddress={actor === null}
        standsAtOnce={await addsAtOnce(actor, target)}
      />
    </CorrectPage>
  );
}
