import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectPage } from "@/components/corrections/correct-page";
import { EntryForm } from "@/components/corrections/entry-form";
import { StatedFacts } from "@/components/corrections/stated-facts";
import { getActor } from "@/lib/auth/get-actor";
import { addsAtOnce } from "@/lib/corrections/adds-at-once";
import { systemClock } from "@/lib/kernel/clock";
import { correctableFacts } from "@/lib/organisations/correctable-facts";
import { publicOrganisation } from "@/lib/organisations/public";
import { stampForm } from "@/lib/reports/form-stamp";
import { correct } from "../../../contributions/correct-actions";

type Props = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "corrections.form" });
  return { title: t("title"), robots: { index: false } };
}

/** Where a reader picks a fact of an organisation's entry, and says what it should be; asks for no account. */
export default async function CorrectEntryPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  setRequestLocale(locale);
  const organisation = await publicOrganisation(slug);
  if (organisation === null || organisation.isSuspended) notFound();
  const stated = correctableFacts.flatMap((fact) => {
    const present = organisation[fact];
    return present === null ? [] : [{ fact, present }];
  });
  if (stated.length === 0) notFound();
  const query = await searchParams;
  const chosen = stated.find(({ fact }) => fact === query.fact);
  const t = await getTranslations("corrections.entry");
  const href = `/${locale}/organisations/${organisation.slug}`;
  const here = `${href}/correct`;
  const shown = chosen === undefined ? stated : [chosen];
  const actor = await getActor();
  const target = { of: "organisation" as const, target: organisation.id };
  return (
    <CorrectPage
      href={href}
      name={organisation.name}
      lead={t(chosen === undefined ? "choose" : "lead")}
      text={
        <StatedFacts
          locale={locale}
          facts={shown}
          descriptionLanguage={organisation.descriptionLanguage}
          hrefOf={(fact) => (chosen === undefined ? `${here}?fact=${fact}` : null)}
        />
      }
    >
      {chosen === undefined ? null : (
        <EntryForm
          action={correct}
          target={target.target}
          fact={chosen.fact}
          present={chosen.fact === "description" ? null : chosen.present}
          opened={stampForm(systemClock.now())}
          back={href}
          asksAddress={actor === null}
          standsAtOnce={await addsAtOnce(actor, target)}
        />
      )}
    </CorrectPage>
  );
}
